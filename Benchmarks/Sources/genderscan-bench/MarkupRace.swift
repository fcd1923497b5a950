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
    let words = documents.reduce(0) { $0 + countWords($1.text.utf8) }
    Stopwatch.report(reading, [("words", "\(words)")])
  }

  /// Runs of letters, digits and underscores, as a regular expression's `\w+` counts them; not timed.
  private static func countWords(_ text: [UInt8]) -> Int {
    var count = 0
    var isInside = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let isPart = isWordPart(scalar)
      if isPart && !isInside { count += 1 }
      isInside = isPart
    }
    return count
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }
}
