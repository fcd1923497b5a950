/// A word, number, mark or web address of the reading text.
///
/// `start` and `end` are bytes of that text. Cost: twelve bytes.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
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
  public struct Flags: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes flags.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Ends in a hyphen that stands for the rest of a later word: `vrouwen-` in `vrouwen- en kindermishandeling`.
    public static let ellipsis = Flags(rawValue: 1)
    /// Has an optional part in brackets: `(ex-)partner`, `slachtoffer(s)`.
    public static let optionalPart = Flags(rawValue: 2)
    /// Was repaired: its letters are split or broken in the source.
    public static let repaired = Flags(rawValue: 4)
    /// Begins with a capital.
    public static let capitalised = Flags(rawValue: 8)
    /// Two or more capitals and no lower-case letter.
    public static let allCapitals = Flags(rawValue: 16)
    /// Follows white space (or starts its block).
    public static let spaceBefore = Flags(rawValue: 32)
    /// First word of its sentence.
    public static let startsSentence = Flags(rawValue: 64)
    /// Stands between quotation marks inside a sentence.
    public static let quoted = Flags(rawValue: 128)
  }

  /// First byte in the reading text.
  public var start: UInt32
  /// Byte after the last.
  ///
  /// A glued footnote number is not part of the token.
  public var end: UInt32
  /// What it is.
  public var kind: Kind
  /// What else is known of it.
  public var flags: Flags

  package init(start: Int, end: Int, kind: Kind, flags: Flags = []) {
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: end)
    self.kind = kind
    self.flags = flags
  }

  init(from start: UInt32, to end: UInt32, kind: Kind, flags: Flags) {
    self.start = start
    self.end = end
    self.kind = kind
    self.flags = flags
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
  /// Its place in the text.
  public var textRange: Range<TextOffset> { TextOffset(utf8: Int(start))..<TextOffset(utf8: Int(end)) }
}
