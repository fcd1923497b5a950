/// Tells whether a text is words at all; the letters of a map or drawing come out of a PDF one by one.
struct Legibility {
  /// Fewer words say too little.
  private static let fewest = 100

  /// A diagnostic when most words are single letters.
  func diagnostic(_ structure: DocumentStructure) -> Diagnostic? {
    var words = 0
    var letters = 0
    for token in structure.tokens where token.kind == .word {
      words += 1
      if token.end - token.start == 1 { letters += 1 }
    }
    guard words >= Self.fewest, letters * 2 > words else { return nil }
    return Diagnostic(
      code: "W-GEEN-TEKST",
      message: "dit lijkt geen lopende tekst maar losse letters, zoals van een kaart of tekening "
        + "(gebruik een bestand met gewone tekst)",
      english:
        "this seems to be loose letters, as of a map or drawing, rather than text (use a file with plain text)"
    )
  }
}
