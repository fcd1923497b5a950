import PhraseMatching
import TestSupport
import Testing

@testable import GenderScan

/// A folded word says what a string of the same folded letters says.
@Suite struct FoldedWordTests {
  private static let words = [
    "", "n", "en", "geweld", "betrokken", "Ouders", "IS", "gebeurtenissen", "verantwoordelijkheidsgevoel",
    "geïntimideerd", "één", "z’n", "voorbereid", "kinderen", "vrouwen", "Kindéren", "politicus",
    "abcdefghijklmnop", "abcdefghijklmnopq",
    "a\u{0}b",
  ]

  private static func folded(_ word: String) -> FoldedWord {
    Array("de \(word) en".utf8).withUnsafeBufferPointer { FoldedWord($0[3..<$0.count - 3]) }
  }

  private static func string(_ word: String) -> String {
    String(decoding: WordFolding.fold(word), as: UTF8.self)
  }

  @Test(arguments: words)
  func itIsCountedAsAStringIs(_ word: String) {
    #expect(Self.folded(word).count == Self.string(word).utf8.count)
    #expect(Self.folded(word).length == Self.string(word).count)
  }

  @Test(arguments: words, words)
  func itIsComparedAsAStringIs(_ left: String, _ right: String) {
    let (word, other) = (Self.string(left), Self.string(right))
    let (foldedWord, foldedOther) = (Self.folded(left), Self.folded(right))
    #expect((foldedWord == foldedOther) == (word == other))
    if other.utf8.count <= 16 { #expect(foldedWord.hasPrefix(foldedOther) == word.hasPrefix(other)) }
    if other.utf8.count <= 8 { #expect(foldedWord.hasSuffix(foldedOther) == word.hasSuffix(other)) }
  }

  /// All pieces of some words, at every place the rules may ask for.
  @Test(arguments: words)
  func whatStandsAtAPlaceIsWhatAStringHasThere(_ word: String) {
    let letters = Array(Self.string(word).utf8)
    for place in 0...min(8, letters.count) {
      for other in ["ge", "be", "ver", "o", "oo"] {
        let stands = letters[place...].starts(with: other.utf8)
        #expect(Self.folded(word).has(Self.folded(other), at: place) == stands)
      }
    }
  }

  /// Words made of few letters, many of which are in the set, against a set of strings.
  @Test func aWordSetHoldsWhatASetOfStringsHolds() {
    let set: WordSet = ["a", "b", "ab", "ba", "aab", "abbab", "bbbbbbbb", "aaaaaaaab", "bbbbbbbbaaaaaaaa"]
    let strings: Set<String> = [
      "a", "b", "ab", "ba", "aab", "abbab", "bbbbbbbb", "aaaaaaaab", "bbbbbbbbaaaaaaaa",
    ]
    for length in 0...9 {
      for bits in 0..<1 << length {
        let word = String((0..<length).map { bits >> $0 & 1 == 0 ? "a" : "b" })
        #expect(set.contains(Self.folded(word)) == strings.contains(word))
      }
    }
    #expect(set.contains(Self.folded("bbbbbbbbaaaaaaaa")))
    #expect(!set.contains(Self.folded("bbbbbbbbaaaaaaaab")))
    #expect(!set.contains(Self.folded("a\u{0}")))
    #expect(!set.contains(Self.folded("\u{0}")))
  }
}
