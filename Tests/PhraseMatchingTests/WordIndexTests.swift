import PhraseMatching
import Testing

@Suite struct WordIndexTests {
  private static let phrases = [
    Phrase("gender-identiteit"), Phrase("gender", .prefix, minimumRest: 2),
    Phrase("identiteit", .suffix, minimumRest: 2), Phrase("foto's"), Phrase("één"), Phrase("gender"),
    Phrase("Gender"), Phrase("slachtofferhulp", .prefix, minimumRest: 2),
  ]

  @Test(arguments: [
    ("gender-identiteit", ["0 whole", "1 prefix", "2 suffix"]),
    ("Gender\u{2010}identiteit", ["0 whole", "1 prefix", "2 suffix"]),
    ("gender", ["5 whole", "6 whole"]), ("genders", []), ("gender-x", []), ("gender-xy", ["1 prefix"]),
    ("genderïë", ["1 prefix"]), ("foto’s", ["3 whole"]), ("FOTO'S", ["3 whole"]), ("EEN", ["4 whole"]),
    ("slacht\u{AD}offer\u{AD}hulpverlening", ["7 prefix"]), ("", []), ("…", []), ("x-identiteit", []),
  ])
  func answers(_ word: String, _ expected: [String]) {
    let index = WordIndex(Self.phrases)
    // What was written and read back answers the same.
    for index in [index, Self.again(index), Self.again(index, isBuiltIn: true)] {
      var found: [WordIndex.Answer] = []
      index.find(Array(word.utf8)[...], into: &found)
      #expect(found.map { "\($0.phrase) \($0.kind)" } == expected)
    }
  }

  /// What was written and read back; the numbers of an index that is built in are never given back.
  private static func again(_ index: WordIndex, isBuiltIn: Bool = false) -> WordIndex {
    var numbers = PlainNumbers()
    index.write(to: &numbers)
    let all = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: numbers.all.count)
    _ = all.initialize(from: numbers.all)
    defer { if !isBuiltIn { all.deallocate() } }
    var reader = PlainNumbers.Reader(UnsafeBufferPointer(all), isBuiltIn: isBuiltIn)
    return WordIndex(&reader)
  }

  /// A word in a longer text is what it is by itself, at whatever place.
  @Test func rangesOfATextAgree() {
    let index = WordIndex(Self.phrases)
    let text = Array("xgenderbeleid gender-identiteit genderïst foto's".utf8)
    for start in text.indices {
      for end in start...text.count {
        var alone: [WordIndex.Answer] = []
        var within: [WordIndex.Answer] = []
        index.find(text[start..<end], into: &alone)
        text.withUnsafeBufferPointer { index.find(start..<end, of: $0, into: &within) }
        #expect(alone == within, "\(start)..<\(end)")
      }
    }
    var outside: [WordIndex.Answer] = []
    text.withUnsafeBufferPointer { index.find(text.count..<text.count + 9, of: $0, into: &outside) }
    #expect(outside.isEmpty)
  }

  @Test func whatFoldsToNothingIsNeverFound() {
    var found: [WordIndex.Answer] = []
    let index = WordIndex([Phrase("\u{AD}"), Phrase("", .prefix), Phrase("", .suffix)])
    index.find(Array("vrouw".utf8)[...], into: &found)
    #expect(found.isEmpty)
  }

  @Test func emptyIndexFindsNothing() {
    var found: [WordIndex.Answer] = []
    WordIndex([]).find(Array("vrouw".utf8)[...], into: &found)
    #expect(found.isEmpty)
  }
}
