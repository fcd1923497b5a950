import Testing

@testable import GenderScan

@Suite struct WordCountsTests {
  private static let letters = ["a", "b", "c", "d", "e", "ö", "ij", "z"]

  /// Far more words than the table begins with, so that it grows; counts as a dictionary has them.
  @Test func countsAsADictionaryDoes() {
    var words: [String] = []
    for number in 0..<5_000 {
      let letters = String(number, radix: 8).map { Self.letters[Int(String($0)) ?? 0] }
      words += Array(repeating: letters.joined(), count: 1 + number % 3)
    }
    let text = Array(words.joined(separator: " ").utf8)
    var expected: [String: Int] = [:]
    for word in words { expected[word, default: 0] += 1 }
    text.withUnsafeBufferPointer { bytes in
      let glyphs = Glyphs(bytes)
      let first = Array(words[0].utf8)
      let counts = WordCounts(
        glyphs, [0..<text.count], known: KnownWords([first]),
        small: KnownWords([Array((words.last ?? "").utf8)]))
      var at = 0
      while let (range, hash) = WordCounts.hashedWord(glyphs, from: at, in: 0..<text.count) {
        #expect(counts.count(hash) == expected[glyphs.string(range)])
        #expect(WordCounts.hash(glyphs, range).value == hash.value)
        #expect(counts.word(hash).isKnown == (glyphs.string(range) == words[0]))
        #expect(counts.word(hash).isSmall == (glyphs.string(range) == words.last))
        at = range.upperBound
      }
    }
  }

  @Test func aPieceEndsItsWord() {
    let text = Array("geweld thuis, één man".utf8)
    text.withUnsafeBufferPointer { bytes in
      let glyphs = Glyphs(bytes)
      #expect(WordCounts.word(glyphs, from: 0, in: 0..<4) == 0..<4)
      #expect(WordCounts.word(glyphs, from: 12, in: 0..<text.count) == 14..<19)
      #expect(WordCounts.word(glyphs, from: 12, in: 12..<14) == nil)
      #expect(WordCounts.word(glyphs, from: 0, in: 0..<text.count + 1) == nil)
    }
  }

  @Test func knownWordsAreThoseOfTheList() {
    let list = (0..<3_000).map { Array("woord\($0)".utf8.map { $0 < 0x3A ? $0 + 0x31 : $0 }) }
    let known = KnownWords(list)
    for word in list {
      #expect(known.contains(word.reduce(WordHash()) { $0.adding($1) }))
      #expect(!known.contains((word + [0x78]).reduce(WordHash()) { $0.adding($1) }))
    }
    #expect(!KnownWords().contains(WordHash()))
  }
}
