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

  /// How many of the bytes are `byte`.
  @inline(__always)
  static func count(of byte: UInt8, in word: UInt64) -> Int {
    Int(truncatingIfNeeded: ((all(of: byte, in: word) &>> 7) &* ones) &>> 56)
  }

  /// Up to eight bytes from `at`, with `filler` for what lies at `end` or beyond; nil where eight cannot be read.
  @inline(__always)
  static func load(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, to end: Int, filler: UInt8
  ) -> UInt64? {
    guard at &+ 8 <= bytes.count else { return nil }
    let eight = load(bytes, at)
    if at &+ 8 <= end { return eight }
    let kept: UInt64 = 1 &<< UInt64(8 &* max(0, end &- at)) &- 1
    return eight & kept | ones &* UInt64(filler) & ~kept
  }

  /// True when one of the bytes is less than `limit`, which is at most 128.
  @inline(__always)
  static func hasByte(below limit: UInt8, _ word: UInt64) -> Bool {
    (word &- ones &* UInt64(limit)) & ~word & tops != 0
  }

  /// The place of the first `byte` at or after `start`, or nil.
  @inline(__always)
  static func firstIndex(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var at = max(0, start)
    while at &+ 8 <= bytes.count {
      let found = marks(of: byte, in: load(bytes, at))
      if found != 0 { return at &+ found.trailingZeroBitCount &>> 3 }
      at &+= 8
    }
    while at < bytes.count {
      if bytes[at] == byte { return at }
      at &+= 1
    }
    return nil
  }

  /// True when `count` bytes from two places are equal; both stretches must lie in their buffers.
  static func areEqual(
    _ one: UnsafeBufferPointer<UInt8>, _ start: Int, _ other: UnsafeBufferPointer<UInt8>, count: Int
  ) -> Bool {
    var at = 0
    while at &+ 8 <= count {
      if load(one, start &+ at) != load(other, at) { return false }
      at &+= 8
    }
    while at < count {
      if one[start &+ at] != other[at] { return false }
      at &+= 1
    }
    return true
  }
}
