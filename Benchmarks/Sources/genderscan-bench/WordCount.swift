/// Words as a regular expression's `\w+` counts them, by rules that know nothing of the library; never timed.
enum WordCount {
  /// Runs of letters, digits and underscores in UTF-8.
  static func words(_ text: [UInt8]) -> Int {
    var count = 0
    var isInside = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let isPart = isWordPart(scalar)
      if isPart && !isInside { count += 1 }
      isInside = isPart
    }
    return count
  }

  /// Lines, of which the last may be empty: one more than there are line ends.
  static func lines(_ text: [UInt8]) -> Int {
    var count = 1
    var last: UInt8 = 0
    for byte in text {
      if byte == 0x0D || byte == 0x0A && last != 0x0D { count += 1 }
      last = byte
    }
    return count
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let letter = scalar.value | 0x20
      return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(scalar.value) || scalar == "_"
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
