/// A run of ASCII letters, found eight bytes at a time.
struct LetterRun {
  /// The byte after the last letter.
  let end: Int
  let hasSmall: Bool
  let hasCapital: Bool

  /// The run of letters from `start`; nil when it may go on within eight bytes of `limit`, which lies in the text.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) {
    var at = start
    var small: UInt64 = 0
    var capital: UInt64 = 0
    while at &+ 8 <= limit {
      let eight = EightBytes.load(bytes, at)
      let folded = (eight & ~EightBytes.tops) | (EightBytes.ones &* 0x20)
      // Adding 0x80 - x to a byte sets its top bit when the byte is at least x.
      let letters =
        (folded &+ EightBytes.ones &* 0x1F) & ~(folded &+ EightBytes.ones &* 0x05) & ~eight & EightBytes.tops
      let others = letters ^ EightBytes.tops
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
    let found = EightBytes.first(
      in: start..<max(start, bytes.count), of: bytes, where: { EightBytes.marks(of: 0x0A, in: $0) }
    ) { $0 == 0x0A }
    return found.map { $0 + 1 } ?? max(start, bytes.count)
  }
}
