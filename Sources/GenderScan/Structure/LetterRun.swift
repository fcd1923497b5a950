/// A run of ASCII letters, found eight bytes at a time.
struct LetterRun {
  /// The byte after the last letter.
  let end: Int
  let hasSmall: Bool
  let hasCapital: Bool

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The run of letters from `start`; nil when it may go on within eight bytes of `limit`, which lies in the text.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) {
    var at = start
    var small: UInt64 = 0
    var capital: UInt64 = 0
    while at &+ 8 <= limit {
      let eight = Self.load(bytes, at)
      let folded = (eight & ~Self.tops) | (Self.ones &* 0x20)
      // Adding 0x80 - x to a byte sets its top bit when the byte is at least x.
      let letters =
        (folded &+ Self.ones &* 0x1F) & ~(folded &+ Self.ones &* 0x05) & ~eight & Self.tops
      let others = letters ^ Self.tops
      // All bits below the first byte that is no letter.
      let inside = (others & (0 &- others)) &- 1
      let smallBits = (eight &<< 2) & letters & inside
      small |= smallBits
      capital |= smallBits ^ (letters & inside)
      if others != 0 {
        end = at &+ others.trailingZeroBitCount &>> 3
        hasSmall = small != 0
        hasCapital = capital != 0
        return
      }
      at &+= 8
    }
    return nil
  }

  /// The place after the first line feed from `start` on, or the end of the text.
  static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at &+ 8 <= bytes.count {
      let rest = load(bytes, at) ^ (ones &* 0x0A)
      let found = (rest &- ones) & ~rest & tops
      if found != 0 { return at &+ found.trailingZeroBitCount &>> 3 &+ 1 }
      at &+= 8
    }
    while at < bytes.count {
      at &+= 1
      if bytes[at &- 1] == 0x0A { return at }
    }
    return at
  }

  /// The eight bytes from `at`, the first lowest; all must lie in `bytes`.
  @inline(__always)
  private static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }
}
