import PhraseMatching

/// A few words that tokens are compared with, whatever their capitals and accents.
///
/// Cost: as a rule one look per token; no string is made.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let index: WordIndex
  /// A bit for the lowest five bits of each first letter as it is folded, which capitals share.
  private let firstLetters: UInt32

  init(arrayLiteral words: String...) {
    index = WordIndex(words.map { Phrase($0) })
    firstLetters = words.reduce(0) { $0 | 1 &<< UInt32((WordFolding.fold($1).first ?? 0) & 31) }
  }

  /// True when the word in a range of a text is one of them.
  func contains(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = range.first, first < text.count else { return false }
    // A letter with an accent may stand for one without.
    guard text[first] >= 0x80 || firstLetters &>> UInt32(text[first] & 31) & 1 != 0 else { return false }
    var found: [WordIndex.Answer] = []
    index.find(range, of: text, into: &found)
    return !found.isEmpty
  }
}
