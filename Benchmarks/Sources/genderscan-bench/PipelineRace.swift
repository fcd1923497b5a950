import DocumentLoading
import GenderScan
import PhraseMatching

/// HTML to matches: loading, tokens and sentences, matches.
enum PipelineRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard arguments.count >= 2 else { throw BenchError.usage }
    let matcher = try PhraseMatcher(try InputFiles.phrases(arguments[0]), options: InputFiles.options)
    let files = try arguments.dropFirst().map { try InputFiles.bytes($0) }
    let loader = DocumentLoader()
    let segmenter = Segmenter()
    let (reading, counts) = try stopwatch.median {
      var counts = [0, 0, 0]
      for file in files {
        let document = try loader.load(file, name: "document.html", as: .html)
        let segments = segmenter.segment(document.text.utf8)
        counts[0] += matcher.matches(in: document.text.utf8).count
        counts[1] += segments.tokens.count
        counts[2] += segments.sentences.count
      }
      return counts
    }
    Stopwatch.report(
      reading, [("matches", "\(counts[0])"), ("tokens", "\(counts[1])"), ("sentences", "\(counts[2])")])
  }
}
