/// Finds words with a space in them: `zi chzelf`, `h un`, `blijf -van-mijn-lijf`.
///
/// Two conditions must hold: the joined form is a word, and a part is not, or hardly. Two frequent words are never
/// joined (*in de*, *voor de*), whatever they spell together. Cost: linear; a few look-ups per pair of words.
struct SplitWords {
  let glyphs: Glyphs
  let known: KnownWords
  let counts: WordCounts

  /// Small words: held here, because what is static and shared costs a count per look.
  private let small = Self.smallWords

  static let smallWords = KnownWords(
    """
    aan af al alle als bij daar dan dat de deze die dit door dus een elk en er geen haar heen hen het hier hun ieder
    ik in is je maar mee meer met mij na naar niet nog of om onder ons ook op over per samen te tegen terug thuis
    toch toe tot tussen uit van veel ver voor waar want wat we weer wel wie wij ze zich zij zijn zo
    """.utf8.split(whereSeparator: { $0 <= 0x20 }).map(Array.init))

  /// The spaces to leave out of a piece of running text, which has these words.
  func gaps(in piece: Range<Int>, _ places: ArraySlice<WordPlaces.Place>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var last: Word?
    for place in places {
      let right = Word(range: place.range, facts: counts.word(number: place.number))
      if let left = last {
        if let gap = gap(left, right, piece) { result.append(gap) }
      }
      last = right
    }
    return result
  }

  /// A run of letters, and what is known of it.
  private struct Word {
    let range: Range<Int>
    let facts: WordCounts.Word
    var count: Int { range.count }
    var isSmall: Bool { facts.isSmall }
    /// True for a word that occurs here only and that the lexicon does not have.
    var isRare: Bool { facts.count <= 1 && !facts.isKnown }
    var isWord: Bool { facts.isSmall || facts.isKnown }
  }

  /// The space between two runs when it does not belong there.
  private func gap(_ left: Word, _ right: Word, _ piece: Range<Int>) -> Range<Int>? {
    let (start, end) = (left.range.upperBound, right.range.lowerBound)
    if start + 1 == end, glyphs.byte(start) == 0x20 {
      guard mayJoin(left, right), isWhole(left.range.lowerBound, right.range.upperBound, piece),
        joins(left, right)
      else { return nil }
      return start..<end
    }
    return isBrokenCompound(left.range, right.range, piece) ? start..<start + 1 : nil
  }

  /// False for most pairs, which need no further look: a part of the others is a letter, or hardly a word.
  private func mayJoin(_ left: Word, _ right: Word) -> Bool {
    left.isRare || right.isRare || left.count == 1 || right.count == 1 || isPieces(left, right)
  }

  /// Two runs that are no words and that occur a few times.
  private func isPieces(_ left: Word, _ right: Word) -> Bool {
    !left.isWord && !right.isWord && left.facts.count <= 4 && right.facts.count <= 4 - left.facts.count
  }

  /// True when nothing but space or closing marks stands against the pair.
  private func isWhole(_ start: Int, _ end: Int, _ piece: Range<Int>) -> Bool {
    if start > piece.lowerBound {
      let before = glyphs.previous(start)
      guard glyphs.glyph(before) == .space || glyphs.byte(before) == 0x28 else { return false }
    }
    guard end < piece.upperBound else { return true }
    switch glyphs.byte(end) {
    case 0x20, 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29: return true
    default: return false
    }
  }

  /// `blijf -van-mijn`, `LHBTI -personen`: a hyphen against the second word, with more hyphens or capitals around.
  private func isBrokenCompound(_ left: Range<Int>, _ right: Range<Int>, _ piece: Range<Int>) -> Bool {
    guard right.lowerBound - left.upperBound == 2, glyphs.byte(left.upperBound) == 0x20,
      glyphs.byte(left.upperBound + 1) == 0x2D, glyphs.glyph(right.lowerBound) == .lower
    else { return false }
    let isShouted = left.count > 1 && left.allSatisfy { glyphs.glyph($0) == .upper }
    return isShouted || (right.upperBound < piece.upperBound && glyphs.byte(right.upperBound) == 0x2D)
  }

  private func joins(_ left: Word, _ right: Word) -> Bool {
    guard glyphs.glyph(right.range.lowerBound) == .lower else { return false }
    if left.count == 1 || right.count == 1 { return joinsLetter(left, right) }
    let joined = joinedHash(left, right)
    let length = left.count + right.count
    // *zi jn*, *hee ft*: two pieces that are no words and make a small word.
    if !left.isWord, !right.isWord, small.contains(joined) { return isPieces(left, right) }
    let isTerm = known.contains(joined)
    if left.isSmall || right.isSmall {
      return isTerm && length > 6 && (left.isSmall ? right : left).isRare
    }
    guard left.isRare || right.isRare else { return false }
    // Two words that the lexicon has by themselves stay two: *huiselijk geweld*, though it also has them as one.
    return isTerm && length > 5 || length > 4 && counts.count(joined) >= 3
  }

  private func joinedHash(_ left: Word, _ right: Word) -> WordHash {
    WordCounts.hash(glyphs, right.range, after: WordCounts.hash(glyphs, left.range))
  }

  /// One letter by itself is damage, unless it is a word (`u`) or names something (`groep b`).
  private func joinsLetter(_ left: Word, _ right: Word) -> Bool {
    let letter = glyphs.byte(left.count == 1 ? left.range.lowerBound : right.range.lowerBound)
    switch letter {
    case 0x61, 0x6F, 0x75: return false
    case 0x62...0x7A: break
    default: return false
    }
    let joined = joinedHash(left, right)
    if left.count + right.count > 5, known.contains(joined) { return true }
    let other = left.count == 1 ? right : left
    guard !other.isSmall else { return false }
    if counts.count(joined) >= 3 { return left.count == 1 && right.count == 1 || other.isRare }
    return right.count == 1 && letter > 0x65 && letter < 0x78 && left.isRare && beginsWithTerm(left.range)
  }

  /// `genderbri` begins with a word of the lexicon and goes on.
  private func beginsWithTerm(_ word: Range<Int>) -> Bool {
    var hash = WordHash()
    for index in word {
      hash = hash.adding(glyphs.byte(index))
      let length = index + 1 - word.lowerBound
      if length >= 5, word.upperBound - index > 2, known.contains(hash) { return true }
    }
    return false
  }
}
