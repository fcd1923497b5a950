import BundledLexicons
import TestSupport
import Testing

@testable import GenderScan

/// The map of cues says of every token what the places of the cue classes say, one by one.
@Suite struct CueMapTests {
  private static let words = [
    "vrouwen", "niet", "alleen", "geen", "de", "gemeente", "wij", "willen", "volgens", "raad", "mogelijk",
    "onderzoek",
    "zal", "nooit", "omdat", "als", "plan", "tien", "procent", "waren",
  ]

  @Test(arguments: [0, 1, 62, 63, 64, 65, 127, 128, 129, 1_000])
  func saysWhatTheClassesSay(_ count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    let text = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    let lexicon = try BundledLexicons.standard()
    let structure = try Parsed.structure(text)
    let matches = LexiconMatcher.matches(in: structure, lexicon: lexicon)
    let map = CueMap(structure: structure, lexicon: lexicon, matches: matches)
    var expected = Array(repeating: Cue(), count: structure.tokens.count)
    for (cue, names) in Cue.classes {
      for set in names.compactMap({ lexicon.set(forClass: $0) }) {
        for place in matches.occurrences(of: set) {
          for token in place.tokens { expected[token].insert(cue) }
        }
      }
    }
    #expect(structure.tokens.indices.map { map[$0] } == expected)
    if count >= 62 { #expect(expected.contains { !$0.isEmpty } && expected.contains { $0.isEmpty }) }
    // Beside the document there is nothing.
    #expect(map[-1].isEmpty && map[structure.tokens.count].isEmpty && map[Int.max].isEmpty)
    // Parts that begin and end on either side of the borders of 64.
    for start in [0, 1, 63, 64, 65, 100] where start < expected.count {
      for end in [start, start + 1, 64, 65, 128, 129, 500] where end >= start && end <= expected.count {
        let part = expected[start..<end]
        for cue in [Cue.negation, .own, .hedge] {
          #expect(map.contains(cue, in: start..<end) == part.contains { !$0.isDisjoint(with: cue) })
        }
        let real = part.filter { !$0.contains(.pseudoNegation) }.reduce(into: Cue()) { $0.formUnion($1) }
        #expect(map.real(in: start..<end) == real)
      }
    }
    for cue in Cue.classes.map(\.cue) {
      let has = expected.contains { !$0.isDisjoint(with: cue) }
      #expect(map.contains(cue, in: 0..<expected.count) == has)
      let isReal = expected.contains { !$0.isDisjoint(with: cue) && !$0.contains(.pseudoNegation) }
      #expect(map.containsReal(cue, in: 0..<expected.count) == isReal)
    }
    let real = expected.filter { !$0.contains(.pseudoNegation) }.reduce(into: Cue()) { $0.formUnion($1) }
    #expect(map.real(in: 0..<expected.count) == real)
  }
}
