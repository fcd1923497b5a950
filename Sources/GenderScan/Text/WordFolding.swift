/// Folds words for comparison: lower case, without accents, soft hyphens and combining marks, with ligatures written
/// out and one kind of apostrophe and hyphen.
///
/// Works on UTF-8 bytes. Cost: one pass; ASCII words take no table look-up. It folds Latin letters; other scripts stay
/// as they are.
package enum WordFolding {
  /// Appends the folded form of some UTF-8 to `result`.
  package static func fold(_ bytes: some Collection<UInt8>, into result: inout [UInt8]) {
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      if byte < 0x80 {
        result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      } else if byte < 0xE0 {
        let next = iterator.next() ?? 0
        appendFolded(UInt32(byte & 0x1F) << 6 | UInt32(next & 0x3F), into: &result)
      } else if byte < 0xF0 {
        let second = UInt32((iterator.next() ?? 0) & 0x3F)
        let third = UInt32((iterator.next() ?? 0) & 0x3F)
        appendFolded(UInt32(byte & 0x0F) << 12 | second << 6 | third, into: &result)
      } else {
        result.append(byte)
        for _ in 0..<3 { if let next = iterator.next() { result.append(next) } }
      }
    }
  }

  /// The folded form of a string, as bytes.
  package static func fold(_ text: some StringProtocol) -> [UInt8] {
    var result: [UInt8] = []
    fold(text.utf8, into: &result)
    return result
  }

  private static func appendFolded(_ scalar: UInt32, into result: inout [UInt8]) {
    switch scalar {
    case 0xAD, 0x300...0x36F, 0x200B...0x200D, 0x2060, 0xFEFF: return
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0xB4: result.append(UInt8(ascii: "'"))
    case 0x2010, 0x2011: result.append(UInt8(ascii: "-"))
    case 0xFB00...0xFB06: result.append(contentsOf: ligatures[Int(scalar - 0xFB00)])
    case 0x132, 0x133: result.append(contentsOf: [UInt8(ascii: "i"), UInt8(ascii: "j")])
    case 0xC0...0x17F: appendLatin(scalar, into: &result)
    default: appendScalar(scalar, into: &result)
    }
  }

  private static func appendLatin(_ scalar: UInt32, into result: inout [UInt8]) {
    if scalar == 0xDF { return result.append(contentsOf: Array("ss".utf8)) }
    if scalar == 0xC6 || scalar == 0xE6 { return result.append(contentsOf: Array("ae".utf8)) }
    if scalar == 0x152 || scalar == 0x153 { return result.append(contentsOf: Array("oe".utf8)) }
    let base = latin[Int(scalar - 0xC0)]
    if base == UInt8(ascii: ".") { appendScalar(scalar, into: &result) } else { result.append(base) }
  }

  private static func appendScalar(_ scalar: UInt32, into result: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static let ligatures: [[UInt8]] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.utf8) }

  /// Base letters of U+00C0 … U+017F; a point where a character has none.
  private static let latin: [UInt8] = Array(
    ("aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll"
      + "lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
