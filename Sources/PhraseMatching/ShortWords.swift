internal import CWordMask

/// Which letters short words of a sieve begin with, so that nearly all short words of a text are passed over unread:
/// they make two in five of its words.
///
/// Short is up to three bytes. Yes means perhaps, no means no. Memory: 32 bytes.
struct ShortWords: Sendable {
  /// Bytes that may be the first: bit h of number l stands for the byte 16 h + l, of ASCII only.
  private var firsts = SIMD16<UInt8>(repeating: 0)
  /// Bytes that may be the second.
  private var seconds = SIMD16<UInt8>(repeating: 0)

  /// The most bytes of a short word.
  private static let longest = 3

  /// Any short word at all.
  static var any: ShortWords {
    var all = ShortWords()
    all.firsts = SIMD16(repeating: 0xFF)
    all.seconds = all.firsts
    return all
  }

  mutating func add(_ key: WordKey) {
    guard key.count <= Self.longest else { return }
    Self.add(UInt8(truncatingIfNeeded: key.low), to: &firsts)
    if key.count > 1 { Self.add(UInt8(truncatingIfNeeded: key.low &>> 8), to: &seconds) }
  }

  /// Adds a beginning or an end of so many bytes: words as short as that may be any.
  mutating func add(stem count: Int) {
    if count <= Self.longest { self = .any }
  }

  /// Adds a byte, a capital as well as a small letter.
  private static func add(_ byte: UInt8, to rows: inout SIMD16<UInt8>) {
    guard byte < 0x80 else { return }
    for byte in [byte, byte & ~0x20] { rows[Int(byte & 0x0F)] |= 1 << (byte >> 4) }
  }

  /// Writes them where `CWordMask` looks for them.
  func write(to sieve: inout cwordmask_sieve) {
    withUnsafeMutableBytes(of: &sieve.firsts) { $0.storeBytes(of: firsts, as: SIMD16<UInt8>.self) }
    withUnsafeMutableBytes(of: &sieve.seconds) { $0.storeBytes(of: seconds, as: SIMD16<UInt8>.self) }
  }
}
