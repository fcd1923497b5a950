/// A heading cut into its number and its title.
struct HeadingNumber {
  /// `2.3`, `3`, `A`; nil without a number.
  var number: String?
  /// The heading without number: `Lokale aanpak`.
  var title: String
  /// The words that tell the role: the title, and `Bijlage` when that comes before the number.
  var words: String
  /// How deep the number is; 0 without a number.
  var depth: Int

  private static let namedLevels: [String: Int] = [
    "hoofdstuk": 1, "deel": 1, "bijlage": 1, "paragraaf": 2, "artikel": 2, "afdeling": 1, "titel": 1,
  ]

  /// Reads `heading`, of which the first `marker` bytes are a number.
  init(_ heading: String, marker: Int) {
    number = nil
    depth = 0
    let mark = String(decoding: heading.utf8.prefix(marker), as: UTF8.self)
    let rest = String(decoding: heading.utf8.dropFirst(marker), as: UTF8.self)
    title = Self.trim(MarkdownSigns.removed(from: rest))
    words = title
    if mark.hasPrefix("#") || rest.hasPrefix("*") || rest.hasPrefix("<") { readTitle() }
    if mark.hasPrefix("#") {
      depth = max(1, depth)
      return
    }
    guard marker > 0 else { return }
    read(mark)
    if title.isEmpty { title = Self.trim(MarkdownSigns.removed(from: heading)) }
  }

  private mutating func read(_ mark: String) {
    var parts = mark.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).map(String.init)
    if parts.count > 1 {
      let name = parts.removeFirst().lowercased()
      depth = Self.namedLevels[name] ?? 1
      words = name + " " + title
    }
    let digits = Self.trim(parts.last ?? "")
    number = digits.isEmpty ? nil : digits
    if depth == 0 { depth = max(1, digits.split(separator: ".").count) }
  }

  /// The number of `## **4.1 Doel**`, which stands after the signs.
  private mutating func readTitle() {
    let mark = title.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let parts = mark.split(separator: ".")
    let rest = title.dropFirst(mark.count)
    guard let first = mark.first, first.isNumber, rest.first == " ", parts.allSatisfy({ $0.count < 3 }),
      rest.contains(where: \.isLetter)
    else { return }
    number = parts.linked(by: ".")
    depth = parts.count
    title = Self.trim(String(rest))
    words = title
  }

  /// Without white space and `.`, `:`, `-`, `)` at either end.
  private static func trim(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    bytes = bytes.drop(while: isTrimmed)
    while let last = bytes.last, isTrimmed(last) { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isTrimmed(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2E || byte == 0x3A || byte == 0x23
  }
}
