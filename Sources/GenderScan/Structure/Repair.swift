/// A kind of conversion damage that was mended, and how often.
///
/// The source offsets still point at the damage.
public struct Repair: Hashable, Sendable {
  /// What kinds of damage are mended.
  public enum Kind: String, Sendable, CaseIterable {
    /// A word broken over two lines with a hyphen.
    case lineEndHyphen
    /// A word with a space in it: `genderbri l`.
    case splitWord
    /// Lines joined to a paragraph.
    case joinedLine
    /// A ligature written as one character.
    case ligature
    /// A footnote cut out of the running text.
    case movedFootnote
    /// A running header, footer or page number taken out of the running text.
    case runningHeader
    /// A footnote number glued to a word.
    case gluedNoteMark
  }

  /// The kind of damage.
  public let kind: Kind
  /// How often it was mended.
  public let count: Int

  package init(kind: Kind, count: Int) {
    self.kind = kind
    self.count = count
  }
}
