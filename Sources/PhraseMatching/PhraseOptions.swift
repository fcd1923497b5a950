/// What counts as equal when phrases are compared with text.
public struct PhraseOptions: Hashable, Sendable {
  /// Which differences between letters are overlooked.
  public enum Folding: Hashable, Sendable {
    /// Capitals.
    case letterCase
    /// Capitals, accents, ligatures, soft hyphens and combining marks, and the kinds of apostrophe and hyphen; see
    /// ``WordFolding``.
    case full
  }

  /// What a space in a phrase stands for.
  public enum Spacing: Hashable, Sendable {
    /// Any run of white space, line ends and no-break spaces included.
    case any
    /// Exactly what the phrase has.
    case exact
  }

  /// Which differences between letters are overlooked.
  public var folding: Folding
  /// What a space in a phrase stands for.
  public var spacing: Spacing

  /// Makes options.
  public init(folding: Folding = .full, spacing: Spacing = .any) {
    self.folding = folding
    self.spacing = spacing
  }
}
