/// Tells lists of references among paragraphs.
struct ZoneFinder {
  let glyphs: Glyphs
  let lines: [TextLine]

  private static let references = WordList(
    """
    bronnen bronnenlijst bronvermelding literatuur literatuurlijst literatuurverwijzingen referenties eindnoten
    voetnoten noten
    """)

  func mark(_ paragraphs: inout [Paragraph]) {
    var isReference = false
    for index in paragraphs.indices {
      let first = lines[paragraphs[index].lines.lowerBound].range
      switch paragraphs[index].zone {
      case .heading:
        isReference = mayBeReference(first) && Self.isReferenceHeading(glyphs.string(first))
      case .body, .list:
        if isReference { paragraphs[index].zone = .reference }
      default: break
      }
    }
  }

  /// False for most headings, which have the letters of none of the words.
  private func mayBeReference(_ range: Range<Int>) -> Bool {
    glyphs.mayHold("bron", in: range) || glyphs.mayHold("literatuur", in: range)
      || glyphs.mayHold("referenties", in: range) || glyphs.mayHold("noten", in: range)
  }

  /// `Bijlage A. Geraadpleegde bronnen`: a short heading with such a word.
  static func isReferenceHeading(_ heading: String) -> Bool {
    let words = HeadingRoles.folded(heading)
    return words.count <= 5 && words.contains { references.contains($0) }
  }
}
