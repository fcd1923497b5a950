/// What the bytes of a file say about its encoding.
struct EncodingEvidence {
  /// Characters of more than one byte that are valid UTF-8.
  let goodSequences: Int
  /// Bytes that are not.
  let badSequences: Int
  /// True when the high bytes make words in MacRoman and not in windows-1252.
  let looksMacRoman: Bool

  /// From the bytes, and what came of reading them as UTF-8 from the first byte on.
  init(_ bytes: [UInt8], asUTF8 decoder: UTF8Decoder) {
    goodSequences = decoder.multibyte
    badSequences = decoder.replaced
    looksMacRoman =
      decoder.replaced > decoder.multibyte
      && bytes.withUnsafeBufferPointer { Self.score($0, .macRoman) > Self.score($0, .windows1252) + 2 }
  }

  /// UTF-16 without a byte order mark, when every other byte is 0 so often that nothing else is possible.
  static func utf16(_ bytes: [UInt8]) -> TextEncoding? { bytes.withUnsafeBufferPointer(wide) }

  /// Looks at the first 4 KiB: text in Latin letters has a 0 in nearly every pair, always on the same side.
  private static func wide(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let pairs = min(bytes.count, 4096) / 2
    guard pairs >= 2 else { return nil }
    var even = 0
    var odd = 0
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { even += 1 }
      if bytes[2 * pair + 1] == 0 { odd += 1 }
    }
    if odd * 10 >= pairs * 7, even * 20 <= pairs { return .utf16LittleEndian }
    if even * 10 >= pairs * 7, odd * 20 <= pairs { return .utf16BigEndian }
    return nil
  }

  /// How well the high bytes fit Dutch text: small letters inside words are good, capitals after a small letter and
  /// control characters are not.
  private static func score(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> Int {
    let scalars = SingleByteDecoder.scalars(encoding)
    var score = 0
    for at in bytes.indices where bytes[at] >= 0x80 {
      let before = at > 0 ? bytes[at - 1] : 0x20
      let after = at + 1 < bytes.count ? bytes[at + 1] : 0x20
      score += fit(
        scalars[Int(bytes[at] - 0x80)], inWord: isLetter(before) && isLetter(after), isLetter(before))
    }
    return score
  }

  private static func fit(_ scalar: UInt32, inWord: Bool, _ afterLetter: Bool) -> Int {
    switch scalar {
    case 0..<0xA0: -5
    case 0xE0...0xEF, 0xF1...0xF6, 0xF9...0xFC: 2
    case 0xC0...0xDE, 0x152, 0x160, 0x178, 0x17D: afterLetter ? -3 : 0
    case 0x2018...0x201E, 0x2013, 0x2014, 0x2022, 0x2026, 0x20AC, 0xA0, 0xAB, 0xBB, 0xA7:
      inWord && scalar != 0x2019 && scalar != 0xA0 ? -1 : 1
    default: -1
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
}
