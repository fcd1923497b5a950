import DocumentLoading
import GenderScan

/// Short ways to load something in a test and look at it.
enum Reading {
  static func load(_ text: String, name: String = "toets.html") throws -> Document {
    try DocumentLoader().load(Array(text.utf8), name: name)
  }

  /// The blocks as text, parted by `|`.
  static func blocks(_ document: Document) -> String {
    document.blocks.map { String(decoding: document.text.utf8[$0.range], as: UTF8.self) }.joined(
      separator: "|")
  }

  static func blocks(_ markup: String) throws -> String {
    blocks(try load(markup))
  }

  static func string(_ document: Document) -> String {
    String(decoding: document.text.utf8, as: UTF8.self)
  }

  static func codes(_ document: Document) -> [String] { document.diagnostics.map(\.code) }
}
