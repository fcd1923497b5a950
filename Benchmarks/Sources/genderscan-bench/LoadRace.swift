import DocumentLoading
import GenderScan

/// Plain text to a document: decoded, with its map and its lines.
enum LoadRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard !arguments.isEmpty else { throw BenchError.usage }
    let files = try arguments.map { try InputFiles.bytes($0) }
    var documents: [Document] = []
    let (reading, _) = try stopwatch.median {
      documents = try files.map { try InputFiles.loader.load($0, name: "document.txt", as: .text) }
      return [documents.reduce(0) { $0 + $1.text.utf8.count }]
    }
    let words = documents.reduce(0) { $0 + WordCount.words($1.text.utf8) }
    let lines = documents.reduce(0) {
      $0 + $1.lines.position(of: SourceOffset(bytes: $1.sourceBytes)).line
    }
    let expected = files.reduce(into: (words: 0, lines: 0)) {
      $0.words += WordCount.words($1)
      $0.lines += WordCount.lines($1)
    }
    // Letters that were garbled are put right with fewer bytes, and each may join what counted as two words.
    let restored = documents.reduce(0) { $0 + $1.sourceBytes - $1.text.utf8.count }
    guard abs(words - expected.words) <= restored, lines == expected.lines else {
      throw BenchError.wrong("\((words, lines)) words and lines, where the files have \(expected)")
    }
    Stopwatch.report(reading, [("words", "\(words)"), ("lines", "\(lines)")])
  }
}
