import GenderScan

/// Decodes encodings of one byte per character.
struct SingleByteDecoder {
  private(set) var text = SourceText()
  /// NUL bytes that became U+FFFD.
  private(set) var nulls = 0
  private let high: [[UInt8]]

  init(_ encoding: TextEncoding) {
    high = Self.scalars(encoding).map { scalar in
      Unicode.Scalar(scalar).map { Array(String(Character($0)).utf8) } ?? UTF8Decoder.replacement
    }
  }

  /// Decodes the bytes from `start`.
  mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    text.reserve(bytes.count - start)
    var good = start
    for at in start..<max(start, bytes.count) {
      let byte = bytes[at]
      if byte &- 1 < 0x7F { continue }
      text.append(verbatim: UnsafeBufferPointer(rebasing: bytes[good..<at]), at: good)
      text.append(byte == 0 ? UTF8Decoder.replacement : high[Int(byte - 0x80)], for: at..<at + 1)
      if byte == 0 { nulls += 1 }
      good = at + 1
    }
    if good < bytes.count { text.append(verbatim: UnsafeBufferPointer(rebasing: bytes[good...]), at: good) }
  }

  /// The characters of bytes 0x80 … 0xFF.
  static func scalars(_ encoding: TextEncoding) -> [UInt32] {
    switch encoding {
    case .macRoman: macRoman
    case .latin9:
      (0x80...0xFF).map {
        [
          0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152,
          0xBD: 0x153, 0xBE: 0x178,
        ][$0] ?? $0
      }
    default: windows1252 + (0xA0...0xFF)
    }
  }

  /// Bytes 0x80 … 0x9F of windows-1252; the five that it leaves open are control characters.
  static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
    0x17E, 0x178,
  ]

  private static let macRoman: [UInt32] =
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
    + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars.map(\.value)
}
