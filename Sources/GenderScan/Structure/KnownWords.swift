import PhraseMatching

/// Words that are certainly words, kept as numbers: those of the terms of a lexicon.
///
/// Small letters, accents left out. Cost: seventeen to thirty-four bytes a word; a look-up is one look, as a rule.
package struct KnownWords: Sendable {
  /// Open addressing: the number of a word, 0 where free; a power of two, at most half full.
  private var slots: PlainList<UInt64>
  /// Four bits per slot, of which the words set at most one in eight: seven of eight others need no look at the slots,
  /// which for a large vocabulary are further away than a processor keeps at hand.
  private var sieve = PlainList<UInt64>()

  /// Makes a set of words in UTF-8.
  package init(_ words: some Collection<[UInt8]>) {
    var list = WordList()
    for word in words { list.append(word) }
    self.init(list)
  }

  /// Makes a set of the first words of a list, of all where no number is given.
  package init(_ words: WordList, first count: Int = .max) {
    let numbers = words.indices.prefix(max(0, count))
    var size = 16
    while size < 2 * (numbers.count + 1) { size *= 2 }
    slots = PlainList(Array(repeating: 0, count: size))
    sieve = PlainList(Array(repeating: 0, count: size / 16))
    words.letters.withUnsafeBufferPointer { letters in
      for number in numbers { insert(WordHash(letters, words.range(number)).value) }
    }
  }

  /// The set that was written.
  init(_ numbers: inout PlainNumbers.Reader) {
    slots = numbers.nextList()
    sieve = numbers.nextList()
    if slots.isEmpty || sieve.isEmpty { self = KnownWords() }
  }

  /// Writes all of it.
  func write(to numbers: inout PlainNumbers) {
    numbers.append(slots)
    numbers.append(sieve)
  }

  /// No words.
  package init() {
    slots = PlainList([0])
    sieve = PlainList([0])
  }

  private mutating func insert(_ hash: UInt64) {
    let (slot, bit) = withView { ($0.slot(of: hash), $0.bit(of: hash)) }
    slots[slot] = hash
    sieve[bit / 64] |= 1 &<< UInt64(bit % 64)
  }

  /// Where to begin to look for a number in a table: its bits scattered.
  @inline(__always)
  static func start(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  func contains(_ hash: WordHash) -> Bool { contains(hash.value) }

  /// True for the number of a word of the set.
  func contains(_ hash: UInt64) -> Bool { withView { $0.contains(hash) } }
}

/// Looking words up.
extension KnownWords {
  /// The memory of a set; hold it only within `withView`.
  ///
  /// Threads that share a lexicon would wait for each other's counts of references to its sets: a view counts none.
  struct View {
    fileprivate let slots: UnsafeBufferPointer<UInt64>
    fileprivate let sieve: UnsafeBufferPointer<UInt64>

    /// True for the number of a word of the set.
    func contains(_ hash: UInt64) -> Bool {
      let bit = bit(of: hash)
      guard sieve[bit / 64] &>> UInt64(bit % 64) & 1 == 1 else { return false }
      return slots[slot(of: hash)] == hash && hash != 0
    }

    /// The bit of a word, by other bits of its number than those that say its slot.
    @inline(__always)
    fileprivate func bit(of hash: UInt64) -> Int {
      Int(truncatingIfNeeded: (hash &* 0xD6E8_FEB8_6659_FD93) >> 32) & (64 &* sieve.count &- 1)
    }

    /// Where a word stands, or else the free slot where it would.
    fileprivate func slot(of hash: UInt64) -> Int {
      var slot = KnownWords.start(of: hash) & (slots.count - 1)
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
      return slot
    }
  }

  /// Calls `body` with a view of the set.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      sieve.withUnsafeBufferPointer { sieve in body(View(slots: slots, sieve: sieve)) }
    }
  }
}

/// A word as one number: capitals as small letters, accents left out.
///
/// Letters can be added one by one; it mixes them eight at a time.
struct WordHash: Hashable {
  /// What whole eights came to.
  private var mixed = Self.seed
  /// The letters after the last whole eight, the first lowest, and how many.
  private var rest: UInt64 = 0
  private var count: UInt64 = 0
  private var isAccent = false

  @inline(__always)
  private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

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

