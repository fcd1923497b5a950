import GenderScan
import Testing

/// What a pattern may not be, and that the message quotes it.
@Suite struct PatternErrorTests {
  @Test(arguments: [
    "", "  ", "[vrouw]", "[a] [b]", "{man|vrouw", "{man|}", "man}", "man]", "{man]", "man|vrouw", "<VR",
    "VR>", "a > b",
    "...5 vrouw", "vrouw ...5", "vrouw [...5]", "vrouw ...0 man", "vrouw ...21 man", "vrouw ... man",
    "vrouw ...-3 man",
    "vrouw...5 man", "vrouw … man", "a ...5c5 b", "~", "=", "~vrouw~", "vr~ouw", "=vrouw~", "=zijn@bez",
    "vrouwen~@mv",
    "@bez", "<VR>en", "x<VR>", "<> vrouw", "{{{{{{{{{{{{{{{{{{{{{{{{a}}}}}}}}}}}}}}}}}}}}}}}}",
    "{a|b|c|d}{a|b|c|d}{a|b|c|d}{a|b|c|d}{a|b|c|d}{a|b|c|d}[a]",
  ])
  func refuses(_ pattern: String) {
    let error = #expect(throws: LexiconError.self) {
      try PatternTrial([pattern]).with("VR", ["vrouw"]).lexicon()
    }
    #expect(error?.code == "E-PATROON")
    #expect(error?.owner == "t1.proef")
    #expect(error?.message.contains("\"") ?? false)
  }

  @Test(arguments: [("zijn@bezit", "E-LEZING"), ("<ONBEKEND>", "E-KLASSE"), ("vrouw <onbekend>", "E-KLASSE")])
  func namesWhatIsUnknown(_ pattern: String, _ code: String) {
    let error = #expect(throws: LexiconError.self) { try PatternTrial([pattern]).lexicon() }
    #expect(error?.code == code)
  }

  @Test func refusesClassesInACircle() {
    let trial = PatternTrial(["<A>"]).with("A", ["<B>"]).with("B", ["vrouw", "<A>"])
    #expect(throws: LexiconError.self) { try trial.lexicon() }
  }

  /// However deep classes stand in classes, the answer is an error and no crash.
  @Test func refusesClassesTooDeep() {
    var trial = PatternTrial(["<K0>"]).with("K5000", ["vrouw"])
    for number in 0..<5000 { trial = trial.with("K\(number)", ["<K\(number + 1)>"]) }
    let error = #expect(throws: LexiconError.self) { try trial.lexicon() }
    #expect(error?.code == "E-KRING")
  }

  /// However many choices are opened, the answer is an error and no crash.
  @Test func refusesEndlessNesting() {
    #expect(throws: LexiconError.self) {
      try PatternTrial([String(repeating: "{", count: 200_000)]).lexicon()
    }
  }

  @Test func allowsTheMostChoices() throws {
    let pattern = String(repeating: "{a|b}", count: 12)
    #expect(try PatternParser.sequences(of: pattern).count == PatternParser.limit)
    #expect(throws: LexiconError.self) { try PatternParser.sequences(of: pattern + "{a|b}") }
  }

  @Test(arguments: [
    ("a [b] c", [["a", "b", "c"], ["a", "c"]]), ("{a|a}", [["a"]]), ("a_b", [["ab"], ["a-b"], ["a", "b"]]),
    ("[a]b", [["ab"], ["b"]]), ("a [...2 b]", [["a", "...2", "b"], ["a"]]), ("a\n b\t c", [["a", "b", "c"]]),
    ("{a b|c}_d", [["a", "bd"], ["a", "b-d"], ["a", "b", "d"], ["cd"], ["c-d"], ["c", "d"]]),
    ("<een_klasse> x", [["<een_klasse>", "x"]]), ("{w|v}@bez", [["w@bez"], ["v@bez"]]),
  ])
  func writesOut(_ pattern: String, _ expected: [[String]]) throws {
    #expect(try PatternParser.sequences(of: pattern) == expected)
  }

  @Test func sameSequenceIsKeptOnce() throws {
    let lexicon = try PatternTrial(["{man|vrouw}", "vrouw", "vrouw[]"]).lexicon()
    #expect(lexicon.program.sequences.count == 2)
  }
}
