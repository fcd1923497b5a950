import PhraseMatching
import TestSupport
import Testing

/// Every small text against every small set of phrases.
@Suite struct SmallWorldTests {
  /// All texts of up to seven letters over a, b and space.
  ///
  /// They are searched as one text, parted by full stops that no phrase holds.
  private static let texts = strings(over: ["a", "b", " "], upTo: 7)
  private static let joined = Array(texts.joined(separator: ".").utf8)

  /// All words and phrases of up to three letters, and the beginnings and ends of up to two.
  private static let phrases: [Phrase] = {
    let words = strings(over: ["a", "b"], upTo: 3).filter { !$0.isEmpty }
    let pairs = ["a a", "a b", "b a", "b b"]
    let parts = words.filter { $0.count <= 2 }
    return (words + pairs).map { Phrase($0) } + parts.map { Phrase($0, .prefix) }
      + parts.map { Phrase($0, .suffix) }
  }()

  private static func strings(over letters: [String], upTo length: Int) -> [String] {
    var all = [""]
    var last = [""]
    for _ in 0..<length {
      last = last.flatMap { start in letters.map { start + $0 } }
      all += last
    }
    return all
  }

  /// What the naive matcher finds of one phrase in all texts.
  private static let expected: [[PhraseMatch]] = {
    let naive = NaiveMatcher(phrases: phrases)
    var result: [[PhraseMatch]] = Array(repeating: [], count: phrases.count)
    var offset = 0
    for text in texts {
      for match in naive.all(in: text) {
        result[match.phrase].append(
          PhraseMatch(start: match.start + offset, end: match.end + offset, phrase: match.phrase))
      }
      offset += text.utf8.count + 1
    }
    return result
  }()

  @Test func onePhrase() throws {
    #expect(Self.texts.count == 3280 && Self.phrases.count == 30)
    for number in Self.phrases.indices { try check([number]) }
  }

  @Test func twoPhrases() throws {
    for first in Self.phrases.indices {
      for second in Self.phrases.indices where first < second { try check([first, second]) }
    }
  }

  /// A sample: all sets of three take too long without optimisation.
  @Test func threePhrases() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      try check((0..<3).map { _ in generator.number(0...Self.phrases.count - 1) })
    }
  }

  private func check(_ numbers: [Int]) throws {
    let matcher = try PhraseMatcher(numbers.map { Self.phrases[$0] })
    let all = numbers.enumerated().flatMap { own, number in
      Self.expected[number].map { PhraseMatch(start: $0.start, end: $0.end, phrase: own) }
    }.sorted { ($0.start, -$0.end, $0.phrase) < ($1.start, -$1.end, $1.phrase) }
    let names = numbers.map { "\(Self.phrases[$0].text) \(Self.phrases[$0].kind)" }
    #expect(matcher.matches(in: Self.joined, .all) == all, "\(names)")
    #expect(matcher.matches(in: Self.joined) == NaiveMatcher.leftmostLongest(all), "\(names)")
  }
}
