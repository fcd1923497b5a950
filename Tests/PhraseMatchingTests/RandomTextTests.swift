import PhraseMatching
import TestSupport
import Testing

/// Made-up text with everything that makes words hard, against the naive matcher.
///
/// A failure names its seed.
@Suite struct RandomTextTests {
  private static let letters = ["a", "b", "A", "B", "é", "É", "ï", "ñ", "_", "1"]
  private static let invisible = ["\u{AD}", "\u{301}", "\u{308}"]
  private static let gaps = [" ", " ", " ", "  ", "\n", "\u{A0}", ", ", "-", " – ", "“", ".", "\u{2009}"]

  private static func word(_ generator: inout SeededGenerator) -> String {
    // Long words have few kinds of letters, so that they meet.
    if generator.number(0...4) == 0 { return String(repeating: "ab", count: generator.number(6...12)) }
    return (0..<generator.number(1...4)).map { _ in generator.pick(letters) }.joined()
  }

  private static func text(_ words: [String], _ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<generator.number(0...20) {
      for letter in generator.pick(words) {
        text += generator.number(0...3) == 0 ? String(letter).uppercased() : String(letter)
        if generator.number(0...9) == 0 { text += generator.pick(invisible) }
      }
      text += generator.pick(gaps)
    }
    if generator.number(0...1) == 0, !text.isEmpty { text.unicodeScalars.removeLast() }
    return text
  }

  private static func phrase(_ words: [String], _ generator: inout SeededGenerator) -> Phrase {
    let word = generator.pick(words)
    let least = generator.number(0...2)
    switch generator.number(0...5) {
    case 0: return Phrase(String(word.prefix(generator.number(1...9))), .prefix, minimumRest: least)
    case 1: return Phrase(String(word.suffix(generator.number(1...9))), .suffix, minimumRest: least)
    case 2: return Phrase(word + " " + generator.pick(words))
    case 3:
      return Phrase(word + generator.pick([" ", "-"]) + generator.pick(words) + " " + generator.pick(words))
    default: return Phrase(word)
    }
  }

  @Test(arguments: Array(UInt64(1)...120)) func agreesWithTheNaiveMatcher(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = (0..<6).map { _ in Self.word(&generator) }
    let phrases = (0..<generator.number(1...12)).map { _ in Self.phrase(words, &generator) }
    let text = Self.text(words, &generator)
    for folding in [PhraseOptions.Folding.full, .letterCase] {
      let options = PhraseOptions(folding: folding)
      let expected = NaiveMatcher(phrases: phrases, options: options).all(in: text)
      let matcher = try PhraseMatcher(phrases, options: options)
      let message = "seed \(seed) \(folding): \(phrases) in \(text.debugDescription)"
      #expect(matcher.matches(in: Array(text.utf8), .all) == expected, "\(message)")
      #expect(matcher.matches(in: Array(text.utf8)) == NaiveMatcher.leftmostLongest(expected), "\(message)")
    }
  }

  /// Any bytes at all: the search ends, and its places lie in the text.
  @Test(arguments: Array(UInt64(1)...40)) func anyBytes(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pool: [UInt8] = [
      0x61, 0x62, 0x20, 0xC3, 0xA9, 0xE2, 0x80, 0x9C, 0xF0, 0x9F, 0xCC, 0x81, 0xFF, 0x2D, 0xAD, 0xC2,
    ]
    let text = (0..<generator.number(0...300)).map { _ in generator.pick(pool) }
    let matcher = try PhraseMatcher([Phrase("a"), Phrase("a b"), Phrase("é", .prefix), Phrase("b", .suffix)])
    for match in matcher.matches(in: text, .all) {
      #expect(match.start >= 0 && match.start < match.end && match.end <= text.count, "seed \(seed)")
    }
  }
}

extension SeededGenerator {
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...items.count - 1)] }
}
