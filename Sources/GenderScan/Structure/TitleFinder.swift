import PhraseMatching

/// Finds the title of a document among its first blocks.
///
/// A line with a word for a kind of document (*regiovisie*, *nota*, *verordening*) wins; then the first line that looks
/// like a title; then what the file itself states. Without any of these the document has no title.
struct TitleFinder {
  let structure: DocumentStructure

  /// How many blocks from the start may hold the title.
  private static let opening = 14
  /// How many of them are the first lines, where a title needs no telling word.
  private static let firstLines = 4
  /// The longest title, in bytes; a heading of an official publication may be longer, and is shortened.
  private static let longest = 130
  private static let longestHeading = 600

  private static let kinds = [
    "visie", "plan", "nota", "regeling", "verordening", "motie", "amendement", "wet", "besluit", "beleid",
    "programma",
    "begroting", "aanwijzing", "verdrag", "handreiking", "notitie", "rapport", "agenda", "strategie",
    "aanpak", "gids",
    "voorstel", "jaarverslag", "raadsvragen", "zienswijze", "convenant", "protocol", "circulaire",
    "onderzoek",
  ]
  private static let others = [
    "inhoud", "inhoudsopgave", "inleiding", "colofon", "voorwoord", "samenvatting", "bijlage", "hoofdstuk",
    "artikel",
    "paragraaf", "deel", "algemene bepalingen", "aanleiding", "pagina", "blz", "behorende bij",
    "treedt in werking", "direct naar",
    "uitgave", "begrip", "definities", "datum", "versie", "afdeling",
  ]

  /// The title, or nil.
  func title(stated: String?) -> String? {
    if let subject = subjectLine() { return subject }
    var first: String?
    for (index, block) in structure.blocks.prefix(Self.opening).enumerated() where isTitleLike(block) {
      let text = Self.plain(structure.string(block.range))
      let letters = WordFolding.fold(text)
      let folded = String(decoding: letters, as: UTF8.self)
      guard !Self.others.contains(where: { folded.hasPrefix($0) }), text.contains(where: \.isLetter),
        !text.contains(where: { "<\\=".contains($0) }), !text.hasSuffix(":"),
        !(Self.mayHoldPage(letters) && folded.contains("blz."))
      else { continue }
      if namesAKind(folded) { return Self.shortened(text) }
      if index < Self.firstLines { first = first ?? Self.shortened(text) }
    }
    if let stated, stated.contains(" ") { return stated }
    return first ?? stated.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What follows *Onderwerp* in the head of a council proposal that conversion made one long line.
  private func subjectLine() -> String? {
    for block in structure.blocks.prefix(Self.firstLines) where mayHaveSubject(block.range) {
      let text = structure.string(block.range)
      guard let label = text.firstRange(of: "Onderwerp ") ?? text.firstRange(of: "Onderwerp: ") else {
        continue
      }
      guard label.lowerBound > text.startIndex else { return nil }
      var rest = text[label.upperBound...]
      for end in [" Gemeenteraad van ", " Portefeuillehouder ", " Aan de "] {
        if let next = rest.firstRange(of: end) { rest = rest[..<next.lowerBound] }
      }
      while rest.last == " " { rest.removeLast() }
      if rest.count >= 5, rest.utf8.count <= Self.longest { return String(rest) }
    }
    return nil
  }

  /// False for a text without the letters of `blz.`.
  private static func mayHoldPage(_ letters: [UInt8]) -> Bool {
    letters.withUnsafeBufferPointer { Glyphs($0).mayHold("blz", in: 0..<$0.count) }
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

  /// The short name that an official title gives itself, *(Subsidieregeling emancipatie 2011)*, or the first words.
  private static func shortened(_ title: String) -> String {
    guard title.utf8.count > longest else { return title }
    if title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
      let name = title[title.index(after: open)...].dropLast()
      if name.count >= 10, name.utf8.count <= longest { return String(name) }
    }
    let words = title.prefix(longest)
    return words[..<(words.lastIndex(of: " ") ?? words.endIndex)] + "…"
  }

  /// A heading, or a short line that does not end a sentence.
  ///
  /// A running header may be the title too.
  private func isTitleLike(_ block: Block) -> Bool {
    guard block.range.count >= 5, block.mark.isEmpty || block.mark.hasPrefix("#") else { return false }
    switch block.zone {
    case .heading: return block.range.count <= Self.longestHeading
    case .body, .boilerplate:
      guard block.sentences.count == 1, block.range.count <= Self.longest else { return false }
      let last = structure.text.utf8[block.range.upperBound - 1]
      return !".,:;".utf8.contains(last)
    default: return false
    }
  }

  private func namesAKind(_ folded: String) -> Bool {
    let words = folded.split(whereSeparator: { !$0.isLetter })
    return words.contains { word in
      Self.kinds.contains { kind in
        word == kind || word.hasSuffix(kind) || word.hasPrefix(kind) && word.count < 24
      }
    }
  }

  /// Without the signs of Markdown.
  private static func plain(_ text: String) -> String {
    MarkdownSigns.removed(from: String(text.drop { $0 == "#" || $0 == " " }))
  }
}
