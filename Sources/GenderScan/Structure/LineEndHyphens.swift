/// Decides what becomes of a hyphen at the end of a line.
struct LineEndHyphens {
  enum Fate {
    /// The hyphen was put in by the page maker: `manne-` / `lijkheid`.
    case close
    /// The hyphen belongs to the word: `PvdA-` / `raadslid`.
    case keep
    /// The hyphen stands for the rest of a later word: `wet-` / `en`.
    case apart
  }

  let glyphs: Glyphs
  let known: KnownWords
  let counts: WordCounts

  private static let linking = KnownWords(WordList("en of als tot maar dan noch danwel c resp plus"))
  private static let leading = KnownWords(WordList("ex niet non oud vice adjunct pro mede post"))

  /// The fate of the hyphen that ends at `end`, where the next line starts at `next`.
  ///
  /// Nil when there is no hyphen.
  func fate(_ end: Int, _ next: Int, in first: Range<Int>, _ second: Range<Int>) -> Fate? {
    let length = hyphen(endingAt: end)
    guard length > 0, end - length > first.lowerBound else { return nil }
    let before = glyphs.previous(end - length)
    if glyphs.byte(end - 1) == 0xAD { return glyphs.glyph(before).isLetter ? .close : nil }
    guard glyphs.glyph(before).isWordPart else { return nil }
    guard glyphs.glyph(next) == .lower, glyphs.glyph(before).isLetter else {
      return glyphs.glyph(next).isWordPart ? .keep : .apart
    }
    return wordFate(end - length, next, first, second)
  }

  private func wordFate(_ end: Int, _ next: Int, _ first: Range<Int>, _ second: Range<Int>) -> Fate {
    let head = head(end, first.lowerBound)
    guard let tail = WordCounts.word(glyphs, from: next, in: second) else { return .apart }
    let tailHash = WordCounts.hash(glyphs, tail)
    if Self.linking.contains(tailHash) { return .apart }
    let headHash = WordCounts.hash(glyphs, head)
    let joined = WordCounts.hash(glyphs, tail, after: headHash)
    let isChain =
      (head.lowerBound > first.lowerBound && glyphs.byte(head.lowerBound - 1) == 0x2D)
      || (tail.upperBound < second.upperBound && glyphs.byte(tail.upperBound) == 0x2D)
    if isChain { return .keep }
    if counts.count(joined) > 0 || known.contains(joined) { return .close }
    if Self.leading.contains(headHash) || hasInnerCapital(head) { return .keep }
    return .close
  }

  /// The run of letters that ends at `end`.
  private func head(_ end: Int, _ limit: Int) -> Range<Int> {
    var start = end
    while start > limit {
      let before = glyphs.previous(start)
      guard before >= limit, glyphs.glyph(before).isLetter else { break }
      start = before
    }
    return start..<end
  }

  /// `PvdA`, `LHBTI`.
  private func hasInnerCapital(_ word: Range<Int>) -> Bool {
    word.dropFirst().contains { glyphs.byte($0) >= 0x41 && glyphs.byte($0) <= 0x5A }
  }

  /// Bytes of a hyphen or soft hyphen that ends at `end`.
  private func hyphen(endingAt end: Int) -> Int {
    switch glyphs.byte(end - 1) {
    case 0x2D: 1
    case 0xAD where glyphs.byte(end - 2) == 0xC2: 2
    case 0x90 where glyphs.byte(end - 2) == 0x80 && glyphs.byte(end - 3) == 0xE2: 3
    default: 0
    }
  }
}
