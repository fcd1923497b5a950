/// Which sets may be present, as one bit per set number modulo 64: never a miss, now and then one too many.
struct SetMask: Sendable {
  private var bits: UInt64 = 0

  @inline(__always)
  mutating func insert(_ set: Int) { bits |= 1 << UInt64(truncatingIfNeeded: set & 63) }

  /// Adds the sets of another mask.
  @inline(__always)
  mutating func insert(_ other: SetMask) { bits |= other.bits }

  /// True when all sets of another mask may be present.
  @inline(__always)
  func contains(_ other: SetMask) -> Bool { bits & other.bits == other.bits }
}
