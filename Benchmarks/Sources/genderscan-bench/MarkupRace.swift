import DocumentLoading
import GenderScan

/// HTML to text.
enum MarkupRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard !arguments.isEmpty else { throw BenchError.usage }
    let files = try arguments.map { try InputFiles.bytes($0) }
    let loader = DocumentLoader()
    var documents: [Document] = []
    let (reading, _) = try stopwatch.median {
      documents = try files.map { try loader.load($0, name: "document.html", as: .html) }
      return [documents.reduce(0) { $0 + $1.text.utf8.count }]
    }
    let words = documents.reduce(0) { $0 + WordCount.words($1.text.utf8) }
    Stopwatch.report(reading, [("words", "\(words)")])
  }
}
