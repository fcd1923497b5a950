/// A report as Markdown, with the same content as ``TextReport``.
///
/// ```swift
/// let markdown = MarkdownReport().string(report)
/// ```
/// Everything from the document and the lexicon is escaped, so that it cannot become a link, an image or HTML.
/// Cost: linear in the report. It opens no file and asks no clock.
public struct MarkdownReport: Sendable {
  private let language: ReportLanguage
  private let show: ReportExtent
  private let toolVersion: String

  /// Makes a renderer; the arguments mean what they mean for ``TextReport``.
  public init(language: ReportLanguage = .dutch, show: ReportExtent = .top, toolVersion: String = "") {
    self.language = language
    self.show = show
    self.toolVersion = toolVersion
  }

  /// The report as Markdown that ends in a line feed.
  public func string(_ report: Report) -> String {
    let outline = ReportOutline(report, language: language, show: show, toolVersion: toolVersion)
    var text = ""
    var wasItem = false
    for block in outline.blocks() {
      let isItem = if case .item = block { true } else { false }
      if !text.isEmpty, !(wasItem && isItem) { text += "\n" }
      text += Self.markdown(block)
      wasItem = isItem
    }
    return text
  }

  private static func markdown(_ block: OutlineBlock) -> String {
    switch block {
    case .title(let title): "# \(escaped(title))\n"
    case .heading(let heading): "## \(escaped(heading))\n"
    case .subheading(let heading): "### \(escaped(heading))\n"
    case .paragraph(let text, .strong): "**\(escaped(text))**\n"
    case .paragraph(let text, .faint): "*\(escaped(text))*\n"
    case .paragraph(let text, _): "\(escaped(text))\n"
    case .facts(let facts): facts.map { "- **\(escaped($0.label)):** \(escaped($0.value))\n" }.joined()
    case .table(let header, let rows): table(header, rows)
    case .item(let head, _, let number, let lines): item(head, number, lines)
    }
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    let row = { (cells: [String]) in "| " + cells.map(escaped).joined(separator: " | ") + " |\n" }
    let rule = "|" + header.indices.map { $0 < 2 ? " --- |" : " ---: |" }.joined() + "\n"
    return row(header) + rule + rows.map(row).joined()
  }

  private static func item(_ head: String, _ number: Int?, _ lines: [OutlineBlock.Line]) -> String {
    let mark = number.map { "\($0). " } ?? "- "
    let indent = String(repeating: " ", count: mark.utf8.count)
    guard !lines.isEmpty else { return "\(mark)\(escaped(head))\n" }
    return "\(mark)**\(escaped(head))**\n"
      + lines.map { line in
        switch line {
        case .quote(let quote, let place): "\n\(indent)> “\(escaped(quote))” (\(escaped(place)))\n"
        case .remark(let remark, let label):
          "\n\(indent)\(label.isEmpty ? "" : "*\(escaped(label)):* ")\(escaped(remark))\n"
        }
      }.joined()
  }

  /// The text with every character that Markdown or HTML could read as markup made literal.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "@": result.append("\\")
      case "<":
        result.append(contentsOf: "&lt;".unicodeScalars)
        continue
      case ">":
        result.append(contentsOf: "&gt;".unicodeScalars)
        continue
      case "&":
        result.append(contentsOf: "&amp;".unicodeScalars)
        continue
      default: break
      }
      result.append(scalar)
    }
    return leadingMark(withoutLinks(String(result)))
  }

  /// Web addresses become links by themselves in many dialects; a backslash keeps them text.
  private static func withoutLinks(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      let isScheme = byte == UInt8(ascii: "/") && result.last == UInt8(ascii: ":")
      let isHost = byte == UInt8(ascii: ".") && result.suffix(3).allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
      if isScheme || (isHost && result.count >= 3) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A hyphen, plus or number at the start would make a list.
  private static func leadingMark(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: "=") {
      return "\\" + text
    }
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, let next = text.utf8.dropFirst(digits.count).first, next == 0x2E || next == 0x29
    else {
      return text
    }
    let number = String(decoding: Array(digits), as: UTF8.self)
    return number + "\\" + String(text.dropFirst(number.count))
  }
}
