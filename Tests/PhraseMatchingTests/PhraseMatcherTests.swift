import PhraseMatching
import Testing

@Suite struct PhraseMatcherTests {
  @Test func rowNamesAreUnique() {
    #expect(Set(MatchRow.rows.map(\.name)).count == MatchRow.rows.count)
  }

  @Test(arguments: MatchRow.rows) func findsAll(_ row: MatchRow) throws {
    let matcher = try PhraseMatcher(row.phrases)
    #expect(Self.show(matcher.matches(in: Array(row.text.utf8), .all), row.text) == Self.show(row.all))
  }

  @Test(arguments: MatchRow.rows) func findsLeftmostLongest(_ row: MatchRow) throws {
    let matcher = try PhraseMatcher(row.phrases)
    let expected = row.longest.map { row.all[$0] }
    #expect(Self.show(matcher.matches(in: Array(row.text.utf8)), row.text) == Self.show(expected))
  }

  /// A row holds wherever its text stands: across the edges of blocks of 64 bytes and of chunks.
  @Test(arguments: MatchRow.rows) func holdsAnywhere(_ row: MatchRow) throws {
    let matcher = try PhraseMatcher(row.phrases)
    let alone = matcher.matches(in: Array(row.text.utf8), .all)
    for before in Array(1...70) + Array(8160...8200) {
      let text = Array(repeating: UInt8(ascii: "."), count: before) + Array(row.text.utf8) + Array(". ".utf8)
      let moved = alone.map { PhraseMatch(start: $0.start + before, end: $0.end + before, phrase: $0.phrase) }
      #expect(matcher.matches(in: text, .all) == moved, "\(before) bytes before")
    }
  }

  @Test func caseOnlyKeepsAccentsApart() throws {
    let matcher = try PhraseMatcher(
      [Phrase("één"), Phrase("een"), Phrase("ĉ")], options: PhraseOptions(folding: .letterCase))
    let text = "EEN ÉÉN ĉ Ĉ ĩ"
    #expect(Self.show(matcher.matches(in: Array(text.utf8)), text) == ["1 EEN", "0 ÉÉN", "2 ĉ", "2 Ĉ"])
  }

  /// Every letter of Latin-1 in capitals is found by its small letter, as the standard library spells it.
  @Test func caseOnlyKnowsLatin() throws {
    let letters = (UInt32(0xC0)...0x17F).compactMap(Unicode.Scalar.init).map { "x\($0)x" }
    let small = letters.map { $0.lowercased() }.filter { $0.unicodeScalars.count == 3 }
    let matcher = try PhraseMatcher(
      small.map { Phrase($0) }, options: PhraseOptions(folding: .letterCase))
    let missed = letters.filter { letter in
      let wanted = small.firstIndex(of: letter.lowercased())
      return wanted != nil && matcher.matches(in: Array(letter.utf8)).first?.phrase != wanted
    }
    #expect(missed.isEmpty)
  }

  @Test func exactSpacing() throws {
    let matcher = try PhraseMatcher(
      [Phrase("a b"), Phrase("a  b")], options: PhraseOptions(spacing: .exact))
    let text = "a b a  b a\nb"
    #expect(Self.show(matcher.matches(in: Array(text.utf8)), text) == ["0 a b", "1 a  b"])
  }

  @Test(arguments: [(0, 3), (1, 2), (2, 1), (3, 0)])
  func minimumRest(_ least: Int, _ count: Int) throws {
    let text = Array("gender genderX genderéé".utf8)
    let matcher = try PhraseMatcher([Phrase("gender", .prefix, minimumRest: least)])
    #expect(matcher.matches(in: text).count == count)
  }

  @Test(arguments: [
    (Phrase(""), PhraseError.Reason.noLetters), (Phrase(" - "), .noLetters),
    (Phrase("…", .prefix), .noLetters),
    (Phrase("a b", .prefix), .notOneWord), (Phrase("-geweld", .suffix), .notOneWord),
  ])
  func refuses(_ phrase: Phrase, _ reason: PhraseError.Reason) {
    let error = #expect(throws: PhraseError.self) { try PhraseMatcher([Phrase("goed"), phrase]) }
    #expect(error?.phrase == 1)
    #expect(error?.reason == reason)
  }

  /// Bytes that are no UTF-8 do no harm, whatever surrounds them.
  @Test func brokenTextIsNoWord() throws {
    let matcher = try PhraseMatcher([Phrase("vrouw"), Phrase("é")])
    let broken: [[UInt8]] = [
      [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0x80], [0xED, 0xA0, 0x80], [0xC0, 0xAF],
    ]
    for bytes in broken {
      #expect(matcher.matches(in: bytes).isEmpty)
      let text = bytes + Array("vrouw".utf8) + bytes
      let place = PhraseMatch(start: bytes.count, end: bytes.count + 5, phrase: 0)
      #expect(matcher.matches(in: text) == [place], "\(bytes)")
    }
  }

  @Test func waysInAgree() throws {
    let matcher = try PhraseMatcher([Phrase("huiselijk geweld")])
    let text = Array("Over huiselijk geweld".utf8)
    let expected = [PhraseMatch(start: 5, end: 21, phrase: 0)]
    #expect(matcher.matches(in: text) == expected)
    let bySpan = matcher.matches(in: text.span)
    #expect(bySpan == expected)
    #expect(text.withUnsafeBufferPointer { matcher.matches(in: $0) } == expected)
  }

  @Test func isSharedBetweenThreads() async throws {
    let matcher = try PhraseMatcher([Phrase("huiselijk geweld"), Phrase("gender", .prefix)])
    let text = Array(
      String(repeating: "Genderbeleid en huiselijk geweld, één plan. ", count: 200).utf8)
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { matcher.matches(in: text).count } }
      return await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 400, count: 8))
  }

  static func show(_ matches: [PhraseMatch], _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return matches.map { "\($0.phrase) \(String(decoding: bytes[$0.start..<$0.end], as: UTF8.self))" }
  }

  static func show(_ rows: [(Int, String)]) -> [String] { rows.map { "\($0.0) \($0.1)" } }
}
