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
      var places = WordPlaces()
      let counts = WordCounts(
        glyphs, [0..<text.count], known: KnownWords([first]),
        small: KnownWords([Array((words.last ?? "").utf8)]), noting: &places)
      #expect(places[ofPiece: 0].count == words.count)
      for (place, word) in zip(places[ofPiece: 0], words) {
        #expect(glyphs.string(place.range) == word)
        #expect(Int(counts.word(number: place.number).count) == expected[word])
      }
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

  @Test func wordsAreNotedByPiece() {
    let text = Array("twee woorden 12 en  twee".utf8)
    text.withUnsafeBufferPointer { bytes in
      var places = WordPlaces()
      let counts = WordCounts(
        Glyphs(bytes), [0..<12, 12..<15, 15..<text.count], known: KnownWords(), small: KnownWords(),
        noting: &places)
      #expect(places[ofPiece: 0].map(\.range) == [0..<4, 5..<12])
      #expect(places[ofPiece: 1].isEmpty)
      #expect(places[ofPiece: 2].map(\.range) == [16..<18, 20..<24])
      #expect(places[ofPiece: 2].map { counts.word(number: $0.number).count } == [1, 2])
    }
  }

  /// Letters one by one, eight at a time, up against the end of the memory, and after what is no letter.
  @Test func aWordHasOneNumberHoweverItIsRead() {
    let words = [
      "a", "geweld", "Gewelden", "gezinshuis", "KINDERMISHANDELINGEN", "geëerde", "éénoudergezinnen",
    ]
    for word in words {
      let alone = Array(word.utf8)
      let one = alone.reduce(WordHash()) { $0.adding($1) }
      for text in [alone, Array((word + " en nog veel meer woorden").utf8)] {
        text.withUnsafeBufferPointer { bytes in
          #expect(WordHash(bytes, 0..<alone.count) == one)
          #expect(WordCounts.hashedWord(Glyphs(bytes), from: 0, in: 0..<text.count)?.hash == one)
        }
      }
      let plain = word.lowercased().map { $0 == "ë" || $0 == "é" ? "e" : String($0) }.joined()
      #expect(Array(plain.utf8).reduce(WordHash()) { $0.adding($1) }.value == one.value)
      #expect(alone.dropLast().reduce(WordHash()) { $0.adding($1) }.value != one.value)
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
