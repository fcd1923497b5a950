/// How often each word of a document occurs.
///
/// Cost: one look per byte, sixteen bytes per different word.
struct WordCounts {
  private var counts: [UInt64: Int32] = [:]

  init(_ glyphs: Glyphs, _ pieces: [Range<Int>]) {
    for piece in pieces {
      var at = piece.lowerBound
      while let word = Self.word(glyphs, from: at, in: piece) {
        counts[Self.hash(glyphs, word).value, default: 0] += 1
        at = word.upperBound
      }
    }
  }

  func count(_ hash: WordHash) -> Int { Int(counts[hash.value] ?? 0) }

  /// The next run of letters.
  static func word(_ glyphs: Glyphs, from start: Int, in range: Range<Int>) -> Range<Int>? {
    var at = start
    while at < range.upperBound, !glyphs.glyph(at).isLetter { at += glyphs.width(at) }
    guard at < range.upperBound else { return nil }
    let first = at
    while at < range.upperBound, glyphs.glyph(at).isLetter { at += glyphs.width(at) }
    return first..<min(at, range.upperBound)
  }

  /// The number of a run of letters, or of what `before` began and the run ends.
  static func hash(_ glyphs: Glyphs, _ word: Range<Int>, after before: WordHash = WordHash()) -> WordHash {
    word.reduce(before) { $0.adding(glyphs.byte($1)) }
  }
}
