/// Cuts running text into tokens and sentences, with the rules that a document is read with.
///
/// ```swift
/// let text = Array("De raad stemt in. Wie stemt tegen?".utf8)
/// let segments = Segmenter().segment(text)
/// // segments.tokens: De raad stemt in . Wie stemt tegen ?   segments.sentences: 0..<5 and 5..<9
/// ```
/// For text that is in order already: a blank line ends a paragraph, any other line end is a space. What comes out of a
/// PDF goes through ``Analyzer``, which finds headings, tables and footnotes first. Bytes should be valid UTF-8.
/// Cost: linear; memory is twelve bytes per token and per sentence. It mends no words and joins no broken ones.
public struct Segmenter: Sendable {
  /// What a text was cut into.
  public struct Segments: Sendable {
    /// The tokens, in the order of the text.
    public let tokens: [Token]
    /// The sentences, in the order of the text; `block` is the number of the paragraph.
    public let sentences: [Sentence]
  }

  /// Makes a segmenter.
  public init() {}

  /// The tokens and sentences of a text.
  public func segment(_ text: [UInt8]) -> Segments {
    text.withUnsafeBufferPointer { segment($0) }
  }

  /// The tokens and sentences of a text.
  public func segment(_ text: UnsafeBufferPointer<UInt8>) -> Segments {
    let glyphs = Glyphs(text)
    var tokenizer = Tokenizer(glyphs: glyphs)
    let splitter = SentenceSplitter(glyphs: glyphs)
    var sentences: [Sentence] = []
    var start = 0
    var block = 0
    while start < text.count {
      let end = Self.paragraphEnd(text, from: start)
      let (first, other) = (tokenizer.tokens.count, tokenizer.others.count)
      tokenizer.scan(start..<end)
      if tokenizer.tokens.count > first {
        let (range, others) = (first..<tokenizer.tokens.count, tokenizer.others[other...])
        tokenizer.changeTokens {
          splitter.split(&$0, range, others: others, block: block, into: &sentences)
        }
        block += 1
      }
      start = end
    }
    return Segments(tokens: tokenizer.tokens, sentences: sentences)
  }

  /// The start of the first blank line from `start`, its own line end apart, or the end of the text.
  private static func paragraphEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at < text.count {
      at = LetterRun.lineEnd(text, from: at)
      var next = at
      while next < text.count, text[next] == 0x20 || text[next] == 0x09 || text[next] == 0x0D { next += 1 }
      if next < text.count, text[next] == 0x0A { return at }
    }
    return at
  }
}
