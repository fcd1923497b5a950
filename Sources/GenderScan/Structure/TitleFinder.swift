import PhraseMatching

/// Finds the title of a document among its first blocks.
///
/// What the document itself calls its title or subject wins (`TitleLabel`), then a line with a word for a kind of
/// document (*regiovisie*, *nota*, *verordening*); then the first line that looks like a title; then what the file
/// itself states. Without any of these the document has no title. The name of a file is none.
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
    "uitgave", "begrip", "definities", "datum", "versie", "afdeling", "bronnen",
  ]
  private static let fileEndings = [".pdf", ".docx", ".doc", ".odt", ".txt", ".html"]

  /// The title, and the line that names the kind of document.
  func find(stated: String?) -> (title: String?, kindLine: String?) {
    let lines = lines()
    let named = TitleLabel(structure: structure).title ?? lines.kind
    if let named { return (Self.shortened(named), lines.kind) }
    if let stated, stated.contains(" ") { return (stated, nil) }
    return (lines.first.map(Self.shortened) ?? stated.flatMap { $0.isEmpty ? nil : $0 }, nil)
  }

  /// The first line that names a kind of document, and else the first that looks like a title.
  private func lines() -> (kind: String?, first: String?) {
    var first: String?
    for (index, block) in structure.blocks.prefix(Self.opening).enumerated() where isTitleLike(block) {
      let text = Self.plain(structure.string(block.range))
      let letters = WordFolding.fold(text)
      let folded = String(decoding: letters, as: UTF8.self)
      guard !Self.others.contains(where: { folded.hasPrefix($0) }), text.contains(where: \.isLetter),
        !text.contains(where: { "<\\=".contains($0) }), !text.hasSuffix(":"), !text.hasPrefix("("),
        !Self.fileEndings.contains(where: { folded.hasSuffix($0) }),
        !(Self.mayHoldPage(letters) && folded.contains("blz."))
      else { continue }
      if namesAKind(folded) { return (text, first) }
      if index < Self.firstLines { first = first ?? text }
    }
    return (nil, first)
  }

  /// False for a text without the letters of `blz.`.
  private static func mayHoldPage(_ letters: [UInt8]) -> Bool {
    letters.withUnsafeBufferPointer { Glyphs($0).mayHold("blz", in: 0..<$0.count) }
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
