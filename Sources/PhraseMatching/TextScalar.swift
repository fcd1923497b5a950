/// One code point of UTF-8, with the number of bytes it takes.
///
/// A byte that begins no valid sequence counts as U+FFFD of one byte, so that any bytes can be walked.
struct TextScalar {
  let value: UInt32
  let length: Int

  /// What stands for bytes that are no UTF-8.
  private static let replacement: UInt32 = 0xFFFD

  /// The code point at `at`, which lies in `bytes`.
  ///
  /// Looks no further than the end of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) {
    let first = UInt32(bytes[at])
    let wanted =
      first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard wanted > 0, at + wanted <= bytes.count else {
      (value, length) = (Self.replacement, 1)
      return
    }
    var result = wanted == 1 ? first : first & (0x7F >> UInt32(wanted))
    for offset in 1..<max(wanted, 1) {
      let next = bytes[at + offset]
      guard next & 0xC0 == 0x80 else {
        (value, length) = (Self.replacement, 1)
        return
      }
      result = result << 6 | UInt32(next & 0x3F)
    }
    let isShortest = wanted < 3 || result >= (wanted == 3 ? 0x800 : 0x10000)
    let isValid = isShortest && Unicode.Scalar(result) != nil
    (value, length) = isValid ? (result, wanted) : (Self.replacement, 1)
  }

  /// True for letters, digits and the underscore.
  var isWordPart: Bool { Self.isWordPart(value) }

  /// True for letters, digits and the underscore.
  static func isWordPart(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x80: return WordMask.isWordByte(UInt8(truncatingIfNeeded: value))
    case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: return true
    case 0x80..<0xC0, 0xD7, 0xF7, 0x300...0x36F, 0x2000...0x206F: return false
    case 0xC0..<0x250: return true
    default: return Unicode.Scalar(value).map { isLetterOrNumber($0.properties.generalCategory) } ?? false
    }
  }

  private static func isLetterOrNumber(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// True for white space, line ends and no-break spaces.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
