import TestSupport
import Testing

@testable import GenderScan

/// The lists of all sets hold what an array per set, sorted and without doubles, would hold.
@Suite struct OccurrenceListsTests {
  private typealias Occurrence = LexiconMatches.Occurrence

  private static let sets = 7
  private static let sentences = 40
  private static let sentenceLength = 10

  @Test(arguments: [1, 2, 3, 4, 5])
  func setsAreOrderedAndHaveNoDoubles(_ seed: UInt64) {
    var (lists, plain) = Self.filled(seed: seed)
    for set in 0..<Self.sets {
      lists.finish(set, isClass: false)
      #expect(Array(lists.places(of: set)) == Self.ordered(plain[set]))
      plain[set] = Self.ordered(plain[set])
    }
    for set in 0..<Self.sets {
      #expect(Array(lists.places(of: set)) == plain[set])
      for token in 0...Self.sentences * Self.sentenceLength {
        let first = plain[set].firstIndex { Int($0.first) >= token } ?? plain[set].count
        #expect(lists.firstNumber(of: set, startingAt: token) - lists.numbers(of: set).lowerBound == first)
      }
    }
  }

  @Test(arguments: [6, 7, 8, 9, 10])
  func placesThatOverlapAnotherSetAreTakenOut(_ seed: UInt64) {
    var (lists, plain) = Self.filled(seed: seed)
    lists.finish(0, isClass: false)
    lists.finish(1, isClass: false)
    lists.remove(from: 1, overlapping: 0)
    let kept = Self.ordered(plain[1]).filter { place in
      !plain[0].contains { $0.tokens.overlaps(place.tokens) }
    }
    #expect(Array(lists.places(of: 1)) == kept)
    #expect(Array(lists.places(of: 0)) == Self.ordered(plain[0]))
    plain[0] = []
    lists.finish(2, isClass: false)
    lists.remove(from: 2, overlapping: Self.sets - 1)
    #expect(Array(lists.places(of: 2)) == Self.ordered(plain[2]))
  }

  @Test func sentencesOfClassesAreNoted() {
    var (lists, plain) = Self.filled(seed: 11)
    lists.finish(3, isClass: true)
    lists.finish(4, isClass: false)
    var mask = SetMask()
    mask.insert(3)
    for sentence in 0..<Self.sentences {
      let holds = plain[3].contains { Int($0.first) / Self.sentenceLength == sentence }
      #expect(lists.classes[sentence].contains(mask) == holds)
    }
    plain = []
  }

  /// The last set stays empty.
  private static func filled(seed: UInt64) -> (OccurrenceLists, [[Occurrence]]) {
    var generator = SeededGenerator(seed: seed)
    var lists = OccurrenceLists(sets: sets, sentences: sentences)
    var plain: [[Occurrence]] = Array(repeating: [], count: sets)
    for sentence in 0..<sentences {
      lists.sentence = Int32(sentence)
      for _ in 0..<Int.random(in: 0..<8, using: &generator) {
        let first = sentence * sentenceLength + Int.random(in: 0..<7, using: &generator)
        let place = Occurrence(first..<first + Int.random(in: 1...3, using: &generator))
        let set = Int.random(in: 0..<sets - 1, using: &generator)
        lists.add(place, to: set)
        plain[set].append(place)
      }
    }
    return (lists, plain)
  }

  private static func ordered(_ places: [Occurrence]) -> [Occurrence] {
    Set(places).sorted { ($0.first, $0.end) < ($1.first, $1.end) }
  }
}
