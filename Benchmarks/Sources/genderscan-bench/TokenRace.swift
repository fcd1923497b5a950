import GenderScan

/// Tokens and sentences of a text.
enum TokenRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard arguments.count == 1 else { throw BenchError.usage }
    let text = try InputFiles.bytes(arguments[0])
    let segmenter = Segmenter()
    let (reading, counts) = try stopwatch.median {
      let segments = segmenter.segment(text)
      return [segments.tokens.count, segments.sentences.count]
    }
    Stopwatch.report(reading, [("tokens", "\(counts[0])"), ("sentences", "\(counts[1])")])
  }
}
