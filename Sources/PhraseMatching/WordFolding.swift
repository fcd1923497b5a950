/// Folds words for comparison: lower case, without accents, soft hyphens and combining marks, with ligatures written
/// out and one kind of apostrophe and hyphen.
///
/// ```swift
/// WordFolding.fold("Geïntimideerd")  // the bytes of "geintimideerd"
/// ```
/// Works on UTF-8 bytes. Cost: one pass; ASCII takes no table look-up. Accents go from Latin letters up to U+017F; other
/// letters only lose their capitals.
public enum WordFolding {
  /// Appends the folded form of some UTF-8 to `result`.
  ///
  /// Bytes that are no UTF-8 become a replacement character.
  public static func fold(_ bytes: some Collection<UInt8>, into result: inout [UInt8]) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { append($0, into: &result) }
    if isDone == nil { Array(bytes).withUnsafeBufferPointer { append($0, into: &result) } }
  }

  /// The folded form of a string, as bytes.
  public static func fold(_ text: some StringProtocol) -> [UInt8] {
    var result: [UInt8] = []
    fold(text.utf8, into: &result)
    return result
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        at += 1
      } else {
        let scalar = TextScalar(bytes, at: at)
        append(scalar.value, into: &result)
        at += scalar.length
      }
    }
  }

  /// Appends the folded form of a code point.
  static func append(_ scalar: UInt32, into result: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: result.append(UInt8(truncatingIfNeeded: scalar &- 0x41 < 26 ? scalar | 0x20 : scalar))
    case _ where isIgnorable(scalar): return
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0xB4: result.append(UInt8(ascii: "'"))
    case 0x2010, 0x2011: result.append(UInt8(ascii: "-"))
    case 0xFB00...0xFB06: result.append(contentsOf: ligatures[Int(scalar - 0xFB00)])
    case 0x132, 0x133: result.append(contentsOf: [UInt8(ascii: "i"), UInt8(ascii: "j")])
    case 0xDF, 0x1E9E: result.append(contentsOf: [UInt8(ascii: "s"), UInt8(ascii: "s")])
    case 0x212B: result.append(UInt8(ascii: "a"))
    case 0xC0...0x17F: appendLatin(scalar, into: &result)
    default: appendLowercase(scalar, into: &result)
    }
  }

  /// True for what stands for no letter of its own: soft hyphen, combining marks, zero-width characters.
  static func isIgnorable(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || isCombining(scalar) || scalar >= 0x200B && scalar <= 0x200D || scalar == 0x2060
      || scalar == 0xFEFF
  }

  /// True for accents that follow their letter.
  static func isCombining(_ scalar: UInt32) -> Bool {
    scalar >= 0x300 && scalar <= 0x36F
  }

  /// Appends a code point in lower case.
  static func appendLowercase(_ scalar: UInt32, into result: inout [UInt8]) {
    switch scalar {
    case 0x41...0x5A: result.append(UInt8(truncatingIfNeeded: scalar | 0x20))
    case 0..<0x80: result.append(UInt8(truncatingIfNeeded: scalar))
    // The common letters and marks need no look-up in the tables of Unicode, which is slow.
    case 0xC0...0xD6, 0xD8...0xDE: append(0xC3, scalar | 0x20, into: &result)
    case 0x80..<0x100: append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6), scalar, into: &result)
    default: appendMapped(scalar, into: &result)
    }
  }

  private static func append(_ first: UInt8, _ scalar: UInt32, into result: inout [UInt8]) {
    result.append(first)
    result.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
  }

  private static func appendMapped(_ scalar: UInt32, into result: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    if scalar.properties.changesWhenLowercased {
      result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    } else {
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private static func appendLatin(_ scalar: UInt32, into result: inout [UInt8]) {
    if scalar == 0xC6 || scalar == 0xE6 { return result.append(contentsOf: [0x61, 0x65]) }
    if scalar == 0x152 || scalar == 0x153 { return result.append(contentsOf: [0x6F, 0x65]) }
    let base = latin[Int(scalar - 0xC0)]
    if base == UInt8(ascii: ".") { appendLowercase(scalar, into: &result) } else { result.append(base) }
  }

  /// The base letter of U+00C0 … U+00FF, by its last byte; a point when it has none of one byte.
  static func latinBase(_ second: UInt8) -> UInt8 { latin[Int(second & 0x3F)] }

  private static let ligatures: [[UInt8]] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map {
    Array($0.utf8)
  }

  /// Base letters of U+00C0 … U+017F; a point where a character has none.
  private static let latin: [UInt8] = Array(
    ("aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll"
      + "lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
