/// Finds what a document calls its own title or subject, as the heads of council papers do.
///
/// ```
/// Titel / onderwerp:                              the next line
/// Verkeersveiligheid Dorpsweg
/// Onderwerp: Een veilig thuis                     what follows the colon
/// Raadsvoorstel 7 … Onderwerp Een veilig thuis    what follows in a head that conversion made one long line
/// Titel  Motie Een veilig thuis  Type  Motie      the column after it, where columns are two spaces apart
/// ```
struct TitleLabel {
  let structure: DocumentStructure

  /// How many blocks from the start may be the label; a head of a council proposal has a dozen labels.
  private static let opening = 24
  /// How many of them may be a head in one line.
  private static let firstLines = 4
  /// The longest title, in bytes; where a head has no end it runs on into the text.
  private static let longest = 200
  private static let labels = ["titel / onderwerp:", "titel/onderwerp:", "onderwerp:", "titel:", "betreft:"]
  /// What follows the subject in a head of one line.
  private static let ends = ["  ", " Gemeenteraad van ", " Portefeuillehouder ", " Aan de "]

  /// The title, or nil.
  var title: String? {
    for (index, block) in structure.blocks.prefix(Self.opening).enumerated() {
      if let label = label(block.range) {
        let rest = Self.trimmed(structure.string(block.range).dropFirst(label.count))
        if !rest.isEmpty { return Self.checked(rest) }
        let next = index + 1
        return next < structure.blocks.count
          ? Self.checked(structure.string(structure.blocks[next].range)) : nil
      }
      if index < Self.firstLines, let title = column(block.range) ?? headOfOneLine(block.range) {
        return title
      }
    }
    return nil
  }

  /// The label that a block begins with.
  private func label(_ range: Range<Int>) -> String? {
    let bytes = structure.text.utf8[range].prefix(20)
    guard bytes.contains(0x3A), let first = bytes.first, "TtOoBb".utf8.contains(first) else { return nil }
    let start = String(decoding: bytes, as: UTF8.self).lowercased()
    return Self.labels.first { start.hasPrefix($0) }
  }

  /// What stands in the column after *Titel*.
  private func column(_ range: Range<Int>) -> String? {
    guard structure.text.utf8[range].starts(with: "Titel  ".utf8) else { return nil }
    let value = structure.string(range).dropFirst("Titel".count).drop { $0 == " " }
    return Self.checked(Self.cut(value))
  }

  /// What follows *Onderwerp* in a head that conversion made one long line.
  private func headOfOneLine(_ range: Range<Int>) -> String? {
    guard mayHaveSubject(range) else { return nil }
    let text = structure.string(range)
    guard let label = text.firstRange(of: "Onderwerp ") ?? text.firstRange(of: "Onderwerp: "),
      label.lowerBound > text.startIndex
    else { return nil }
    return Self.checked(Self.cut(text[label.upperBound...]))
  }

  /// False for a text without *Onderwerp* and a space or a colon, for which characters need not be compared.
  private func mayHaveSubject(_ range: Range<Int>) -> Bool {
    structure.text.utf8.withUnsafeBufferPointer { bytes in
      var at = range.lowerBound
      let end = min(range.upperBound, bytes.count)
      while at < end,
        let found = EightBytes.first(
          in: at..<end, of: bytes, where: { EightBytes.marks(of: 0x4F, in: $0) }, { $0 == 0x4F })
      {
        let rest = bytes[found..<end]
        if rest.starts(with: "Onderwerp ".utf8) || rest.starts(with: "Onderwerp:".utf8) { return true }
        at = found + 1
      }
      return false
    }
  }

  private static func cut(_ text: Substring) -> String {
    var rest = text
    for end in ends {
      if let next = rest.firstRange(of: end) { rest = rest[..<next.lowerBound] }
    }
    return trimmed(rest)
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  /// Nil for what is too short or too long for a title, or a label of the next field.
  private static func checked(_ title: String) -> String? {
    title.count >= 5 && title.utf8.count <= longest && title.last != ":" ? title : nil
  }
}
