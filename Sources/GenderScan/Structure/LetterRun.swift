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
      let folded = eight | EightBytes.smallBits
      let others = EightBytes.others(in: eight, small: folded)
      if others != 0 {
        // All bits below the first byte that is no letter.
        let inside = (others & (0 &- others)) &>> 7 &- 1
        capital |= (folded ^ eight) & inside
        end = at &+ others.trailingZeroBitCount &>> 3
        hasCapital = capital != 0
        hasSmall = capital == 0 || (small | eight & inside) & EightBytes.smallBits != 0
        return
      }
      capital |= folded ^ eight
      small |= eight
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
