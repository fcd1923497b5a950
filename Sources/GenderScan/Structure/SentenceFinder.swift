/// Finds the sentence of a token without a search, for those who ask it of many tokens in any order.
///
/// Make one per document. Cost: a quarter of a byte per token; a question looks at the few sentences from the start of
/// its stretch on.
struct SentenceFinder: Sendable {
  private let sentences: [Sentence]
  /// Per stretch of tokens the sentence of its first.
  private var starts: [Int32] = []

  private static let stretch = 16

  init(_ structure: DocumentStructure) {
    sentences = structure.sentences
    starts.reserveCapacity(structure.tokens.count / Self.stretch + 1)
    for (index, sentence) in sentences.enumerated() {
      while starts.count * Self.stretch < Int(sentence.endToken) { starts.append(Int32(clamping: index)) }
    }
  }

  /// The number of the sentence that holds a token, as `DocumentStructure.sentence(ofToken:)` gives it.
  @inline(__always)
  func sentence(ofToken token: Int) -> Int {
    guard token >= 0 else { return 0 }
    guard token / Self.stretch < starts.count else { return sentences.count }
    var sentence = Int(starts[token / Self.stretch])
    while sentence < sentences.count, Int(sentences[sentence].endToken) <= token { sentence += 1 }
    return sentence
  }
}
