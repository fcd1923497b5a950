import PhraseMatching

/// The folded letters of a word as plain numbers, to compare it with a few words without making a string.
///
/// What it is compared with has sixteen bytes at most, which longer words never equal. Cost: a few instructions per
/// byte; letters beyond ASCII take an array of their own.
struct FoldedWord: Equatable, Sendable, ExpressibleByStringLiteral {
  /// The first sixteen bytes, the first byte lowest.
  let low: UInt64
  let high: UInt64
  /// The last eight bytes, the last byte highest.
  private let tail: UInt64
  /// How many bytes it has.
  let count: Int
  /// How many code points it has.
  let length: Int

  /// What word of a text is compared with must fit.
  static let longest = 16

  init(stringLiteral word: StaticString) {
    self.init(folded: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// The word that a token is.
  init(_ structure: DocumentStructure, _ token: Int) {
    let range = structure.tokens[token].range
    self = structure.text.utf8.withUnsafeBufferPointer { FoldedWord($0[range]) }
  }

  /// The folded form of letters as they stand in a text.
  init(_ letters: Slice<UnsafeBufferPointer<UInt8>>) {
    let letters = UnsafeBufferPointer(rebasing: letters)
    if letters.contains(where: { $0 >= 0x80 }) {
      var folded: [UInt8] = []
      WordFolding.fold(letters, into: &folded)
      self = folded.withUnsafeBufferPointer { FoldedWord(folded: $0) }
    } else {
      self.init(folded: letters)
    }
  }

  /// `letters` may still have capitals from A to Z.
  private init(folded letters: UnsafeBufferPointer<UInt8>) {
    let count = letters.count
    var (low, high, tail): (UInt64, UInt64, UInt64) = (0, 0, 0)
    if count < 8 {
      for index in 0..<count { low |= UInt64(letters[index]) &<< UInt64(truncatingIfNeeded: 8 &* index) }
      tail = count > 0 ? low &<< UInt64(truncatingIfNeeded: 8 &* (8 &- count)) : 0
    } else {
      low = EightBytes.load(letters, 0)
      tail = EightBytes.load(letters, count &- 8)
      // What the last eight bytes have of the second eight.
      high = count < 16 ? tail >> UInt64(8 * (16 - count)) : EightBytes.load(letters, 8)
    }
    var continuations = Self.continuations(in: low) + Self.continuations(in: high)
    if count > Self.longest {
      for byte in letters[Self.longest...] where byte & 0xC0 == 0x80 { continuations += 1 }
    }
    low |= Self.capitals(in: low)
    high |= Self.capitals(in: high)
    tail |= Self.capitals(in: tail)
    self.low = low
    self.high = high
    self.tail = tail
    self.count = count
    length = count - continuations
  }

  /// The bytes of a word of ASCII, with small letters for capitals, read in one go.
  struct SixteenBytes {
    let low: UInt64
    let high: UInt64

    /// Nil for a word of more than sixteen bytes, with others than ASCII in it, or too near the end of the text.
    @inline(__always)
    init?(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      guard range.count <= FoldedWord.longest, range.lowerBound + 16 <= text.count else { return nil }
      let count = UInt64(truncatingIfNeeded: range.count)
      // Shifting by 64 or more leaves nothing.
      let first = EightBytes.load(text, range.lowerBound) & ~(~0 << (8 * count))
      let second = EightBytes.load(text, range.lowerBound + 8) & (count > 8 ? ~(~0 << (8 * (count - 8))) : 0)
      guard (first | second) & EightBytes.tops == 0 else { return nil }
      low = first | FoldedWord.capitals(in: first)
      high = second | FoldedWord.capitals(in: second)
    }
  }

  /// How many of eight bytes go on with a code point.
  @inline(__always)
  private static func continuations(in word: UInt64) -> Int {
    (word & ~(word &<< 1) & EightBytes.tops).nonzeroBitCount
  }

  /// The bit that makes a letter small, for each byte that is a capital from A to Z.
  @inline(__always)
  private static func capitals(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let low = word & ~tops
    // Adding 0x80 - x to a byte sets its top bit when the byte is at least x.
    return ((low &+ 0x3F &* ones) & ~(low &+ 0x25 &* ones) & ~word & tops) &>> 2
  }

  /// True when the word begins with another, of at most sixteen bytes.
  func hasPrefix(_ other: FoldedWord) -> Bool { has(other, at: 0) }

  /// True when another word of at most eight bytes stands from a byte on, the eighth at most.
  @inline(__always)
  func has(_ other: FoldedWord, at place: Int) -> Bool {
    guard count >= place + other.count else { return false }
    let shift = UInt64(8 * place)
    let first = place == 0 ? low : low >> shift | high << (64 - shift)
    let second = high >> shift
    return first & ~(~0 << UInt64(8 * other.count)) == other.low
      && second & ~(~0 << UInt64(8 * max(0, other.count - 8))) == other.high
  }

  /// True when the word ends with another, of at most eight bytes.
  @inline(__always)
  func hasSuffix(_ other: FoldedWord) -> Bool {
    guard count >= other.count, other.count > 0 else { return other.count == 0 }
    let shift = UInt64(64 - 8 * other.count)
    return tail >> shift == other.tail >> shift
  }
}
