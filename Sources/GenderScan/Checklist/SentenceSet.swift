/// A set of sentences of a document, a bit each.
///
/// Cost: an eighth of a byte per sentence of the document; adding and asking take a step.
struct SentenceSet {
  private let count: Int
  private var words: [UInt64]

  /// None of a number of sentences.
  init(of count: Int) {
    self.count = count
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// Adds a sentence; one that the document has not is passed over.
  @inline(__always)
  mutating func insert(_ sentence: Int) {
    guard sentence >= 0, sentence < count else { return }
    words[sentence / 64] |= 1 << UInt64(sentence % 64)
  }

  func contains(_ sentence: Int) -> Bool {
    sentence >= 0 && sentence < count && words[sentence / 64] >> UInt64(sentence % 64) & 1 == 1
  }

  /// The sentences, rising.
  var sentences: [Int] {
    var result: [Int] = []
    result.reserveCapacity(words.reduce(0) { $0 + $1.nonzeroBitCount })
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        result.append(64 * index + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return result
  }
}
