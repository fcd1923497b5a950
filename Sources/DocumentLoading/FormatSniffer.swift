import GenderScan

/// Finds out what a file is from its first bytes; the extension only breaks a tie.
///
/// A file is markup when it begins (after space, comments and instructions) with a doctype, `html`, or another tag that
/// opens a document, and XML when it begins with an XML declaration or is named `.xml` and begins with a tag. Markdown
/// may hold tags: it stays text unless it begins with a doctype or `html`.
struct FormatSniffer {
  /// What was found.
  struct Finding {
    var format: DocumentFormat
    var vocabulary = ElementRules.Vocabulary.html
  }

  /// The first letters of the file, in small letters; UTF-16 as ASCII.
  let head: [UInt8]
  let fileExtension: String

  static let length = 4096

  init(_ bytes: [UInt8], name: String) {
    head = Self.head(bytes)
    let base = name.split(separator: "/").last ?? ""
    let parts = base.split(separator: ".")
    fileExtension = parts.count > 1 ? (parts.last ?? "").lowercased() : ""
  }

  /// The format, or a refusal.
  func find(as stated: DocumentFormat?) -> Finding {
    let root = root()
    switch stated {
    case .text: return Finding(format: .text)
    case .html: return Finding(format: .html)
    case .xhtml: return Finding(format: .xhtml)
    case .xml: return Finding(format: .xml, vocabulary: vocabulary(root.name))
    case nil: return guess(root)
    }
  }

  private func guess(_ root: Root) -> Finding {
    if root.name == "html" || root.name == "!doctype html" {
      return Finding(format: root.isXML || fileExtension == "xhtml" ? .xhtml : .html)
    }
    if ["htm", "html"].contains(fileExtension) { return Finding(format: .html) }
    if fileExtension == "xhtml" { return Finding(format: .xhtml) }
    if root.isXML || (fileExtension == "xml" && !root.name.isEmpty) {
      return Finding(format: .xml, vocabulary: vocabulary(root.name))
    }
    if ["md", "txt", "markdown", "text", "csv"].contains(fileExtension) { return Finding(format: .text) }
    let opening: Set<String> = [
      "head", "body", "p", "div", "h1", "h2", "table", "ul", "article", "main", "section",
    ]
    let isMarkup = opening.contains(root.name) && head.contains(Array("</".utf8))
    return Finding(format: isMarkup ? .html : .text)
  }

  private func vocabulary(_ root: String) -> ElementRules.Vocabulary {
    root == "folia" ? .folia : root == "html" || root == "!doctype html" ? .html : .xml
  }

  private struct Root {
    /// Name of the first element or the doctype; empty when the file begins with text.
    var name = ""
    /// True after an XML declaration, or with a namespace of XHTML.
    var isXML = false
  }

  private func root() -> Root {
    var root = Root()
    var at = head.starts(with: Array("ï»¿".utf8)) ? 6 : 0
    while true {
      while at < head.count, head[at] <= 0x20 { at += 1 }
      guard at < head.count, head[at] == UInt8(ascii: "<") else { return root }
      let rest = head[at...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.firstRange(of: "-->".utf8) else { return root }
        at = end.upperBound
      } else if rest.starts(with: "<?".utf8) {
        root.isXML = root.isXML || rest.starts(with: "<?xml".utf8)
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return root }
        at = end + 1
      } else if rest.starts(with: "<!doctype".utf8) {
        let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? head.count
        let text = String(decoding: head[at..<end], as: UTF8.self)
        let isXHTML = text.contains("xhtml")
        if text.split(whereSeparator: \.isWhitespace).dropFirst().first?.prefix(4) == "html" {
          return Root(name: "!doctype html", isXML: root.isXML || isXHTML)
        }
        at = min(end + 1, head.count)
      } else {
        let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        root.name = String(decoding: name, as: UTF8.self)
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        root.isXML = root.isXML || tag.firstRange(of: "http://www.w3.org/1999/xhtml".utf8) != nil
        return root
      }
    }
  }

  private static func zeros(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { $0.reduce(0) { $0 &+ ($1 == 0 ? 1 : 0) } }
  }

  private static func head(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes.prefix(length)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let isWide =
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || zeros(bytes) * 3 > bytes.count
    var plain = isWide ? bytes.filter { $0 != 0 && $0 < 0x80 } : Array(bytes)
    plain.withUnsafeMutableBufferPointer { plain in
      for at in plain.indices { plain[at] |= plain[at] &- 0x41 < 26 ? 0x20 : 0 }
    }
    return plain
  }
}
