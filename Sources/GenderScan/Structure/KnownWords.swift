import PhraseMatching

/// Words that are certainly words, kept as numbers: the vocabulary of a lexicon.
///
/// Small letters, accents left out. Cost: sixteen to thirty-two bytes a word; a look-up is one look, as a rule.
package struct KnownWords: Sendable {
  /// Open addressing: the number of a word, 0 where free; a power of two, at most half full.
  private var slots: [UInt64]

  /// Makes a set of words in UTF-8.
  package init(_ words: some Collection<[UInt8]>) {
    var list = WordList()
    for word in words { list.append(word) }
    self.init(list)
  }

  /// Makes a set of the words of a list.
  package init(_ words: WordList) {
    var size = 16
    while size < 2 * (words.count + 1) { size *= 2 }
    slots = Array(repeating: 0, count: size)
    words.letters.withUnsafeBufferPointer { letters in
      for number in words.indices { insert(WordHash(letters, words.range(number)).value) }
    }
  }

  /// The set that was written.
  init(_ numbers: inout PlainNumbers.Reader) {
    slots = numbers.nextList()
    if slots.isEmpty { slots = [0] }
  }

  /// Writes all of it.
  func write(to numbers: inout PlainNumbers) { numbers.append(slots) }

  /// No words.
  package init() { slots = [0] }

  private mutating func insert(_ hash: UInt64) {
    slots[slot(of: hash)] = hash
  }

  /// Where to begin to look for a number in a table: its bits scattered.
  @inline(__always)
  static func start(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  func contains(_ hash: WordHash) -> Bool { slots[slot(of: hash.value)] == hash.value && hash.value != 0 }

  /// Where a word stands, or else the free slot where it would.
  private func slot(of hash: UInt64) -> Int {
    var slot = Self.start(of: hash) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

/// A word as one number: capitals as small letters, accents left out.
///
/// Letters can be added one by one; it mixes them eight at a time.
struct WordHash: Hashable {
  /// What whole eights came to.
  private var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The letters after the last whole eight, the first lowest, and how many.
  private var rest: UInt64 = 0
  private var count: UInt64 = 0
  private var isAccent = false

  /// The base letters of U+00E0 to U+00FF.
  private static let bases = Array("aaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

  init() {}

  /// The word in a range of some letters, all of which are there.
  init(_ letters: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      addLetters(letters, &at, to: range.upperBound)
      if at < range.upperBound { add(letters[at]) }
      at += 1
    }
  }

  /// The number.
  var value: UInt64 { Self.mix(mixed, rest | count &<< 56) }

  /// The word with one more byte of UTF-8.
  func adding(_ byte: UInt8) -> WordHash {
    var next = self
    next.add(byte)
    return next
  }

  /// Adds one more byte of UTF-8.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    if byte < 0x80, !isAccent { return append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    addWide(byte)
  }

  /// Adds the ASCII letters from a place on, up to an end within `bytes`, and moves the place past them.
  @inline(__always)
  mutating func addLetters(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, to end: Int) {
    if isAccent { return }
    if count == 0 {
      while at &+ 8 <= bytes.count {
        let eight = EightBytes.load(bytes, at)
        let others = ~EightBytes.letters(in: eight) & EightBytes.tops
        let length = min(others.trailingZeroBitCount &>> 3, end &- at)
        at &+= length
        let small = eight | EightBytes.ones &* 0x20
        if length < 8 {
          rest = small & (1 &<< UInt64(8 &* length) &- 1)
          count = UInt64(length)
          return
        }
        mixed = Self.mix(mixed, small)
      }
    }
    while at < end {
      let letter = bytes[at] | 0x20
      guard letter &- 0x61 < 26 else { break }
      append(letter)
      at &+= 1
    }
  }

  private mutating func addWide(_ byte: UInt8) {
    if isAccent {
      isAccent = false
      append(byte & 0xC0 == 0x80 ? Self.bases[Int(byte & 0x1F)] : byte)
    } else if byte == 0xC3 {
      isAccent = true
    } else {
      append(byte)
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    rest |= UInt64(byte) &<< (8 &* count)
    count &+= 1
    guard count == 8 else { return }
    mixed = Self.mix(mixed, rest)
    rest = 0
    count = 0
  }

  @inline(__always)
  private static func mix(_ value: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (value ^ eight) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 29
  }
}
