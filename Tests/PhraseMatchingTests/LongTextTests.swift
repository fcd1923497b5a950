import TestSupport
import Testing

@testable import PhraseMatching

/// Long texts are scanned in blocks and chunks; a piece must give the same matches wherever its bytes fall.
@Suite struct LongTextTests {
  private static let phrases = [
    Phrase("geweld"), Phrase("huiselijk geweld"), Phrase("geweld tegen vrouwen"), Phrase("vrouw", .prefix),
    Phrase("slachtoffer", .suffix), Phrase("en", .suffix, minimumRest: 2), Phrase("coördinatie"),
    Phrase("een heel lang woord dat telt"), Phrase("gemeenteraadsvergadering"), Phrase("lhbti+"),
    Phrase(String(repeating: "zo", count: 40)), Phrase("x", .prefix),
    Phrase(String(repeating: "q", count: 70)),
    Phrase("ongekend", .prefix),
  ]

  private static let pieces = [
    "huiselijk geweld", "Geweld tegen vrouwen", "vrouwenopvang", "‘slachtoffer’", "coördinatie",
    "COÖRDINATIE",
    "co\u{AD}ördinatie", "een heel lang woord dat telt", "gemeenteraadsvergadering", "lhbti+-beleid", "é",
    "“geweld”", "1.", "a_b", "de", "het", "en", String(repeating: "zo", count: 40), "x\u{301}y",
    String(repeating: "a", count: 57), String(repeating: "a", count: 55) + "’en",
    String(repeating: "q", count: 70),
    String(repeating: "b", count: 56) + "slachtoffer", String(repeating: "é", count: 40) + "slachtoffer", "…",
    "😀",
    "ongekend" + String(repeating: "e", count: 60), String(repeating: "m", count: 300) + "—vrouwen",
    "kinderslachtoffer",
  ]

  /// Pieces with borders that no phrase crosses, and how often they may go over a border of blocks.
  private static func text(_ generator: inout SeededGenerator, bytes: Int) -> [String] {
    var pieces: [String] = []
    var count = 0
    while count < bytes {
      var piece = generator.pick(Self.pieces)
      if generator.number(0...2) == 0 { piece += " " + generator.pick(Self.pieces) }
      piece += generator.pick([". ", ";\n", " / ", "! ", ", ,"])
      pieces.append(piece)
      count += piece.utf8.count
    }
    return pieces
  }

  @Test(arguments: Array(UInt64(1)...12)) func placeMakesNoDifference(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = Self.text(&generator, bytes: generator.pick([200, 700, 9_000, 30_000]))
    for folding in [PhraseOptions.Folding.full, .letterCase] {
      let matcher = try PhraseMatcher(Self.phrases, options: PhraseOptions(folding: folding))
      var expected: [PhraseMatch] = []
      var start = 0
      for piece in pieces {
        // A short text goes another way than a long one: no piece is longer than what is left to the careful end.
        for match in matcher.matches(in: Array(piece.utf8), .all) {
          expected.append(
            PhraseMatch(start: start + match.start, end: start + match.end, phrase: match.phrase))
        }
        start += piece.utf8.count
      }
      let text = Array(pieces.joined().utf8)
      #expect(matcher.matches(in: text, .all) == expected, "seed \(seed) \(folding)")
    }
  }

  /// One place after another, so that every border is met by every byte of a match.
  @Test(arguments: ["huiselijk geweld", "kinderslachtoffer", "‘coördinatie’", "gemeenteraadsvergadering"])
  func everyOffset(_ piece: String) throws {
    let matcher = try PhraseMatcher(Self.phrases)
    let alone = matcher.matches(in: Array(piece.utf8), .all)
    #expect(!alone.isEmpty)
    for offset in [0...160, 8_100...8_300].joined() {
      let text =
        [UInt8](repeating: 0x2E, count: offset) + Array(piece.utf8) + [UInt8](repeating: 0x20, count: 90)
      let expected = alone.map {
        PhraseMatch(start: $0.start + offset, end: $0.end + offset, phrase: $0.phrase)
      }
      #expect(matcher.matches(in: text, .all) == expected, "at \(offset)")
    }
  }

  /// A run without end: all letters, then with one letter beyond ASCII.
  @Test func endlessRuns() throws {
    let matcher = try PhraseMatcher([Phrase("aa", .prefix), Phrase("ab", .suffix), Phrase("é", .suffix)])
    let plain = [UInt8](repeating: 0x61, count: 40_000) + [0x62]
    #expect(matcher.matches(in: plain, .all).map(\.phrase) == [0, 1])
    #expect(matcher.matches(in: plain + Array("é".utf8), .all).map(\.phrase) == [0, 2])
  }

  /// With vector instructions and without, bytes are told apart alike.
  @Test(arguments: Array(UInt64(1)...20)) func masksAgree(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<64).map { index in
      seed <= 4 ? UInt8((index + 64 * Int(seed - 1)) & 0xFF) : UInt8(generator.number(0...255))
    }
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let (one, other) = (WordMask.block(base), WordMask.plainBlock(base))
      #expect(one.words == other.words && one.highs == other.highs)
      for index in 0..<64 {
        let isWord = bytes[index] >= 0x80 || WordMask.isWordByte(bytes[index])
        #expect(
          (one.words >> UInt64(index) & 1 == 1) == isWord
            && (one.highs >> UInt64(index) & 1 == 1) == (bytes[index] >= 0x80))
      }
    }
  }

  /// With wide instructions and without, the same is found: short words and long, beginnings and ends as short as a
  /// letter, capitals, letters beyond ASCII, over the borders of blocks and chunks.
  @Test(.enabled(if: WordScanner.hasWide), arguments: Array(UInt64(1)...40))
  func wideAgrees(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let letters = ["a", "b", "B", "m", "M", "é", "É", "_", "7", "z"]
    let words = (0..<60).map { _ in
      (0..<generator.number(1...generator.pick([3, 5, 17, 40]))).map { _ in generator.pick(letters) }.joined()
    }
    var phrases = words.prefix(20).map { Phrase($0) }
    let shortest = generator.pick([0, 1, 4])
    for word in words[20..<30] where shortest > 0 && word.count >= shortest {
      phrases.append(Phrase(word, generator.pick([.prefix, .suffix])))
    }
    let table = try PhraseTable(phrases, options: PhraseOptions())
    var text = ""
    while text.utf8.count < 20_000 {
      text += generator.pick(words) + generator.pick([" ", " ", ", ", "-", "\n", "’", "(", " – "])
    }
    for cut in 0..<3 {
      let bytes = Array(text.utf8.dropFirst(cut * 7))
      let found = bytes.withUnsafeBufferPointer { buffer in
        [true, false].map { isWide in
          var search = PhraseSearch(buffer, table: table)
          search.run(isWide: isWide)
          return search.found
        }
      }
      #expect(found[0] == found[1])
      #expect(found[0].count > 100)
    }
  }
}
