/// Finds words with a space in them: `zi chzelf`, `h un`, `blijf -van-mijn-lijf`.
///
/// Two conditions must hold: the joined form is a word, and a part is not, or hardly. Two frequent words are never
/// joined (*in de*, *voor de*), whatever they spell together. Hand it the pieces of a text in turn, then ask for the
/// `gaps`: how often words occur is known at the end only, so that till then it remembers pairs that may be one word.
/// Cost: linear; a few look-ups per pair of words with a rare one, and 24 bytes per pair that is remembered.
struct SplitWords {
  let glyphs: Glyphs
  private let lists: WordLists
  private var pairs: [Pair] = []
  private var broken: [Range<Int>] = []

  static let smallWords = KnownWords(
    WordList(
      """
      aan af al alle als bij daar dan dat de deze die dit door dus een elk en er geen haar heen hen het hier hun ieder
      ik in is je maar mee meer met mij na naar niet nog of om onder ons ook op over per samen te tegen terug thuis
      toch toe tot tussen uit van veel ver voor waar want wat we weer wel wie wij ze zich zij zijn zo
      """))

  /// Makes one for a text; hold it only as long as the lists may be held.
  init(glyphs: Glyphs, lists: WordLists) {
    self.glyphs = glyphs
    self.lists = lists
    pairs.reserveCapacity(glyphs.bytes.count / 64)
  }

  /// Two words with one space between them, that may be one.
  private struct Pair {
    let start: UInt32
    let gap: UInt32
    let end: UInt32
    /// The number of what must be a word of the document: both together, or the left one where it needs not.
    let number: UInt64

    init(_ left: Range<Int>, _ end: Int, number: UInt64) {
      start = UInt32(clamping: left.lowerBound)
      gap = UInt32(clamping: left.upperBound)
      self.end = UInt32(clamping: end)
      self.number = number
    }
  }

  /// Reads a piece of the text, of which broken words are mended or not, and counts its words.
  mutating func read(_ piece: Range<Int>, mends: Bool, into counts: inout WordCounts) {
    guard mends else { return counts.count(glyphs, piece, lists) { _ in } }
    let bytes = glyphs.bytes
    var left = WordCounts.Place()
    counts.count(glyphs, piece, lists) { right in
      let end = left.end
      if end >= 0, bytes[end] == 0x20 {
        if end &+ 1 == right.start {
          if mayJoin(left, right) { note(left, right, piece) }
        } else if isBrokenCompound(left.range, right.range, piece) {
          broken.append(end..<end + 1)
        }
      }
      left = right
    }
  }

  /// The spaces to leave out of the pieces that were read, whose words were counted.
  func gaps(_ counts: WordCounts) -> [Range<Int>] {
    var gaps = broken
    for pair in pairs where counts.word(number: pair.number).count > 0 {
      let gap = Int(pair.gap)
      if isOne(Int(pair.start)..<gap, gap + 1..<Int(pair.end), counts) { gaps.append(gap..<gap + 1) }
    }
    return gaps
  }

  /// True when two runs of letters, with a space between them, are one word.
  func isOne(_ left: Range<Int>, _ right: Range<Int>, _ counts: WordCounts) -> Bool {
    let (left, right) = (word(left, counts), word(right, counts))
    return mayJoin(left, right) && joins(left, right, counts)
  }

  /// A word that was read, with all that is known of it.
  private func word(_ range: Range<Int>, _ counts: WordCounts) -> WordCounts.Place {
    let hash = WordCounts.hash(glyphs, range)
    return WordCounts.Place(
      start: range.lowerBound, end: range.upperBound, number: WordCounts.number(hash.value),
      facts: counts.word(hash))
  }

  /// False for most pairs, which need no further look: a part of the others is a letter, or hardly a word.
  ///
  /// When it is false of what was counted so far, it is so of the whole text.
  @inline(__always)
  private func mayJoin(_ left: WordCounts.Place, _ right: WordCounts.Place) -> Bool {
    left.facts.isRare || right.facts.isRare || left.count == 1 || right.count == 1
      || isPieces(left, right)
  }

  /// Two runs that are no words and that occur a few times.
  @inline(__always)
  private func isPieces(_ left: WordCounts.Place, _ right: WordCounts.Place) -> Bool {
    !left.facts.isWord && !right.facts.isWord && left.facts.count <= 4
      && right.facts.count <= 4 - left.facts.count
  }

