/// How often each word of a document occurs, and in which lists of words it is.
///
/// Cost: one look per letter and about one per word; 11 to 22 bytes per different word.
struct WordCounts {
  /// What is known of a word, in five bits.
  struct Word: Equatable {
    fileprivate(set) var bits: UInt8 = 0

    /// How often it occurs; more often than can be counted is `most`.
    var count: Int { Int(bits & Self.most) }
    /// True for a word of the lexicon.
    var isKnown: Bool { bits & Self.known != 0 }
    /// True for one of the small words of the language.
    var isSmall: Bool { bits & Self.small != 0 }
    var isWord: Bool { bits & (Self.known | Self.small) != 0 }
    /// True for a word that occurs here only and that the lexicon does not have.
    @inline(__always)
    var isRare: Bool { bits & (Self.most - 1 | Self.known) == 0 }

    static let most: UInt8 = 7
    fileprivate static let known: UInt8 = 8
    fileprivate static let small: UInt8 = 16
    fileprivate static let all: UInt64 = 31
  }

  /// A word where it stands.
  struct Place {
    var start = -1
    var end = -1
    /// Its number in the table: that of its letters without the lowest bits.
    var number: UInt64 = 0
    var facts = Word()

    @inline(__always)
    var range: Range<Int> { start..<end }
    @inline(__always)
    var count: Int { end &- start }
  }

  /// Open addressing: the number of a word, its lowest bits what is known of it, 0 where free.
  ///
  /// A power of two, at most three quarters full.
  private var slots: [UInt64]
  /// The different words so far.
  private var filled = 0

  /// Makes an empty table for the words of so many bytes.
  init(bytes: Int) {
    // Of long texts a word in ten or fewer is a new one.
    let wanted = min(max(bytes / 32, min(bytes, Self.stretch)), 1 << 16)
    var size = 16
    while size * 3 / 4 < wanted { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Words that are counted before the table is looked after.
  private static let stretch = 256

  /// Counts the words of a piece of text, and hands on each with what is known of it so far.
  ///
  /// The lists must be the same for all pieces.
  @inline(__always)
  mutating func count(_ glyphs: Glyphs, _ piece: Range<Int>, _ lists: WordLists, each: (Place) -> Void) {
    guard piece.lowerBound >= 0, piece.upperBound <= glyphs.bytes.count else { return }
    var at = piece.lowerBound
    while at < piece.upperBound {
      // No more words than there are bytes.
      makeRoom(min(Self.stretch, piece.upperBound - at))
      filled += slots.withUnsafeMutableBufferPointer { slots in
        Self.count(glyphs, &at, to: piece.upperBound, slots, lists, each: each)
      }
    }
  }

  /// Counts some words from a place on, which is moved past them; gives how many are new.
  @inline(__always)
  private static func count(
    _ glyphs: Glyphs, _ at: inout Int, to end: Int, _ slots: UnsafeMutableBufferPointer<UInt64>,
    _ lists: WordLists,
    each: (Place) -> Void
  ) -> Int {
    var (place, new, left) = (at, 0, stretch)
    while left > 0, let word = next(glyphs, &place, to: end) {
      let number = word.value & ~Word.all
      let slot = slot(of: number, in: UnsafeBufferPointer(slots))
      var entry = slots[slot]
      if entry == 0 {
        new &+= 1
        entry = number | bits(word.value, lists)
      }
      if entry & UInt64(Word.most) < Word.most { entry &+= 1 }
      slots[slot] = entry
      let facts = Word(bits: UInt8(truncatingIfNeeded: entry & Word.all))
      each(Place(start: word.start, end: place, number: number, facts: facts))
      left &-= 1
    }
    at = place
    return new
  }

  /// The lists that have a new word.
  private static func bits(_ value: UInt64, _ lists: WordLists) -> UInt64 {
    UInt64((lists.known.contains(value) ? Word.known : 0) | (lists.small.contains(value) ? Word.small : 0))
  }

  func count(_ hash: WordHash) -> Int { word(hash).count }

  /// What is known of a word of the document; nothing of any other.
  func word(_ hash: WordHash) -> Word { word(number: Self.number(hash.value)) }

  /// The number in the table of a word with this number of its letters.
  static func number(_ value: UInt64) -> UInt64 { value & ~Word.all }

  /// What is known of a word by its number in the table.
  func word(number: UInt64) -> Word {
    slots.withUnsafeBufferPointer { slots in
      Word(bits: UInt8(truncatingIfNeeded: slots[Self.slot(of: number, in: slots)] & Word.all))
    }
  }

  /// Makes the table so large that so many new words leave a quarter of it free.
  private mutating func makeRoom(_ words: Int) {
    var size = slots.count
    while size * 3 / 4 < filled + words { size *= 2 }
    guard size > slots.count else { return }
    let old = slots
    slots = Array(repeating: 0, count: size)
    slots.withUnsafeMutableBufferPointer { slots in
      for slot in old where slot != 0 {
        slots[Self.slot(of: slot & ~Word.all, in: UnsafeBufferPointer(slots))] = slot
      }
    }
  }

  /// Where a word stands, or else the free slot where it would.
  @inline(__always)
  private static func slot(of number: UInt64, in slots: UnsafeBufferPointer<UInt64>) -> Int {
    let mask = slots.count &- 1
    var slot = KnownWords.start(of: number) & mask
    while slots[slot] != 0, slots[slot] & ~Word.all != number { slot = (slot &+ 1) & mask }
    return slot
  }
}

/// The lists that the words of a document are looked up in: those of the lexicon, and the small ones of the language.
///
/// Hold it only within `with`.
struct WordLists {
  let known: KnownWords.View
  let small: KnownWords.View

  /// Calls `body` with the lists.
  @inline(__always)
  static func with<Result>(known: KnownWords, small: KnownWords, _ body: (WordLists) -> Result) -> Result {
    known.withView { known in small.withView { small in body(WordLists(known: known, small: small)) } }
  }
}

/// Reading words.
extension WordCounts {
  /// The start and the number of the next run of letters, which `at` is moved past; nil when there is none.
  @inline(__always)
  private static func next(_ glyphs: Glyphs, _ at: inout Int, to end: Int) -> (start: Int, value: UInt64)? {
    skip(glyphs, &at, to: end)
    guard at < end else { return nil }
    let start = at
    if let value = WordHash.plain(glyphs.bytes, &at, to: end) { return (start, value) }
    return (start, read(glyphs, &at, to: end).value)
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
        at &+= 1
      } else {
        if glyphs.glyph(at).isLetter { return }
        at += glyphs.width(at)
      }
    }
  }

  /// Moves a place on past the letters that stand there, and gives their number.
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
    if hash.addRun(glyphs.bytes, word) { return hash }
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
