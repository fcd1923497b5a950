/// What a character is to the reader of lines and words.
///
/// One byte look-up for ASCII, a few comparisons beyond it.
///
/// Bytes are walked, never characters of a `String`: text of 64 MiB must stay cheap.
package enum Glyph: UInt8, Sendable {
  case space, lower, upper, digit, mark
  /// A raised digit, as footnote numbers are set: `¹`.
  case raisedDigit
  /// Takes no room and stands for nothing: soft hyphen, zero-width space, byte order mark.
  case invisible

  /// True for letters.
  var isLetter: Bool { self == .lower || self == .upper }
  var isWordPart: Bool { self == .lower || self == .upper || self == .digit }
}

/// A walk over valid UTF-8 that knows what each character is.
///
/// Hold it only inside `withUnsafeBufferPointer`. Every look is bounds-safe: outside the text it sees a space.
struct Glyphs {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The byte at `index`, or a space outside the text.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0x20
  }

  /// What the character that starts at `index` is.
  @inline(__always)
  func glyph(_ index: Int) -> Glyph {
    let byte = byte(index)
    return byte < 0x80 ? Self.ascii(byte) : wide(index)
  }

  /// What an ASCII character is.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> Glyph {
    if byte >= 0x61 && byte <= 0x7A { return .lower }
    if byte <= 0x20 || byte == 0x7F { return .space }
    if byte >= 0x41 && byte <= 0x5A { return .upper }
    return byte >= 0x30 && byte <= 0x39 ? .digit : .mark
  }

  /// Bytes of the character that starts at `index`; 1 outside the text.
  @inline(__always)
  func width(_ index: Int) -> Int {
    let byte = byte(index)
    if byte < 0x80 { return 1 }
    let wanted = byte < 0xE0 ? 2 : (byte < 0xF0 ? 3 : 4)
    return min(wanted, bytes.count - index)
  }

  /// Where the character before `index` starts; -1 at the start of the text.
  func previous(_ index: Int) -> Int {
    var at = index - 1
    while at > 0, byte(at) & 0xC0 == 0x80 { at -= 1 }
    return at
  }

  /// The code point that starts at `index`.
  func scalar(_ index: Int) -> UInt32 {
    let first = UInt32(byte(index))
    if first < 0x80 { return first }
    let second = UInt32(byte(index + 1) & 0x3F)
    if first < 0xE0 { return (first & 0x1F) << 6 | second }
    let third = UInt32(byte(index + 2) & 0x3F)
    if first < 0xF0 { return (first & 0x0F) << 12 | second << 6 | third }
    return (first & 0x07) << 18 | second << 12 | third << 6 | UInt32(byte(index + 3) & 0x3F)
  }

  /// The first place in a range with a digit or with what is no ASCII; nil when there is none, or beyond the text.
  func digitOrWide(in range: Range<Int>) -> Int? {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    return EightBytes.first(
      in: range, of: bytes, where: { EightBytes.digits(in: $0) | $0 & EightBytes.tops }
    ) {
      $0 >= 0x80 || $0 &- 0x30 < 10
    }
  }

  /// False when a range surely does not hold some small letters, as capitals or not: none of it is beyond ASCII, and they
  /// are not there.
  func mayHold(_ letters: StaticString, in range: Range<Int>) -> Bool {
    let count = letters.utf8CodeUnitCount
    for at in range {
      if byte(at) >= 0x80 { return true }
      guard byte(at) | 0x20 == letters.utf8Start[0], at + count <= range.upperBound else { continue }
      if (1..<count).allSatisfy({ byte(at + $0) | 0x20 == letters.utf8Start[$0] }) { return true }
    }
    return false
  }

  /// The letters of a range, as a string; for short pieces such as headings.
  func string(_ range: Range<Int>) -> String {
    String(decoding: range.clamped(to: 0..<bytes.count).map { bytes[$0] }, as: UTF8.self)
  }

  /// What a character beyond ASCII is.
  private func wide(_ index: Int) -> Glyph {
    let value = scalar(index)
    if value < 0x180 { return Self.latin(value) }
    if value < 0x2000 { return .lower }
    if value < 0x3040 { return Self.symbol(value) }
    if value == 0xFEFF { return .invisible }
    if value >= 0xFB00, value <= 0xFB06 { return .lower }
    if value >= 0xE000, value <= 0xF8FF { return .mark }
    if value == 0xFFFD || value >= 0x1F000 { return .mark }
    return .lower
  }

  /// Latin-1 and Latin Extended-A.
  private static func latin(_ value: UInt32) -> Glyph {
    switch value {
    case 0x80...0x9F: .mark
    case 0xA0: .space
    case 0xAD: .invisible
    case 0xB2, 0xB3, 0xB9: .raisedDigit
    case 0xAA, 0xB5, 0xBA: .lower
    case 0xA1...0xBF, 0xD7, 0xF7: .mark
    case 0xC0...0xDE: .upper
    case 0xDF...0xFF: .lower
    // Capitals and small letters take turns; which parity is capital changes at two places.
    case 0x139...0x148, 0x179...0x17E: value % 2 == 1 ? .upper : .lower
    default: value % 2 == 0 ? .upper : .lower
    }
  }

  /// General punctuation, currency, arrows, shapes.
  private static func symbol(_ value: UInt32) -> Glyph {
    switch value {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064: .invisible
    case 0x2070, 0x2074...0x2079: .raisedDigit
    case 0x2100...0x214F: .lower
    default: .mark
    }
  }
}
