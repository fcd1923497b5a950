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
      guard let base = letters.baseAddress else { return }
      for number in words.indices {
        let range = words.range(number)
        insert(WordHash(base, range).value)
      }
    }
  }

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
/// Letters can be added one by one.
struct WordHash: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private var isAccent = false

  private static let factor: UInt64 = 0x100_0000_01B3

  /// The base letters of U+00E0 to U+00FF.
  private static let bases = Array("aaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

  init() {}

  /// The word in a range of some letters, all of which are there.
  init(_ letters: UnsafePointer<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      addLetters(letters, &at, to: range.upperBound)
      if at < range.upperBound { add(letters[at]) }
      at += 1
    }
  }

  /// The word with one more byte of UTF-8.
  func adding(_ byte: UInt8) -> WordHash {
    var next = self
    next.add(byte)
    return next
  }

  /// Adds one more byte of UTF-8.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    if byte < 0x80, !isAccent { return mix(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    addWide(byte)
  }

  /// Adds the ASCII letters from a place on, up to an end, and moves the place past them.
  @inline(__always)
  mutating func addLetters(_ bytes: UnsafePointer<UInt8>, _ at: inout Int, to end: Int) {
    if isAccent { return }
    var place = at
    var value = value
    while place < end {
      let letter = bytes[place] | 0x20
      guard letter &- 0x61 < 26 else { break }
      value = (value ^ UInt64(letter)) &* Self.factor
      place += 1
    }
    self.value = value
    at = place
  }

  private mutating func addWide(_ byte: UInt8) {
    if isAccent {
      isAccent = false
      mix(byte & 0xC0 == 0x80 ? Self.bases[Int(byte & 0x1F)] : byte)
    } else if byte == 0xC3 {
      isAccent = true
    } else {
      mix(byte)
    }
  }

  @inline(__always)
  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* Self.factor
  }
}
