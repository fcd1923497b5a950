extension MarkupCleaner {
  /// The byte at a position; 0 outside the text, which itself has no 0.
  func byte(_ at: Int) -> UInt8 { original.indices.contains(at) ? original[at] : 0 }

  func find(_ byte: UInt8, from start: Int) -> Int? {
    SixteenBytes.firstIndex(of: byte, in: original, from: start)
  }

  /// True when the text at a position is this, in any case.
  ///
  /// `text` must be ASCII in small letters.
  func matches(_ text: String, _ start: Int) -> Bool {
    var at = start
    for wanted in text.utf8 {
      let found = byte(at)
      guard (found &- 0x41 < 26 ? found | 0x20 : found) == wanted else { return false }
      at += 1
    }
    return true
  }

  func contains(_ text: String, _ range: Range<Int>) -> Bool {
    range.contains { matches(text, $0) }
  }

  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }
  func isTagEnd(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
  func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == 0x3A || byte == 0x2E || byte == 0x2D || byte == 0x5F
  }
  func isHexadecimal(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }
}
