import TestSupport
import Testing

@testable import GenderScan

@Suite struct TokenizerTests {
  private static let parts = [
    "de ", "Vrouwen ", "LHBTI ", "a", "u ", "(ex-)partner ", "wet- ", "m.b.t. ", "etc. ", "één ", "12 ",
    "24-uurs ",
    "’s ", ". ", ", ", "...", "‘", "”", "www.a.nl ", "vrouwenopvangtehuizen", "kindermishandeling ", "²",
    "\u{AD}",
  ]

  /// What is counted on the way, held against a count of the tokens; more tokens than are added at a time.
  @Test(arguments: 0..<40)
  func countsAreThoseOfTheTokens(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<(seed * 25) { text += Self.parts.randomElement(using: &random) ?? "" }
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var tokenizer = Tokenizer(glyphs: Glyphs(buffer))
      tokenizer.scan(0..<bytes.count)
      let tokens = tokenizer.tokens
      #expect(tokenizer.words == tokens.count { $0.kind == .word })
      #expect(tokenizer.letters == tokens.count { $0.kind == .word && $0.end - $0.start == 1 })
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end <= $1.start })
      let others = Set(tokenizer.others)
      #expect(others.count == tokenizer.others.count && tokenizer.others == tokenizer.others.sorted())
      for (number, token) in tokens.enumerated() where !others.contains(UInt32(number)) {
        #expect(token.kind == .word && bytes[token.range].allSatisfy { ($0 | 0x20) &- 0x61 < 26 })
      }
    }
  }

  /// A word by itself, where the text ends, is what it is before more text.
  @Test(arguments: [
    "de", "Vrouwen", "LHBTI", "A", "kindermishandeling", "KINDERMISHANDELINGEN", "wIJk", "achtacht",
  ])
  func aPlainWordIsTheSameAnywhere(_ word: String) {
    func first(_ text: String) -> Token? {
      Array(text.utf8).withUnsafeBufferPointer { buffer in
        var tokenizer = Tokenizer(glyphs: Glyphs(buffer))
        tokenizer.scan(0..<buffer.count)
        return tokenizer.tokens.first
      }
    }
    let alone = first(word)
    #expect(alone?.range == 0..<word.utf8.count)
    for more in [" en nog veel meer woorden", ", en nog veel meer", "& en nog veel meer"] {
      let token = first(word + more)
      #expect(token?.kind == alone?.kind && token?.flags == alone?.flags)
    }
  }
}
