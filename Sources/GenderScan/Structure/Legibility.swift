/// Tells whether a text is words at all; the letters of a map or drawing come out of a PDF one by one.
struct Legibility {
  /// Fewer words or lines say too little.
  private static let fewest = 60

  /// A diagnostic when most words are single letters, or the lines hold two words at most and make no sentences.
  func diagnostic(_ structure: DocumentStructure) -> Diagnostic? {
    var words = 0
    var letters = 0
    for token in structure.tokens where token.kind == .word {
      words += 1
      if token.end - token.start == 1 { letters += 1 }
    }
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
    let blocks = structure.blocks.filter { $0.zone == .body || $0.zone == .heading || $0.zone == .list }
    guard blocks.count >= Self.fewest else { return false }
    return blocks.reduce(0) { $0 + $1.tokens.count } * 2 < blocks.count * 5
  }
}