  /// Remembers a pair when it may be one word once all is counted.
  @inline(never)
  private mutating func note(_ left: WordCounts.Place, _ right: WordCounts.Place, _ piece: Range<Int>) {
    let first = glyphs.byte(right.start)
    guard first &- 0x61 < 26 || glyphs.glyph(right.start) == .lower, isWhole(left.start, right.end, piece)
    else {
      return
    }
    var number = left.number
    if left.count > 1, right.count > 1 {
      let hasSmall = left.facts.isSmall || right.facts.isSmall
      guard left.count + right.count > (hasSmall ? 6 : 3) else { return }
      let joined = joined(left.range, right.range)
      let isSmall = !left.facts.isWord && !right.facts.isWord && lists.small.contains(joined)
      if !isSmall, !lists.known.contains(joined) {
        // Then it must be a word of the document.
        guard !hasSmall, left.count + right.count > 4 else { return }
        number = WordCounts.number(joined)
      }
    }
    pairs.append(Pair(left.range, right.end, number: number))
  }

  /// True when nothing but space or closing marks stands against the pair.
  func isWhole(_ start: Int, _ end: Int, _ piece: Range<Int>) -> Bool {
    if start > piece.lowerBound {
      let byte = glyphs.byte(start - 1)
      guard byte == 0x20 || byte == 0x28 || glyphs.glyph(glyphs.previous(start)) == .space else {
        return false
      }
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

  private func joins(_ left: WordCounts.Place, _ right: WordCounts.Place, _ counts: WordCounts) -> Bool {
    guard glyphs.glyph(right.start) == .lower else { return false }
    if left.count == 1 || right.count == 1 { return joinsLetter(left, right, counts) }
    let joined = joined(left.range, right.range)
    let length = left.count + right.count
    // *zi jn*, *hee ft*: two pieces that are no words and make a small word.
    if !left.facts.isWord, !right.facts.isWord, lists.small.contains(joined) { return isPieces(left, right) }
    let isTerm = lists.known.contains(joined)
    if left.facts.isSmall || right.facts.isSmall {
      return isTerm && length > 6 && (left.facts.isSmall ? right : left).facts.isRare
    }
    guard left.facts.isRare || right.facts.isRare else { return false }
    // Two words that the lexicon has by themselves stay two: *huiselijk geweld*, though it also has them as one.
    return isTerm && length > 5 || length > 4 && counts.word(number: WordCounts.number(joined)).count >= 3
  }

  /// The number of what two runs of letters make together.
  private func joined(_ left: Range<Int>, _ right: Range<Int>) -> UInt64 {
    WordHash.joined(glyphs.bytes, left, right)
      ?? WordCounts.hash(glyphs, right, after: WordCounts.hash(glyphs, left)).value
  }

  /// One letter by itself is damage, unless it is a word (`u`) or names something (`groep b`).
  private func joinsLetter(_ left: WordCounts.Place, _ right: WordCounts.Place, _ counts: WordCounts) -> Bool
  {
    let (isLeft, isRight) = (left.count == 1, right.count == 1)
    let letter = glyphs.byte(isLeft ? left.start : right.start)
    switch letter {
    case 0x61, 0x6F, 0x75: return false
    case 0x62...0x7A: break
    default: return false
    }
    let joined = joined(left.range, right.range)
    if left.count + right.count > 5, lists.known.contains(joined) { return true }
    let other = isLeft ? right : left
    guard !other.facts.isSmall else { return false }
    if counts.word(number: WordCounts.number(joined)).count >= 3 {
      return isLeft && isRight || other.facts.isRare
    }
    return isRight && letter > 0x65 && letter < 0x78 && left.facts.isRare && beginsWithTerm(left.range)
  }

  /// `genderbri` begins with a word of the lexicon and goes on.
  private func beginsWithTerm(_ word: Range<Int>) -> Bool {
    var hash = WordHash()
    for index in word {
      hash = hash.adding(glyphs.byte(index))
      let length = index + 1 - word.lowerBound
      if length >= 5, word.upperBound - index > 2, lists.known.contains(hash.value) { return true }
    }
    return false
  }
}
