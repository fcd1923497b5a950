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
    for level in 0..<Self.levels {
      let sets = (0..<Self.sets).filter { Self.level($0) == level && !plain[$0].isEmpty }
      #expect(lists.finish(level: level) == sets)
      #expect((0..<Self.sets).allSatisfy { Self.level($0) <= level || lists.places(of: $0).isEmpty })
    }
    for set in 0..<Self.sets {
      plain[set] = Self.ordered(plain[set])
      #expect(Array(lists.places(of: set)) == plain[set])
      for token in 0...Self.sentences * Self.sentenceLength {
        let first = plain[set].firstIndex { Int($0.first) >= token } ?? plain[set].count
        #expect(lists.firstNumber(of: set, startingAt: token) - lists.numbers(of: set).lowerBound == first)
      }
    }
  }

  /// What a level finds builds on the levels before it.
  @Test(arguments: [12, 13, 14])
  func placesAreAddedBetweenLevels(_ seed: UInt64) {
    var (lists, plain) = Self.filled(seed: seed)
    for level in 0..<Self.levels {
      let set = Self.levels + level
      for sentence in [30, 2] {
        lists.sentence = Int32(sentence)
        let place = Occurrence(sentence * Self.sentenceLength..<sentence * Self.sentenceLength + 2)
        lists.add(place, to: set)
        plain[set].append(place)
      }
      _ = lists.finish(level: level)
    }
    for set in 0..<Self.sets { #expect(Array(lists.places(of: set)) == Self.ordered(plain[set])) }
  }

  @Test(arguments: [6, 7, 8, 9, 10])
  func placesThatOverlapAnotherSetAreTakenOut(_ seed: UInt64) {
    let (filled, plain) = Self.filled(seed: seed)
    var lists = filled
    for level in 0..<Self.levels { _ = lists.finish(level: level) }
    lists.remove(from: 1, overlapping: 0)
    let kept = Self.ordered(plain[1]).filter { place in
      !plain[0].contains { $0.tokens.overlaps(place.tokens) }
    }
    #expect(Array(lists.places(of: 1)) == kept)
    for set in [0] + Array(2..<Self.sets) {
      #expect(Array(lists.places(of: set)) == Self.ordered(plain[set]))
    }
    lists.remove(from: 2, overlapping: Self.sets - 1)
    #expect(Array(lists.places(of: 2)) == Self.ordered(plain[2]))
  }

  /// Places of very many tokens are kept apart from the others, and come back in their order.
  @Test(arguments: [254, 255, 256, 257, 100_000])
  func longPlacesAreKept(_ length: Int) {
    var lists = OccurrenceLists(Self.program, sentences: Self.sentences)
    let places = [(0, 3), (5, length), (5, 6), (9, 10)].map { Occurrence($0.0..<$0.0 + $0.1) }
    for (index, set) in [(0, 0), (1, 0), (1, 1), (2, 0), (3, 0)] { lists.add(places[index], to: set) }
    #expect(lists.finish(level: 0) == [0])
    #expect(Array(lists.places(of: 0)) == Self.ordered(places))
    #expect(lists.finish(level: 1) == [1])
    #expect(Array(lists.places(of: 1)) == [places[1]])
  }

  @Test func sentencesOfClassesAreNoted() {
    let (filled, plain) = Self.filled(seed: 11)
    var lists = filled
    for level in 0..<Self.levels { _ = lists.finish(level: level) }
    for set in [3, 4] {
      var mask = SetMask()
      mask.insert(set)
      for sentence in 0..<Self.sentences {
        let holds = plain[set].contains { Int($0.first) / Self.sentenceLength == sentence }
        #expect(lists.classes[sentence].contains(mask) == (holds && Self.isClass(set)))
      }
    }
  }

  /// Room is made for what is expected: in a text that goes on as it began, once.
  @Test func roomIsMadeOnce() {
    var list: [Int] = []
    var moves = 0
    for part in 1...1_000 {
      let room = list.capacity
      list.append(contentsOf: repeatElement(part, count: 100))
      list.makeRoom(after: part, of: 1_000)
      if list.count > 8_192, list.capacity != room { moves += 1 }
    }
    #expect(list.count == 100_000)
    #expect(moves <= 2)
    // The first half holds nothing of what the rest does.
    var late = Array(repeating: 0, count: 5_000)
    late.makeRoom(after: 1, of: 1_000_000)
    #expect(late.capacity >= 5_000 && late.capacity < 5_000 * 40)
  }

  private static let levels = 3

  private static func level(_ set: Int) -> Int { set % levels }

  private static func isClass(_ set: Int) -> Bool { set % 2 == 1 }

  private static var program: PatternProgram {
    var program = PatternProgram()
    for set in 0..<sets {
      var info = PatternProgram.PatternSet()
      info.level = level(set)
      info.isClass = isClass(set)
      program.sets.append(info)
    }
    return program
  }

  /// The last set stays empty.
  private static func filled(seed: UInt64) -> (OccurrenceLists, [[Occurrence]]) {
    var generator = SeededGenerator(seed: seed)
    var lists = OccurrenceLists(program, sentences: sentences)
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
