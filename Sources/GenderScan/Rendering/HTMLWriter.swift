/// Writes HTML in which every text and attribute is escaped.
struct HTMLWriter {
  private(set) var html = ""

  typealias Attributes = [(String, String)]

  /// Opens an element.
  mutating func open(_ tag: String, _ attributes: Attributes = []) {
    html += "<" + tag
    for (name, value) in attributes { html += " \(name)=\"\(Self.escaped(VisibleText.line(value)))\"" }
    html += ">"
  }

  /// Closes an element, on a line of its own for blocks.
  mutating func close(_ tag: String) {
    html += "</\(tag)>"
    if !Self.inline.contains(tag) { html += "\n" }
  }

  /// An element with content.
  mutating func element(_ tag: String, _ attributes: Attributes = [], _ body: (inout HTMLWriter) -> Void) {
    open(tag, attributes)
    body(&self)
    close(tag)
  }

  /// An element with text.
  mutating func element(_ tag: String, _ attributes: Attributes = [], text: String) {
    element(tag, attributes) { $0.text(text) }
  }

  /// Text on one line.
  mutating func text(_ text: String) { html += Self.escaped(VisibleText.line(text)) }

  /// Text with its white space as it is.
  mutating func verbatim(_ text: String) { html += Self.escaped(VisibleText.block(text)) }

  /// Markup of the renderer itself; never text of a document or lexicon.
  mutating func markup(_ markup: StaticString) { html += "\(markup)" }

  /// The style sheet, which is the renderer's own.
  mutating func style(_ css: String) { html += "<style>\(css)</style>\n" }

  private static let inline: Set<String> = [
    "span", "a", "mark", "q", "strong", "em", "b", "cite", "sup", "bdi",
  ]

  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
