/// A place where a phrase stands.
///
/// `start..<end` are bytes of the searched text, never inside a character and never inside a word.
public struct PhraseMatch: Hashable, Sendable {
  /// The first byte.
  public let start: Int
  /// The byte after the last.
  public let end: Int
  /// The number of the phrase in the list, from 0.
  public let phrase: Int

  /// Makes a match.
  public init(start: Int, end: Int, phrase: Int) {
    self.start = start
    self.end = end
    self.phrase = phrase
  }

  /// True when this match comes before the other: by start, then the longer one, then the lower phrase.
  @inline(__always)
  static func precedes(_ left: PhraseMatch, _ right: PhraseMatch) -> Bool {
    if left.start != right.start { return left.start < right.start }
    return left.end != right.end ? left.end > right.end : left.phrase < right.phrase
  }
}