  /// The number of the run of ASCII letters at a place, which is moved past it; nil, and the place as it was, where the
  /// run is not surely a whole word that ends at `end` or before it, or lies within eight bytes of the end of `bytes`.
  @inline(__always)
  static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, to end: Int) -> UInt64? {
    var mixed = Self.seed
    var place = at
    while place &+ 8 <= bytes.count {
      let eight = EightBytes.load(bytes, place)
      let small = eight | EightBytes.smallBits
      let others = EightBytes.others(in: eight, small: small)
      if others != 0 {
        // The lowest bit of the first byte that is no letter.
        let border = (others & (0 &- others)) &>> 7
        let length = others.trailingZeroBitCount &>> 3
        place &+= length
        // What goes on with letters beyond ASCII is no whole word yet.
        guard place <= end, eight & (border &<< 7) == 0 else { return nil }
        at = place
        return mix(mixed, small & (border &- 1) | UInt64(length) &<< 56)
      }
      mixed = mix(mixed, small)
      place &+= 8
    }
    return nil
  }

  /// Adds the ASCII letters from a place on, up to an end within `bytes`, and moves the place past them.
  @inline(__always)
  mutating func addLetters(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, to end: Int) {
    if isAccent { return }
    while at &+ 8 <= bytes.count {
      let eight = EightBytes.load(bytes, at)
      let others = ~EightBytes.letters(in: eight) & EightBytes.tops
      let length = min(others.trailingZeroBitCount &>> 3, end &- at)
      at &+= length
      let small = eight | EightBytes.ones &* 0x20
      if length < 8 {
        append(small & (1 &<< UInt64(8 &* length) &- 1), UInt64(length))
        return
      }
      append(small, 8)
    }
    while at < end {
      let letter = bytes[at] | 0x20
      guard letter &- 0x61 < 26 else { break }
      append(letter)
      at &+= 1
    }
  }

  /// Adds a run of letters that are all ASCII; false, and nothing added, for any other, and near the end of `bytes`.
  @inline(__always)
  mutating func addRun(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard !isAccent, range.lowerBound >= 0, range.upperBound &+ 8 <= bytes.count else { return false }
    var hash = self
    var at = range.lowerBound
    while at < range.upperBound {
      let eight = EightBytes.load(bytes, at)
      let length = min(range.upperBound &- at, 8)
      let inside = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length)
      if eight & inside & EightBytes.tops != 0 { return false }
      hash.append((eight | EightBytes.smallBits) & inside, UInt64(truncatingIfNeeded: length))
      at &+= 8
    }
    self = hash
    return true
  }

  /// The number of two runs of ASCII letters taken together; nil for any other, and near the end of `bytes`.
  static func joined(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> UInt64?
  {
    guard left.lowerBound >= 0, left.upperBound <= right.lowerBound, right.upperBound &+ 8 <= bytes.count
    else { return nil }
    var (mixed, wide, at) = (seed, UInt64(0), left.lowerBound)
    while at &+ 8 <= left.upperBound {
      let eight = EightBytes.load(bytes, at)
      mixed = mix(mixed, eight | EightBytes.smallBits)
      (wide, at) = (wide | eight, at &+ 8)
    }
    var (rest, count) = few(bytes, at, to: left.upperBound)
    wide |= rest
    at = right.lowerBound
    while at &+ 8 <= right.upperBound {
      let eight = EightBytes.load(bytes, at)
      let small = eight | EightBytes.smallBits
      mixed = mix(mixed, rest | small &<< count)
      // In two steps: there may be no letter left, and a shift by all 64 bits is one by none.
      rest = (small &>> (56 &- count)) &>> 8
      (wide, at) = (wide | eight, at &+ 8)
    }
    let (last, more) = few(bytes, at, to: right.upperBound)
    wide |= last
    rest |= last &<< count
    count &+= more
    if count >= 64 {
      mixed = mix(mixed, rest)
      rest = last &>> (more &- (count &- 64))
      count &-= 64
    }
    return wide & EightBytes.tops == 0 ? mix(mixed, rest | count &<< 53) : nil
  }

  /// Fewer than eight letters as small ones, the first lowest, and how many bits they are; eight bytes must be there.
  @inline(__always)
  private static func few(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, to end: Int
  ) -> (letters: UInt64, bits: UInt64) {
    let bits = UInt64(truncatingIfNeeded: 8 &* (end &- at))
    return ((EightBytes.load(bytes, at) | EightBytes.smallBits) & (1 &<< bits &- 1), bits)
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

  /// Adds up to eight small letters, the first lowest, with zeros behind them.
  @inline(__always)
  private mutating func append(_ letters: UInt64, _ length: UInt64) {
    let filled = rest | letters &<< (8 &* count)
    let total = count &+ length
    guard total >= 8 else {
      (rest, count) = (filled, total)
      return
    }
    mixed = Self.mix(mixed, filled)
    rest = count == 0 ? 0 : letters &>> (8 &* (8 &- count))
    count = total &- 8
  }

  @inline(__always)
  private static func mix(_ value: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (value ^ eight) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 29
  }
}
