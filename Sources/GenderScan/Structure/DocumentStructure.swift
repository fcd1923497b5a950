/// A document as genderscan reads it: the reading text, and its blocks, sections, sentences and tokens.
///
/// The reading text is the extracted text with lines joined, hyphens at line ends closed, split words mended, and
/// footnotes, headers and footers taken out of the running text into blocks of their own. Its map still leads to
/// the source bytes. Blocks lie in it in order, separated by one line feed.
package struct DocumentStructure: Sendable {
  /// The reading text.
  ///
  /// Offsets of findings refer to it.
  package var text = SourceText()
  package var blocks: [Block] = []
  package var sections: [Section] = []
  package var sentences: [Sentence] = []
  package var tokens: [Token] = []
  /// Ranges of tokens between quotation marks, marks included.
  ///
  /// Rising, not nested.
  package var quotations: [Range<Int>] = []
  package var repairs: [Repair] = []
  package var pages = PageIndex(starts: [])
  /// The title: stated by the file, or the first heading, or nil.
  package var title: String?
  /// The line of the opening with a word for a kind of document (*motie*, *regiovisie*), which may be the title.
  package var kindLine: String?
  /// Words in counted zones.
  package var words = 0
  package var diagnostics: [Diagnostic] = []

  package init() {}

  /// The letters of a token range, from its first to its last byte.
  package func string(tokens range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return string(Int(tokens[first].start)..<Int(tokens[last].end))
  }

  /// The letters of a byte range.
  package func string(_ range: Range<Int>) -> String {
    text.string(TextOffset(utf8: range.lowerBound)..<TextOffset(utf8: range.upperBound))
  }

  /// Index of the sentence that holds a token, at or after the sentence `start`.
  ///
  /// Cost: a binary search among the sentences from `start` to about twice as far as the one found, so that going through
  /// rising tokens from the sentence of the last one is cheap.
  package func sentence(ofToken token: Int, from start: Int = 0) -> Int {
    var low = start
    var stride = 1
    while low + stride < sentences.count, Int(sentences[low + stride - 1].endToken) <= token {
      low += stride
      stride *= 2
    }
    var high = min(low + stride, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(sentences[middle].endToken) <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The most tokens of a sentence whose words surely say something together.
  static let longestSentence = 100
  /// In a long sentence a comma or semicolon comes once in this many tokens at least.
  private static let tokensPerComma = 40

  /// True for what is too long for a sentence and has hardly a comma: a table, or the columns of a page, that a
  /// converter wrote as one line.
  ///
  /// Words of it that stand far apart say nothing together. Cost: one look per token of a long sentence.
  func isJumble(sentence index: Int) -> Bool {
    let range = sentences[index].tokens
    guard range.count > Self.longestSentence else { return false }
    let commas = range.count { token in
      let letters = text.utf8[tokens[token].range]
      return letters.count == 1 && (letters.first == UInt8(ascii: ",") || letters.first == UInt8(ascii: ";"))
    }
    return commas * Self.tokensPerComma < range.count
  }
}
