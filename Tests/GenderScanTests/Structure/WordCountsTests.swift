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
      var counts = WordCounts(bytes: 0)
      var read: [String] = []
      let (known, small) = (
        KnownWords([Array(words[0].utf8)]), KnownWords([Array((words.last ?? "").utf8)])
      )
      WordLists.with(known: known, small: small) { lists in
        counts.count(glyphs, 0..<text.count, lists) { read.append(glyphs.string($0.range)) }
      }
      #expect(read == words)
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

  @Test func wordsAreCountedByPiece() {
    let text = Array("twee woorden 12 en  twee".utf8)
    text.withUnsafeBufferPointer { bytes in
      var counts = WordCounts(bytes: text.count)
      func places(_ piece: Range<Int>) -> [(Range<Int>, Int)] {
        var places: [(Range<Int>, Int)] = []
        WordLists.with(known: KnownWords(), small: KnownWords()) { lists in
          counts.count(Glyphs(bytes), piece, lists) { places.append(($0.range, $0.facts.count)) }
        }
        return places
      }
      #expect(places(0..<12).map(\.0) == [0..<4, 5..<12])
      #expect(places(12..<15).isEmpty)
      let last = places(15..<text.count)
      #expect(last.map(\.0) == [16..<18, 20..<24])
      #expect(last.map(\.1) == [1, 2])
    }
  }

  /// Of a word that comes often it is known that it does, and no more.
  @Test func countsStopAtTheMost() {
    let text = Array(String(repeating: "de man ", count: 400).utf8)
    text.withUnsafeBufferPointer { bytes in
      let glyphs = Glyphs(bytes)
      var counts = WordCounts(bytes: text.count)
      WordLists.with(known: KnownWords([Array("man".utf8)]), small: KnownWords()) { lists in
        counts.count(glyphs, 0..<text.count, lists) { _ in }
      }
      let (de, man) = (
        counts.word(WordCounts.hash(glyphs, 0..<2)), counts.word(WordCounts.hash(glyphs, 3..<6))
      )
      #expect(de.count == Int(WordCounts.Word.most) && !de.isKnown && !de.isSmall && !de.isRare)
      #expect(man.count == Int(WordCounts.Word.most) && man.isKnown)
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
          var at = 0
          if let plain = WordHash.plain(bytes, &at, to: text.count) {
            #expect(plain == one.value && at == alone.count)
          }
          for middle in 0...alone.count {
            let head = WordCounts.hash(Glyphs(bytes), 0..<middle)
            #expect(WordCounts.hash(Glyphs(bytes), middle..<alone.count, after: head) == one)
            guard 1..<alone.count ~= middle else { continue }
            let joined = WordHash.joined(bytes, 0..<middle, middle..<alone.count)
            let isPlain = alone.allSatisfy { $0 < 0x80 } && text.count >= alone.count + 8
            #expect(joined == (isPlain ? one.value : nil))
          }
        }
      }
      let plain = word.lowercased().map { $0 == "ë" || $0 == "é" ? "e" : String($0) }.joined()
      #expect(Array(plain.utf8).reduce(WordHash()) { $0.adding($1) }.value == one.value)
      #expect(alone.dropLast().reduce(WordHash()) { $0.adding($1) }.value != one.value)
    }
  }

  /// The short way to a number is for whole words of plain letters only.
  @Test func onlyWholePlainWordsAreReadTheShortWay() {
    let text = Array("geweld, geëerd kindermishandeling en wat er nog meer is".utf8)
    text.withUnsafeBufferPointer { bytes in
      func plain(_ start: Int, _ end: Int) -> Int? {
        var at = start
        return WordHash.plain(bytes, &at, to: end).map { _ in at }
      }
      #expect(plain(0, text.count) == 6)
      #expect(plain(0, 6) == 6)
      #expect(plain(0, 5) == nil)
      #expect(plain(8, text.count) == nil)
      #expect(plain(16, text.count) == 34)
      #expect(plain(16, 33) == nil)
      #expect(plain(text.count - 2, text.count) == nil)
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
