/// How often each word of a document occurs, and in which lists of words it is.
///
/// Cost: one look per byte, 40 to 60 bytes per different word.
struct WordCounts {
  /// What is known of a word.
  struct Word {
    /// How often it occurs.
    var count: Int32 = 0
    /// It is a word of the lexicon.
    var isKnown = false
    /// It is one of the small words of the language.
    var isSmall = false
  }

  private struct Slot {
    var hash: UInt64 = 0
    /// The number of the word, or -1 where free.
    var number: Int32 = -1
  }

  /// Open addressing: a power of two, at most half full.
  private var slots: [Slot]
  /// The different words, in the order in which they come.
  private var words: [Word] = []

  private let known: KnownWords
  private let small: KnownWords

  /// Counts the words of some pieces of text, and notes where they stand.
  init(
    _ glyphs: Glyphs, _ pieces: [Range<Int>], known: KnownWords, small: KnownWords,
    noting places: inout WordPlaces
  ) {
    self.known = known
    self.small = small
    // Of long texts a word in ten or fewer is a new one, and of short ones the table is small anyhow.
    var size = 1 << 10
    while size < glyphs.bytes.count / 32, size < 1 << 16 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for piece in pieces {
      places.startPiece()
      guard piece.lowerBound >= 0, piece.upperBound <= glyphs.bytes.count else { continue }
      var at = piece.lowerBound
      while true {
        Self.skip(glyphs, &at, to: piece.upperBound)
        guard at < piece.upperBound else { break }
        let first = at
        let hash = Self.read(glyphs, &at, to: piece.upperBound)
        places.append(WordPlaces.Place(first..<at, number: add(hash)))
      }
    }
  }

  func count(_ hash: WordHash) -> Int { Int(word(hash).count) }

  /// What is known of a word of the document; nothing of any other.
  func word(_ hash: WordHash) -> Word {
    let number = slots[slot(of: hash.value)].number
    return number < 0 ? Word() : words[Int(number)]
  }

  /// What is known of a word by its number.
  func word(number: Int32) -> Word { words[Int(number)] }

  /// Counts a word, and gives its number.
  private mutating func add(_ hash: WordHash) -> Int32 {
    let slot = slot(of: hash.value)
    let number = slots[slot].number
    guard number < 0 else {
      // A word that is there more often than can be counted stays at the most.
      if words[Int(number)].count < .max { words[Int(number)].count &+= 1 }
      return number
    }
    let new = Int32(clamping: words.count)
    slots[slot] = Slot(hash: hash.value, number: new)
    words.append(Word(count: 1, isKnown: known.contains(hash), isSmall: small.contains(hash)))
    if 2 * words.count >= slots.count { grow() }
    return new
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: 2 * old.count)
    for slot in old where slot.number >= 0 { slots[self.slot(of: slot.hash)] = slot }
  }

  /// Where a word stands, or else the free slot where it would.
  private func slot(of hash: UInt64) -> Int {
    var slot = KnownWords.start(of: hash) & (slots.count - 1)
    while slots[slot].number >= 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
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
    guard start >= 0, range.upperBound <= glyphs.bytes.count else { return nil }
    var at = start
    skip(glyphs, &at, to: range.upperBound)
    guard at < range.upperBound else { return nil }
    let first = at
    let hash = read(glyphs, &at, to: range.upperBound)
    return (first..<at, hash)
  }

  /// Moves a place on to the next letter, or to the end or beyond it.
  @inline(__always)
  private static func skip(_ glyphs: Glyphs, _ at: inout Int, to end: Int) {
    while at < end {
      let byte = glyphs.bytes[at]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 { return }
        at += 1
      } else {
        if glyphs.glyph(at).isLetter { return }
        at += glyphs.width(at)
      }
    }
  }

  /// Moves a place on past the letters that stand there, and gives their number.
  @inline(__always)
  private static func read(_ glyphs: Glyphs, _ at: inout Int, to end: Int) -> WordHash {
    var hash = WordHash()
    while true {
      hash.addLetters(glyphs.bytes, &at, to: end)
      guard at < end, glyphs.bytes[at] >= 0x80, glyphs.glyph(at).isLetter else { return hash }
      let next = min(at + glyphs.width(at), end)
      while at < next {
        hash.add(glyphs.bytes[at])
        at += 1
      }
    }
  }

  /// The number of a run of letters, or of what `before` began and the run ends.
  static func hash(_ glyphs: Glyphs, _ word: Range<Int>, after before: WordHash = WordHash()) -> WordHash {
    var hash = before
    var at = word.lowerBound
    while at < word.upperBound {
      if at >= 0, word.upperBound <= glyphs.bytes.count {
        hash.addLetters(glyphs.bytes, &at, to: word.upperBound)
        guard at < word.upperBound else { break }
      }
      hash.add(glyphs.byte(at))
      at += 1
    }
    return hash
  }
}
