/// Tells whether a text is words at all; the letters of a map or drawing come out of a PDF one by one.
struct Legibility {
  /// Fewer words or lines say too little.
  private static let fewest = 60

  /// Words of the text.
  var words = 0
  /// How many of these are of one byte.
  var letters = 0

  /// A diagnostic when most words are single letters, or the lines hold two words at most and make no sentences.
  func diagnostic(_ structure: DocumentStructure) -> Diagnostic? {
    guard words >= Self.fewest, letters * 2 > words || isScattered(structure) else { return nil }
    return Diagnostic(
      code: "W-GEEN-TEKST",
      message: "dit lijkt geen lopende tekst maar losse letters, zoals van een kaart of tekening "
        + "(gebruik een bestand met gewone tekst)",
      english:
        "this seems to be loose letters, as of a map or drawing, rather than text (use a file with plain text)"
    )
  }

  /// Labels all over a drawing: many blocks of hardly two tokens.
  private func isScattered(_ structure: DocumentStructure) -> Bool {
    var (blocks, tokens) = (0, 0)
    for index in structure.blocks.indices {
      switch structure.blocks[index].zone {
      case .body, .heading, .list:
        blocks += 1
        tokens += structure.blocks[index].tokens.count
      default: break
      }
    }
    return blocks >= Self.fewest && tokens * 2 < blocks * 5
  }
}
