import GenderScan
import LexiconAuthoring
import Testing

/// `metingen.yml`: what is read, what is refused, and what stays with an entry.
@Suite struct MeasurementTests {
  private static let good = "{term: a1.gtv, n: 12, goed: 11, corpus: proef, datum: '2026-11-25'}"

  private static func reading(_ items: String...) -> LexiconReading {
    let yaml = "thema: metingen\nmetingen:\n" + items.map { "  - \($0)\n" }.joined()
    return LexiconReader.read([SmallLexicon.file(), SmallLexicon.file(yaml, name: "metingen.yml")])
  }

  @Test func isReadAndKeptInTheCompiledForm() throws {
    let reading = Self.reading(
      Self.good, "{term: b1.ruzie, n: 4, goed: 4, gemist: 2, corpus: proef, datum: '2026-11-25'}")
    #expect(reading.errors == [])
    let lexicon = try LexiconCompiler.compile(reading.contents, digest: "")
    let again = try LexiconArchive.decode(LexiconArchive.encode(lexicon)).contents
    #expect(again == reading.contents)
    let measured = try #require(again.measurements(of: "a1.gtv").first)
    #expect(measured.precision == WilsonInterval(11, of: 12))
    #expect(measured.recall == nil)
    #expect(again.measurements(of: "b1.ruzie").first?.recall == WilsonInterval(4, of: 6))
    #expect(again.measurements(of: "c1.x").isEmpty)
  }

  static let faults: [(new: String, code: String, says: String)] = [
    ("n: x, goed: 11, corpus: proef, datum: '2026-11-25'", "E-GETAL", "'n' is geen heel getal"),
    ("n: -3, goed: 1, corpus: proef, datum: '2026-11-25'", "E-GETAL", "'n'"),
    ("n: 12, goed: 13, corpus: proef, datum: '2026-11-25'", "E-METING", "goed is 13 en n is 12"),
    ("n: 0, goed: 0, corpus: proef, datum: '2026-11-25'", "E-METING", "niet gemeten"),
    ("n: 12, goed: 11, corpus: proef, datum: 'vandaag'", "E-METING", "'vandaag' kan niet"),
    ("n: 12, goed: 11, corpus: proef, datum: '2026-13-25'", "E-METING", "'2026-13-25'"),
    ("n: 12, goed: 11, datum: '2026-11-25'", "E-ONTBREEKT", "'corpus' ontbreekt"),
    ("n: 12, goed: 11, goud: 1, corpus: p, datum: '2026-11-25'", "E-SLEUTEL", "bedoelt u 'goed'?"),
  ]

  @Test(arguments: faults.indices) func refuses(_ index: Int) throws {
    let fault = Self.faults[index]
    let reading = Self.reading("{term: a1.gtv, \(fault.new)}")
    let error = try #require(reading.errors.first)
    #expect(error.code == fault.code)
    #expect(error.place.hasPrefix("metingen.yml:3:"))
    #expect(error.message.contains(fault.says), "\(error.message)")
  }

  @Test func twoOfOneCorpusAreRefused() {
    let other = Self.good.replacing("corpus: proef", with: "corpus: ander")
    #expect(Self.reading(Self.good, other).errors == [])
    #expect(Self.reading(Self.good, Self.good).errors.map(\.code) == ["E-DUBBEL"])
  }

  @Test func anUnknownEntryIsAnError() throws {
    let reading = Self.reading(Self.good.replacing("a1.gtv", with: "a1.gtw"))
    let outcome = LexiconCheck(reading.contents, places: reading.places).run()
    let error = try #require(outcome.errors.first)
    #expect(error.code == "E-TERM")
    #expect(error.message.contains("bedoelt u a1.gtv?"))
    #expect(error.place == "metingen.yml:3:5")
  }

  @Test func warnsWhenTheEntryIsNewer() {
    let yaml = SmallLexicon.yaml.replacing(
      "lemma: ruzie", with: "lemma: ruzie\n    herzien: '2026-11-26'")
    let old = "metingen: [{term: b1.ruzie, n: 3, goed: 3, corpus: proef, datum: '2026-11-25'}]"
    let reading = LexiconReader.read([SmallLexicon.file(yaml), SmallLexicon.file(old, name: "m.yml")])
    #expect(reading.errors == [])
    #expect(LexiconCheck(reading.contents).run().warnings.map(\.code) == ["W-METING"])
  }

  @Test func aReplacedEntryLosesItsMeasurements() {
    let base = Self.reading(Self.good).contents
    let other = LexiconReader.read([
      SmallLexicon.file(
        "termen: [{id: a1.gtv, lemma: x, familie: specifiek, lens: taal, ernst: info, vormen: [x], uitleg: x}]"
      )
    ])
    #expect(base.adding(other.contents).measurements.isEmpty)
    let off = LexiconReader.read([SmallLexicon.file("termen: [{id: a1.gtv, status: vervallen}]")])
    #expect(base.adding(off.contents).measurements.count == 1)
    let newer = LexiconReader.read([
      SmallLexicon.file(
        "metingen: [\(Self.good.replacing("11", with: "10").replacing("2026-10", with: "2026-11"))]")
    ])
    #expect(base.adding(newer.contents).measurements.map(\.correct) == [10])
  }
}
