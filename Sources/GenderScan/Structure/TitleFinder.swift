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
  /// The longest title, in bytes.
  private static let longest = 130

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
    "treedt in werking",
    "uitgave", "begrip", "definities", "datum", "versie", "afdeling",
  ]

  /// The title, or nil.
  func title(stated: String?) -> String? {
    var first: String?
    for (index, block) in structure.blocks.prefix(Self.opening).enumerated() where isTitleLike(block) {
      let text = Self.plain(structure.string(block.range))
      let folded = String(decoding: WordFolding.fold(text), as: UTF8.self)
      guard !Self.others.contains(where: { folded.hasPrefix($0) }), text.contains(where: \.isLetter),
        !text.contains("<"), !folded.contains("blz.")
      else { continue }
      if namesAKind(folded) { return text }
      if index < Self.firstLines { first = first ?? text }
    }
    if let stated, stated.contains(" ") { return stated }
    return first ?? stated.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A heading, or a short line that does not end a sentence.
  ///
  /// A running header may be the title too.
  private func isTitleLike(_ block: Block) -> Bool {
    guard block.range.count <= Self.longest, block.range.count >= 5, block.mark.isEmpty else { return false }
    switch block.zone {
    case .heading: return true
    case .body, .boilerplate:
      guard block.sentences.count == 1 else { return false }
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

  /// Without the signs that Markdown puts at the start of a heading.
  private static func plain(_ text: String) -> String {
    var rest = text[...]
    while let sign = rest.first, sign == "#" || sign == " " || sign == "*" { rest.removeFirst() }
    while let sign = rest.last, sign == "*" || sign == " " { rest.removeLast() }
    return String(rest)
  }
}
