/// Questions about eight bytes at a time, for passes over text in which the answer is nearly always no.
///
/// Each answer has the highest bit of a byte set where it holds; places are counted from the lowest byte.
enum ByteSearch {
  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Bytes that are no ASCII.
  @inline(__always)
  static func wide(_ bytes: UInt64) -> UInt64 { bytes & high }

  /// ASCII digits.
  @inline(__always)
  static func digits(_ bytes: UInt64) -> UInt64 {
    let apart = (bytes ^ 0x30 &* ones) & ~high
    return ~((apart &+ 0x76 &* ones) | bytes) & high
  }

  /// Bytes equal to an ASCII byte.
  @inline(__always)
  static func equal(_ bytes: UInt64, to byte: UInt8) -> UInt64 {
    let apart = bytes ^ UInt64(byte) &* ones
    return ~((apart & ~high) &+ ~high | apart) & high
  }

  /// ASCII control characters: below a space.
  @inline(__always)
  static func controls(_ bytes: UInt64) -> UInt64 {
    ~((bytes & ~high) &+ 0x60 &* ones | bytes) & high
  }

  /// Bytes that begin no code point: 80 to BF.
  @inline(__always)
  static func continuations(_ bytes: UInt64) -> UInt64 { bytes & ~(bytes &<< 1) & high }

  /// Bytes that begin a code point outside the first plane: F0 and up.
  @inline(__always)
  static func fourByteStarts(_ bytes: UInt64) -> UInt64 {
    bytes & (bytes &<< 1) & (bytes &<< 2) & (bytes &<< 3) & high
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from a place, all of which are there; the first is the lowest.
  @inline(__always)
  func eight(at place: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The first place of a range, which lies in the text, where `holds` answers for eight bytes and `holdsOne` for one.
  @inline(__always)
  func first(
    in range: Range<Int>, where holds: (UInt64) -> UInt64, _ holdsOne: (UInt8) -> Bool
  ) -> Int? {
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      let found = holds(eight(at: at))
      if found != 0 { return at + found.trailingZeroBitCount >> 3 }
      at += 8
    }
    while at < range.upperBound {
      if holdsOne(self[at]) { return at }
      at += 1
    }
    return nil
  }
}
