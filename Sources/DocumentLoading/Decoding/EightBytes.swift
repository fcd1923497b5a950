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

  /// The top bit of each of the bytes that is `byte`.
  @inline(__always)
  static func all(of byte: UInt8, in word: UInt64) -> UInt64 {
    let rest = word ^ (ones &* UInt64(byte))
    return ~(((rest & ~tops) &+ ~tops) | rest) & tops
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
