/// What a word is looked up by: its length and first sixteen bytes, with the bit set that tells small letters.
///
/// Equal words have equal keys; unequal words may, so a find is compared byte by byte.
struct WordKey {
  let low: UInt64
  let high: UInt64
  let count: Int
  private static let caseBits = WordSieve.caseBits

  /// A key that was made before, of a word that has no other form.
  init(low: UInt64, high: UInt64, count: Int) {
    self.low = low
    self.high = high
    self.count = count
  }

  /// The key of the `count` bytes from `base`; `readable` bytes from there may be read, at least `count`.
  @inline(__always)
  init(_ base: UnsafePointer<UInt8>, count: Int, readable: Int) {
    self.count = count
    var first: UInt64 = 0
    var second: UInt64 = 0
    if readable >= 16 {
      first = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self))
      second = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    } else {
      for index in 0..<min(count, 8) { first |= UInt64(base[index]) << UInt64(8 * index) }
      for index in 8..<max(8, min(count, 16)) { second |= UInt64(base[index]) << UInt64(8 * (index - 8)) }
    }
    // Shifting by 64 or more leaves nothing, so long words keep all bytes.
    let firstMask: UInt64 = ~(~0 << UInt64(8 * count))
    let secondMask: UInt64 = ~(~0 << UInt64(8 * max(count - 8, 0)))
    first &= firstMask
    second &= secondMask
    low = first | Self.caseBits & firstMask
    high = second | Self.caseBits & secondMask
  }

  /// A number that scatters keys; `parent` is what the word follows.
  @inline(__always)
  func hash(parent: UInt64) -> UInt64 {
    let seed = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15 &+ parent &* 0xD6E8_FEB8_6659_FD93
    let product = (low ^ seed).multipliedFullWidth(by: high ^ 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  /// True when all bytes are letters from a to z, at most sixteen, so that no other word has the key, capitals apart.
  @inline(__always)
  var isPlain: Bool {
    guard count <= 16 else { return false }
    // Bytes beyond the word are 0.
    let first = count > 7 ? ~0 : 1 &<< UInt64(8 &* count) &- 1
    let second = count < 9 ? 0 : count > 15 ? ~0 : 1 &<< UInt64(8 &* (count &- 8)) &- 1
    return Self.letters(in: low) == Self.tops & first && Self.letters(in: high) == Self.tops & second
  }

  private static var tops: UInt64 { 0x8080_8080_8080_8080 }

  /// The top bit of each of the bytes that is a small letter.
  @inline(__always)
  private static func letters(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = word & ~tops
    return (low &+ ones &* 0x1F) & ~(low &+ ones &* 0x05) & ~word & tops
  }

  /// The last eight bytes of the word, the last byte highest; bytes before the word are 0.
  @inline(__always)
  func tail(_ base: UnsafePointer<UInt8>) -> UInt64 {
    if count < 8 { return low << UInt64(8 * (8 - count)) }
    let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    return UInt64(littleEndian: word) | Self.caseBits
  }
}
