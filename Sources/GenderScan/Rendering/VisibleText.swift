/// Document text made safe to print: white space becomes one space, and characters that steer a terminal or turn the
/// direction of text become visible.
enum VisibleText {
  /// The text on one line, with `\e`, `\x9b` and `\u{202e}` for characters that do something.
  static func line(_ text: String) -> String {
    if isPlainLine(text) { return text }
    var result = String.UnicodeScalarView()
    var isSpace = false
    for scalar in text.unicodeScalars {
      if isWhite(scalar) {
        isSpace = !result.isEmpty
        continue
      }
      if isSpace { result.append(" ") }
      isSpace = false
      append(scalar, to: &result)
    }
    return String(result)
  }

  /// True for a line that is printed as it is, as most are: ASCII that is seen and letters up to U+07FF, with single
  /// spaces between words.
  private static func isPlainLine(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var wasSpace = true
      for byte in bytes {
        switch byte {
        case 0x20:
          if wasSpace { return false }
          wasSpace = true
        case 0x21...0x7E, 0x80...0xBF, 0xC3...0xDF: wasSpace = false
        default: return false
        }
      }
      return bytes.isEmpty || !wasSpace
    }
  }

  /// The text with its line feeds, and with the same characters made visible.
  static func block(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" { result.append(scalar) } else { append(scalar, to: &result) }
    }
    return String(result)
  }

  private static func isWhite(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x1B: result.append(contentsOf: "\\e".unicodeScalars)
    case 0..<0x20, 0x7F...0x9F:
      let digits = String(scalar.value, radix: 16)
      result.append(contentsOf: "\\x\(digits.utf8.count < 2 ? "0" : "")\(digits)".unicodeScalars)
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029:
      result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
    default: result.append(scalar)
    }
  }
}
