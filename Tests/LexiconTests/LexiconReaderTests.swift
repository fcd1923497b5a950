import GenderScan
import LexiconAuthoring
import Testing

@Suite struct LexiconReaderTests {
  @Test func readsEverything() throws {
    let reading = SmallLexicon.reading()
    #expect(reading.errors == [])
    let contents = reading.contents
    #expect(contents.id == "proef")
    #expect(contents.version == "1.10")
    #expect(contents.entries.map(\.id) == ["a1.gtv", "b1.ruzie"])
    #expect(contents.entries[0].theme == "proef")
    #expect(contents.classes.map(\.name) == ["VR", "COMMIT", "OWN"])
    #expect(contents.references[0].status == .recalled)
    let criterion = try #require(contents.checklists.first?.criteria.first)
    #expect(
      criterion.evidence[0].groups == [[.wordClass("VR")], [.entry("a1.gtv"), .pattern("in de wijk")]])
    #expect(reading.places["a1.gtv"] == "proef.yml:15:5")
    #expect(reading.places["a1.gtv/treft/1"] == "proef.yml:25:9")
  }

  /// Words that YAML readers like to turn into something else stay what was written.
  @Test(arguments: ["no", "on", "y", "012", "1:30", "~", "2026-11-25", "1.10", "null", "off"])
  func keepsWordsAsWritten(_ word: String) {
    let reading = SmallLexicon.reading("lemma: ruzie", "lemma: \(word)")
    #expect(reading.errors == [])
    #expect(reading.contents.entries[1].lemma == word)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var place: String
    var code: String
    var says: String
    var testDescription: String { "\(code) \(new)" }
  }

  static let faults = [
    Fault(
      old: "familie: verhullend", new: "familei: verhullend", place: "proef.yml:31:5", code: "E-SLEUTEL",
      says: "bedoelt u 'familie'?"),
    Fault(
      old: "ernst: aandacht", new: "ernst: erg", place: "proef.yml:33:12", code: "E-KEUZE",
      says: "kies uit: positief, info, aandacht, vermijden"),
    Fault(
      old: "vormen: ['{ruzie|ruzies} thuis']", new: "vormen: ruzie", place: "proef.yml:34:13", code: "E-VORM",
      says: "schrijf een lijst"),
    Fault(
      old: "vormen: ['{ruzie|ruzies} thuis']", new: "vormen: ['']", place: "proef.yml:34:14", code: "E-LEEG",
      says: "haal de regel weg"),
    Fault(
      old: "vormen: ['{ruzie|ruzies} thuis']", new: "vormen: [\"ru\\u200Bzie\"]", place: "proef.yml:34:14",
      code: "E-TEKEN", says: "U+200B"),
    Fault(
      old: "    uitleg: 'Verhult geweld.'\n", new: "", place: "proef.yml:29:5", code: "E-ONTBREEKT",
      says: "'uitleg'"),
    Fault(
      old: "id: b1.ruzie", new: "id: a1.gtv", place: "proef.yml:29:5", code: "E-DUBBEL",
      says: "proef.yml:15:5"),
    Fault(
      old: "lemma: ruzie", new: "lemma: ruzie\n    lemma: twist", place: "proef.yml:30:5", code: "E-DUBBEL",
      says: "twee keer"),
    Fault(
      old: "drempel: E1", new: "drempel: E9", place: "proef.yml:47:14", code: "E-KEUZE",
      says: "E0, E1, E2, E3"),
    Fault(
      old: "lemma: ruzie", new: "lemma: !x ruzie", place: "proef.yml:30:12", code: "E-YAML-TAG", says: "'!MA'"
    ),
    Fault(
      old: "lemma: ruzie", new: "lemma: &x ruzie", place: "proef.yml:30:12", code: "E-ANKER", says: "anker"),
    Fault(
      old: "lemma: ruzie", new: "lemma: *x", place: "proef.yml:30:12", code: "E-ALIAS",
      says: "aanhalingstekens"),
    Fault(
      old: "lemma: ruzie", new: "<<: {lemma: ruzie}\n    lemma: twist", place: "proef.yml:30:5",
      code: "E-SLEUTEL",
      says: "schrijf de sleutels uit"),
    Fault(
      old: "lemma: ruzie", new: "lemma: ruzie: thuis", place: "proef.yml:30:17", code: "E-YAML",
      says: "aanhalingstekens"),
    Fault(
      old: "status: recalled}", new: "status: recalled, url: 'javascript:x'}", place: "proef.yml:5:5",
      code: "E-URL",
      says: "https://"),
  ]

  @Test(arguments: faults) func namesPlaceAndWayOut(_ fault: Fault) throws {
    let errors = SmallLexicon.reading(fault.old, fault.new).errors
    let error = try #require(errors.first { $0.code == fault.code }, "\(errors)")
    #expect(error.place == fault.place)
    #expect(error.message.contains(fault.says), "\(error.message)")
  }

  @Test func collectsErrorsOfAllFiles() {
    let bad = SmallLexicon.file("termen: [{id: c1.x}]", name: "b.yml")
    let broken = SmallLexicon.file("termen: [", name: "a.yml")
    let errors = LexiconReader.read([bad, broken]).errors
    #expect(Set(errors.map { String($0.place.prefix(5)) }) == ["a.yml", "b.yml"])
    #expect(errors.count { $0.place.hasPrefix("b.yml") } == 6)
  }

  @Test func orderOfFilesDoesNotMatter() {
    let files = ["a", "b", "c"].map {
      SmallLexicon.file("klassen: [{naam: K\($0), vormen: [x]}]", name: "\($0).yml")
    }
    #expect(LexiconReader.read(files).contents == LexiconReader.read(files.reversed()).contents)
  }

  @Test func refusesInvalidUTF8WithItsPlace() {
    let file = LexiconFile(name: "x.yml", bytes: Array("thema: a\nuitleg: b".utf8) + [0xFF])
    #expect(LexiconReader.read([file]).errors.map(\.place) == ["x.yml:2:10"])
  }

  @Test func readsByteOrderMarkAndWindowsLines() {
    let text = "\u{FEFF}" + SmallLexicon.yaml.replacing("\n", with: "\r\n")
    #expect(LexiconReader.read([SmallLexicon.file(text)]).errors == [])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000),
    "termen: " + String(repeating: "[", count: 500) + "x"
      + String(repeating: "]", count: 500),
    "a: &a [x,x,x]\n" + (0..<30).map { "b\($0): &b\($0) [*a,*a,*a,*a]\n" }.joined(), "x: &x [*x]",
    "%TAG ! x\n---\nx",
    "- - - a", "text", "", "\u{0}", "a: b\n---\nc: d", String(repeating: "?", count: 9_000),
    String(repeating: "a: ", count: 5_000), "\t- a", "'", "!!binary aGk=", "{a: b, a: c}", "? {a: b}\n: c",
  ])
  func refusesHostileFilesAtOnce(_ yaml: String) {
    let start = ContinuousClock.now
    let errors = LexiconReader.read([SmallLexicon.file(yaml)]).errors
    #expect(!errors.isEmpty)
    #expect(errors.allSatisfy { $0.place.hasPrefix("proef.yml:") })
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  /// Any damage to a file gives contents or errors with a place, never a trap.
  @Test func damagedFilesNeverTrap() {
    let bytes = Array(SmallLexicon.yaml.utf8)
    let signs = Array("{}[]|~@<>.'\"&*!#:- \n\t%_=«\u{0}\u{FF}".utf8)
    var random = SplitMix(state: 11)
    for _ in 0..<150 {
      var damaged = bytes
      for _ in 0...Int(random.next() % 4) {
        let place = Int(random.next() % UInt64(damaged.count))
        let sign = signs[Int(random.next() % UInt64(signs.count))]
        switch random.next() % 3 {
        case 0: damaged[place] = sign
        case 1: damaged.insert(sign, at: place)
        default: damaged.removeSubrange(place..<min(damaged.count, place + Int(random.next() % 9) + 1))
        }
      }
      let reading = LexiconReader.read([LexiconFile(name: "x.yml", bytes: damaged)])
      #expect(reading.errors.allSatisfy { $0.place.hasPrefix("x.yml:") })
      let outcome = LexiconCheck(reading.contents, places: reading.places).run()
      #expect(outcome.examples <= 12)
    }
  }

  @Test func refusesPatternsOfAnyDepth() {
    let errors = SmallLexicon.reading(
      "['{ruzie|ruzies} thuis']", "['\(String(repeating: "{", count: 50_000))']"
    ).errors
    #expect(errors.map(\.code) == ["E-PATROON"])
  }

  @Test func refusesFilesBeyondTheLimit() {
    let file = LexiconFile(name: "x.yml", bytes: Array(repeating: 0x20, count: LexiconFile.limit + 1))
    #expect(LexiconReader.read([file]).errors.map(\.code) == ["E-GROOT"])
  }
}
