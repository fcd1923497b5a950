/// Tells the lines that divide a motion: `constaterende dat:`, `overwegende dat:`, `verzoekt het college:`.
///
/// They act as headings: what follows is an analysis, or what is asked for.
struct MotionLines {
  let glyphs: Glyphs

  private static let openings: Set<String> = [
    "constaterende", "overwegende", "overwegend", "constaterend", "verzoekt", "verzoeken", "besluit",
    "besluiten",
    "draagt", "roept", "spreekt",
  ]

  /// True for a short line that opens with such a word and leads on: it ends in a colon or in *dat*.
  func isDivider(_ range: Range<Int>) -> Bool {
    guard range.count <= 80, range.count > 6, glyphs.glyph(range.lowerBound).isLetter else { return false }
    guard glyphs.byte(range.upperBound - 1) == 0x3A || endsInDat(range) else { return false }
    guard let first = WordCounts.word(glyphs, from: range.lowerBound, in: range), first.count <= 13 else {
      return false
    }
    return Self.openings.contains(glyphs.string(first).lowercased())
  }

  /// `overwegende dat`.
  func endsInDat(_ range: Range<Int>) -> Bool {
    let start = range.upperBound - 4
    guard start > range.lowerBound else { return false }
    return glyphs.byte(start) == 0x20 && glyphs.string(start + 1..<range.upperBound).lowercased() == "dat"
  }
}
