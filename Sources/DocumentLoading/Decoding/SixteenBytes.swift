internal import CByteMask

/// Sixteen bytes of a text, looked at together.
///
/// Each answer has a bit per byte, the first byte lowest. With vector instructions where the processor surely has them,
/// else eight at a time in whole numbers.
struct SixteenBytes {
  /// Sixteen bytes that can be read.
  private let base: UnsafePointer<UInt8>

  /// Nil where the text has no sixteen bytes from `at` on; holds as long as `bytes` does.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) {
    guard at >= 0, at &+ 16 <= bytes.count, let start = bytes.baseAddress else { return nil }
    base = start + at
  }

  /// The first `count` of the sixteen.
  @inline(__always)
  static func first(_ count: Int) -> UInt32 { (1 &<< UInt32(truncatingIfNeeded: count)) &- 1 }

  /// Which are `byte`.
  @inline(__always)
  func equal(_ byte: UInt8) -> UInt32 {
    cbytemask_has_vectors() != 0 ? cbytemask_equal(base, byte) : plainEqual(byte)
  }

  /// Which are `byte` or less; `byte` must be less than 128.
  @inline(__always)
  func atMost(_ byte: UInt8) -> UInt32 {
    cbytemask_has_vectors() != 0 ? cbytemask_at_most(base, byte) : plainAtMost(byte)
  }

  /// Which are 0x80 or more.
  @inline(__always)
  var high: UInt32 { cbytemask_has_vectors() != 0 ? cbytemask_high(base) : plainHigh }

  /// Which are white space in ASCII: the space, and from the tab to the carriage return.
  @inline(__always)
  var white: UInt32 { equal(0x20) | (atMost(0x0D) & ~atMost(0x08)) }

  /// The place of the first `byte` at or after `start`, or nil.
  @inline(__always)
  static func firstIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = max(0, start)
    while let block = SixteenBytes(bytes, at) {
      let found = block.equal(byte)
      if found != 0 { return at &+ found.trailingZeroBitCount }
      at &+= 16
    }
    while at < bytes.count {
      if bytes[at] == byte { return at }
      at &+= 1
    }
    return nil
  }

  // MARK: Without vector instructions

  @inline(__always)
  func plainEqual(_ byte: UInt8) -> UInt32 { bits { EightBytes.all(of: byte, in: $0) } }

  @inline(__always)
  func plainAtMost(_ byte: UInt8) -> UInt32 {
    // A byte below 128 sets its top bit when 0x7F minus the limit is added, if it is beyond the limit.
    bits { ~(($0 & ~EightBytes.tops) &+ EightBytes.ones &* UInt64(0x7F &- byte) | $0) & EightBytes.tops }
  }

  @inline(__always)
  var plainHigh: UInt32 { bits { $0 & EightBytes.tops } }

  /// The answer for each half, of which the top bit of each byte counts.
  @inline(__always)
  private func bits(_ tops: (UInt64) -> UInt64) -> UInt32 {
    let bytes = UnsafeBufferPointer(start: base, count: 16)
    let halves = (tops(EightBytes.load(bytes, 0)), tops(EightBytes.load(bytes, 8)))
    return Self.gather(halves.0) | Self.gather(halves.1) &<< 8
  }

  /// The top bits of eight bytes in one; the other bits must be 0.
  @inline(__always)
  private static func gather(_ marks: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: ((marks &>> 7) &* 0x0102_0408_1020_4080) &>> 56)
  }
}
