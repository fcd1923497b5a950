/// How often each word of a document occurs, and in which lists of words it is.
///
/// Cost: one look per byte, 32 to 64 bytes per different word.
struct WordCounts {
  private struct Slot {
    var hash: UInt64 = 0
    var word = Word()
  }

  /// What is known of a word.
  struct Word {
    /// How often it occurs.
    var count: Int32 = 0
    /// It is a word of the lexicon.
    var isKnown = false
    /// It is one of the small words of the language.
    var isSmall = false
  }

  /// Open addressing: a power of two, at most half full; free where the count is 0.
  private var slots = Array(repeating: Slot(), count: 1 << 10)
  private var words = 0

  private let known: KnownWords
  private let small: KnownWords

  init(_ glyphs: Glyphs, _ pieces: [Range<Int>], known: KnownWords, small: KnownWords) {
    self.known = known
    self.small = small
    for piece in pieces {
      var at = piece.lowerBound
      while let word = Self.hashedWord(glyphs, from: at, in: piece) {
        add(word.hash)
        at = word.range.upperBound
      }
    }
  }

  func count(_ hash: WordHash) -> Int { Int(slots[slot(of: hash.value)].word.count) }

  /// What is known of a word of the document; nothing of any other.
  func word(_ hash: WordHash) -> Word { slots[slot(of: hash.value)].word }

  private mutating func add(_ hash: WordHash) {
    let slot = slot(of: hash.value)
    if slots[slot].word.count == 0 {
      let word = Word(isKnown: known.contains(hash), isSmall: small.contains(hash))
      slots[slot] = Slot(hash: hash.value, word: word)
      words += 1
    }
    // A word that is there more often than can be counted stays at the most.
    if slots[slot].word.count < .max { slots[slot].word.count += 1 }
    if 2 * words >= slots.count { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.word.count > 0 { slots[self.slot(of: slot.hash)] = slot }
  }

  /// Where a word stands, or else the free slot where it would.
  private func slot(of hash: UInt64) -> Int {
    var slot = KnownWords.start(of: hash) & (slots.count - 1)
    while slots[slot].word.count > 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// The next run of letters.
  static func word(_ glyphs: Glyphs, from start: Int, in range: Range<Int>) -> Range<Int>? {
    hashedWord(glyphs, from: start, in: range)?.range
  }

  /// The next run of letters, with its number.
  static func hashedWord(
    _ glyphs: Glyphs, from start: Int, in range: Range<Int>
  ) -> (range: Range<Int>, hash: WordHash)? {
    guard start >= 0, range.upperBound <= glyphs.bytes.count, let bytes = glyphs.bytes.baseAddress else {
      return nil
    }
    var at = start
    while at < range.upperBound {
      let byte = bytes[at]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 { break }
        at += 1
      } else {
        if glyphs.glyph(at).isLetter { break }
        at += glyphs.width(at)
      }
    }
    guard at < range.upperBound else { return nil }
    let first = at
    var hash = WordHash()
    while true {
      hash.addLetters(bytes, &at, to: range.upperBound)
      guard at < range.upperBound, bytes[at] >= 0x80, glyphs.glyph(at).isLetter else { break }
      let end = min(at + glyphs.width(at), range.upperBound)
      while at < end {
        hash.add(bytes[at])
        at += 1
      }
    }
    return (first..<at, hash)
  }

  /// The number of a run of letters, or of what `before` began and the run ends.
  static func hash(_ glyphs: Glyphs, _ word: Range<Int>, after before: WordHash = WordHash()) -> WordHash {
    var hash = before
    for index in word { hash.add(glyphs.byte(index)) }
    return hash
  }
}
