/// The line that stands in a stream of JSON reports for a document that could not be read.
///
/// Its `schema` is `genderscan/refusal/1`, so that nobody takes it for a report in which nothing was found.
/// ```swift
/// let bytes = RefusedInput(name: "scan.pdf", diagnostic: diagnostic).json()
/// ```
/// Cost: constant. It does not end the stream.
public struct RefusedInput: Sendable {
  private let name: String
  private let diagnostic: Diagnostic
  private let language: ReportLanguage

  /// Makes the line for a document and the reason.
  public init(name: String, diagnostic: Diagnostic, language: ReportLanguage = .dutch) {
    self.name = name
    self.diagnostic = diagnostic
    self.language = language
  }

  /// One line of JSON in UTF-8, ending in a line feed.
  public func json() -> [UInt8] {
    var writer = JSONWriter(isPretty: false)
    writer.object { writer in
      writer.field("schema", "genderscan/refusal/1")
      writer.field("document", object: { $0.field("name", name) })
      writer.field(
        "diagnostic",
        object: { writer in
          writer.field("code", diagnostic.code)
          writer.field("message", language == .dutch ? diagnostic.message : diagnostic.english)
        })
    }
    writer.endLine()
    return writer.takeOutput()
  }
}
