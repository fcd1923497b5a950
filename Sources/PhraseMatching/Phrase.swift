/// Something to search for: a word, several words, or how a word begins or ends.
///
/// ```swift
/// let phrases = [Phrase("huiselijk geweld"), Phrase("gender", .prefix), Phrase("geweld", .suffix)]
/// ```
/// A single space between words stands for any white space, line ends included. A value; ``PhraseMatcher`` gives it
/// meaning.
public struct Phrase: Hashable, Sendable {
  /// How much of a word the phrase is.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// The word or words as a whole.
    case whole
    /// Every word that begins like this, the match being the whole word.
    case prefix
    /// Every word that ends like this, the match being the whole word.
    case suffix
  }

  /// The letters.
  ///
  /// Case does not matter, nor do accents unless the options say so.
  public var text: String
  /// How much of a word they are.
  public var kind: Kind
  /// For a prefix or suffix: the least number of letters and digits that the word must have besides.
  public var minimumRest: Int

  /// Makes a phrase.
  public init(_ text: String, _ kind: Kind = .whole, minimumRest: Int = 0) {
    self.text = text
    self.kind = kind
    self.minimumRest = minimumRest
  }
}
