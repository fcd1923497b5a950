/// Bytes looked at eight at a time, for text that is plain for long stretches.
///
/// Each module has its own: these are of no use unless they are inlined, and only what is public is, beyond a module.
enum EightBytes {
  /// A 1 in every byte.
  @inline(__always)
  static var ones: UInt64 { 0x0101_0101_0101_0101 }
  /// The top bit of every byte.
  @inline(__always)
  static var tops: UInt64 { 0x8080_8080_8080_8080 }

  /// The eight bytes from `at`, the first lowest; all must lie in `bytes`.
  @inline(__always)
  static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  /// More than 0 when one of the bytes is `byte`; exactly one bit per such byte up to the first, whose bit is lowest.
  @inline(__always)
  static func marks(of byte: UInt8, in word: UInt64) -> UInt64 {
    let rest = word ^ (ones &* UInt64(byte))
    return (rest &- ones) & ~rest & tops
  }

  /// The top bit of each of the bytes that is `byte`.
  @inline(__always)
  static func all(of byte: UInt8, in word: UInt64) -> UInt64 {
    let rest = word ^ (ones &* UInt64(byte))
    return ~(((rest & ~tops) &+ ~tops) | rest) & tops
  }

  /// The top bit of each of the bytes that is an ASCII digit.
  @inline(__always)
  static func digits(in word: UInt64) -> UInt64 {
    let rest = (word ^ ones &* 0x30) & ~tops
    return ~((rest &+ ones &* 0x76) | word) & tops
  }

  /// The top bit of each of the bytes that is an ASCII letter.
  @inline(__always)
  static func letters(in word: UInt64) -> UInt64 {
    let small = (word | ones &* 0x20) & ~tops
    return (small &+ ones &* 0x1F) & ~(small &+ ones &* 0x05) & ~word & tops
  }

  /// More than 0 when one of the bytes is no ASCII letter; right up to the first such byte, whose bit is lowest.
  ///
  /// `small` is the word with the bit set that tells small letters from capitals.
  @inline(__always)
  static func others(in word: UInt64, small: UInt64) -> UInt64 {
    ((small &- ones &* 0x61) | word | (small &+ ones &* 0x05)) & tops
  }

  /// The bit that small letters have and capitals have not, in every byte.
  @inline(__always)
  static var smallBits: UInt64 { 0x2020_2020_2020_2020 }

  /// The top bit of each of the bytes that begins a code point: all but 80 to BF.
  @inline(__always)
  static func starts(in word: UInt64) -> UInt64 { (~word | word &<< 1) & tops }

  /// The top bit of each of the bytes that begins a code point outside the first plane: F0 and up.
  @inline(__always)
  static func fourByteStarts(in word: UInt64) -> UInt64 {
    word & (word &<< 1) & (word &<< 2) & (word &<< 3) & tops
  }

  /// True when one of the bytes is less than `limit`, which is at most 128.
  @inline(__always)
  static func hasByte(below limit: UInt8, _ word: UInt64) -> Bool {
    (word &- ones &* UInt64(limit)) & ~word & tops != 0
  }

  /// The first place in a range, which lies in `bytes`, that `holds` answers for in eight bytes, by the top bit of each
  /// and right up to the first, and `holdsOne` in what is left; nil when there is none.
  @inline(__always)
  static func first(
    in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, where holds: (UInt64) -> UInt64,
    _ holdsOne: (UInt8) -> Bool
  ) -> Int? {
    var at = range.lowerBound
    while at &+ 8 <= range.upperBound {
      let found = holds(load(bytes, at))
      if found != 0 { return at &+ found.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
    while at < range.upperBound {
      if holdsOne(bytes[at]) { return at }
      at &+= 1
    }
    return nil
  }
}
