internal import CWordMask

/// A run of ASCII letters, found sixteen or eight bytes at a time.
struct LetterRun {
  /// The byte after the last letter.
  let end: Int
  let hasSmall: Bool
  let hasCapital: Bool

  /// The run of letters from `start`; nil when it may go on within sixteen bytes of `limit`, which lies in the text.
  @inline(__always)
  static func find(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> LetterRun? {
    guard cwordmask_has_vectors() != 0 else { return findPlainly(bytes, from: start, limit: limit) }
    guard let base = bytes.baseAddress else { return nil }
    var at = start
    var small: UInt32 = 0
    var capital: UInt32 = 0
    while at &+ 16 <= limit {
      let found = cwordmask_letters(base + at)
      // One bit more than there are bytes, so that there is a lowest one.
      let others = ~found.letters
      // All bits below the first byte that is no letter.
      let inside = (others & (0 &- others)) &- 1
      capital |= found.capitals & inside
      small |= found.letters & ~found.capitals & inside
      at &+= others.trailingZeroBitCount
      if others & 0xFFFF != 0 {
        return LetterRun(end: at, hasSmall: small != 0, hasCapital: capital != 0)
      }
    }
    return nil
  }

  /// The same without vector instructions.
  @inline(__always)
  static func findPlainly(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> LetterRun? {
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
        return LetterRun(
          end: at &+ others.trailingZeroBitCount &>> 3,
          hasSmall: (small | eight & inside) & EightBytes.smallBits != 0, hasCapital: capital != 0)
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
