import Testing

@testable import GenderScan

@Suite struct SentenceSetTests {
  @Test(arguments: [0, 1, 63, 64, 65, 1000]) func isASetOfTheSentencesThatThereAre(_ count: Int) {
    var set = SentenceSet(of: count)
    var known: Set<Int> = []
    for step in 0..<200 {
      let sentence = step * step * 7 % 1100 - 20
      set.insert(sentence)
      if (0..<count).contains(sentence) { known.insert(sentence) }
    }
    #expect(set.sentences == known.sorted())
    for sentence in -70..<1200 { #expect(set.contains(sentence) == known.contains(sentence)) }
  }

  @Test func aFinderAgreesWithASearch() throws {
    let text = (1...60).map { "Zin \($0) heeft \(String(repeating: "nog een woord ", count: $0 % 9))hier." }
    let structure = try Parsed.structure(text.joined(separator: " "))
    let finder = SentenceFinder(structure)
    #expect(structure.sentences.count > 50)
    for token in -1..<structure.tokens.count + 40 {
      #expect(finder.sentence(ofToken: token) == structure.sentence(ofToken: max(0, token)))
    }
  }
}
