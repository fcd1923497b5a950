internal import CWordMask

/// Tells word bytes from others, sixty-four at a time.
///
/// With vector instructions where the processor surely has them, else eight at a time in whole numbers (SWAR).
/// Word bytes are ASCII letters, digits, the underscore, and every byte from 0x80: what those spell is decided later.
enum WordMask {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// True for a word byte below 0x80.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
  }

  /// A bit per byte of `word`, the first byte lowest.
  @inline(__always)
  static func bits(_ word: UInt64) -> UInt64 {
    let low = word & ~tops
    let letter = low | (0x20 * ones)
    // Adding 0x80 - x to a byte sets its top bit when the byte is at least x.
    let isLetter = (letter &+ 0x1F * ones) & ~(letter &+ 0x05 * ones)
    let isDigit = (low &+ 0x50 * ones) & ~(low &+ 0x46 * ones)
    let isUnderscore = ~((low ^ (0x5F * ones)) &+ 0x7F * ones)
    let marks = (isLetter | isDigit | isUnderscore | word) & tops
    return gather(marks)
  }

  /// The top bits of eight bytes in one; the other bits must be 0.
  @inline(__always)
  private static func gather(_ marks: UInt64) -> UInt64 {
    ((marks >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  /// A bit per word byte, and per byte from 0x80, of the 64 bytes from `base`, all of which must be readable.
  @inline(__always)
  static func block(_ base: UnsafeRawPointer) -> (words: UInt64, highs: UInt64) {
    guard cwordmask_has_vectors() != 0 else { return plainBlock(base) }
    let pair = cwordmask_block(base.assumingMemoryBound(to: UInt8.self))
    return (pair.words, pair.highs)
  }

  /// The same without vector instructions.
  @inline(__always)
  static func plainBlock(_ base: UnsafeRawPointer) -> (words: UInt64, highs: UInt64) {
    var words: UInt64 = 0
    var highs: UInt64 = 0
    for part in 0..<8 {
      let eight = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: part * 8, as: UInt64.self))
      words |= bits(eight) << UInt64(part * 8)
      highs |= gather(eight & tops) << UInt64(part * 8)
    }
    return (words, highs)
  }

  /// True when one of the bytes is 0x80 or more.
  ///
  /// All of `bytes` is looked at, nothing beyond.
  @inline(__always)
  static func hasHighByte(_ base: UnsafePointer<UInt8>, from: Int, to: Int) -> Bool {
    var at = from
    while at + 8 <= to {
      if UnsafeRawPointer(base).loadUnaligned(fromByteOffset: at, as: UInt64.self) & tops != 0 { return true }
      at += 8
    }
    while at < to {
      if base[at] >= 0x80 { return true }
      at += 1
    }
    return false
  }
}
