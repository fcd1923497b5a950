/// A word, number, mark or web address of the reading text.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// Letters, with inner hyphens and apostrophes, also `LHBTIQ+`, `(ex-)partner`, `slachtoffer(s)`.
    case word
    /// Digits, with inner points and commas.
    case number
    /// One mark: `.`, `,`, `/`, `%`, a bracket, a quotation mark, a bullet.
    case mark
    /// A web or mail address.
    case url
  }

  /// What a token carries besides its letters.
  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Ends in a hyphen that stands for the rest of a later word: `vrouwen-` in `vrouwen- en kindermishandeling`.
    package static let ellipsis = Flags(rawValue: 1)
    /// Has an optional part in brackets: `(ex-)partner`, `slachtoffer(s)`.
    package static let optionalPart = Flags(rawValue: 2)
    /// Was repaired: its letters are split or broken in the source.
    package static let repaired = Flags(rawValue: 4)
    /// Begins with a capital.
    package static let capitalised = Flags(rawValue: 8)
    /// Two or more capitals and no lower-case letter.
    package static let allCapitals = Flags(rawValue: 16)
    /// Follows white space (or starts its block).
    package static let spaceBefore = Flags(rawValue: 32)
    /// First word of its sentence.
    package static let startsSentence = Flags(rawValue: 64)
    /// Stands between quotation marks inside a sentence.
    package static let quoted = Flags(rawValue: 128)
  }

  /// First byte in the reading text.
  package var start: UInt32
  /// Byte after the last.
  ///
  /// A glued footnote number is not part of the token.
  package var end: UInt32
  package var kind: Kind
  package var flags: Flags

  package init(start: Int, end: Int, kind: Kind, flags: Flags = []) {
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: end)
    self.kind = kind
    self.flags = flags
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
  package var textRange: Range<TextOffset> { TextOffset(utf8: Int(start))..<TextOffset(utf8: Int(end)) }
}
