import PhraseMatching

/// A few words that tokens are compared with, whatever their capitals and accents.
///
/// Cost: as a rule one look per token; no string is made.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let index: WordIndex

  init(arrayLiteral words: String...) { index = WordIndex(words.map { Phrase($0) }) }

  /// True when the word in a range of a text is one of them.
  func contains(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: [WordIndex.Answer] = []
    index.find(range, of: text, into: &found)
    return !found.isEmpty
  }
}
