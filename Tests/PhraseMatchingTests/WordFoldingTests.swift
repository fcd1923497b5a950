import PhraseMatching
import Testing

@Suite struct WordFoldingTests {
  @Test(arguments: [
    ("Geïntimideerd", "geintimideerd"), ("ÉÉN", "een"), ("e\u{301}", "e"), ("vrou\u{AD}wen", "vrouwen"),
    ("ﬁnanciën", "financien"), ("ĲSBEER", "ijsbeer"), ("foto’s", "foto's"), ("ex\u{2010}man", "ex-man"),
    ("Straße", "strasse"), ("Œuvre", "oeuvre"), ("ŁÓDŹ", "lodz"), ("ΑΒΓ", "αβγ"), ("€ 5", "€ 5"), ("", ""),
  ])
  func folds(_ word: String, _ expected: String) {
    #expect(String(decoding: WordFolding.fold(word), as: UTF8.self) == expected)
  }

  /// What is folded stays as it is when folded again.
  @Test func foldingTwiceIsFoldingOnce() {
    let unstable = (UInt32(0)..<0x3000).compactMap(Unicode.Scalar.init).filter { scalar in
      let once = WordFolding.fold(String(scalar))
      return WordFolding.fold(String(decoding: once, as: UTF8.self)) != once
    }
    #expect(unstable.isEmpty)
  }
}
