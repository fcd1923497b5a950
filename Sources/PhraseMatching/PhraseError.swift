/// A phrase that cannot be searched for.
public struct PhraseError: Error, Hashable, Sendable {
  /// What is wrong with it.
  public enum Reason: Hashable, Sendable {
    /// It holds no letter or digit.
    case noLetters
    /// It is a prefix or suffix, but not one word.
    case notOneWord
  }

  /// The number of the phrase in the list, from 0.
  public let phrase: Int
  /// What is wrong with it.
  public let reason: Reason
}
