import GenderScan
import LexiconAuthoring
import Testing

@Suite struct LexiconCheckTests {
  private func outcome(_ old: String = "", _ new: String = "") -> LexiconCheck.Outcome {
    let reading = SmallLexicon.reading(old, new)
    #expect(reading.errors == [])
    return LexiconCheck(reading.contents, places: reading.places).run()
  }

  @Test func acceptsTheSmallLexicon() {
    let outcome = outcome()
    #expect(outcome.errors == [])
    #expect(outcome.examples == 12)
  }

  static let faults: [(old: String, new: String, place: String, code: String, says: String)] = [
    (
      "noemt «geweld tegen vrouwen»", "noemt geweld «tegen vrouwen»", "proef.yml:24:9", "E-TREFT",
      "\"tegen vrouwen\" is gemerkt, gevonden is \"geweld tegen vrouwen\""
    ),
    (
      "noemt «geweld tegen vrouwen»", "noemt «dingen»", "proef.yml:24:9", "E-TREFT", "geen van de vormen past"
    ),
    ("noemt «geweld tegen vrouwen»", "noemt geweld", "proef.yml:24:9", "E-MERK", "«…»"),
    ("Er was ruzie op straat.", "Er was ruzie thuis.", "proef.yml:39:18", "E-TREFT-NIET", "\"ruzie thuis\""),
    (
      "alternatieven: ['geweld tegen vrouwen']", "alternatieven: ['ruzies thuis']", "proef.yml:36:21",
      "E-ALTERNATIEF", "b1.ruzie"
    ),
    ("['{ruzie|ruzies} thuis']", "['{ruzie thuis', 'ruzie @x']", "proef.yml:34:14", "E-PATROON", "geen '}'"),
    ("['{ruzie|ruzies} thuis']", "['<NIETS> thuis']", "proef.yml:34:14", "E-KLASSE", "NIETS"),
    ("valkuilen: [V1]", "valkuilen: [V99]", "proef.yml:42:5", "E-VALKUIL", "V1 tot V15"),
    ("[a1.gtv, 'in de wijk']", "[a9.gtv, 'in de wijk']", "proef.yml:42:5", "E-TERM", "a9.gtv"),
    (
      "'De wijk is groen.'", "'Alle vrouwen in de wijk werken.'", "proef.yml:53:18", "E-PUNT-TREFT-NIET",
      "haalt"
    ),
    (
      "'Veel vrouwen in de wijk zoeken hulp.'", "'De wijk is mooi.'", "proef.yml:52:13", "E-PUNT-TREFT",
      "geen van de bewijsregels past"
    ),
    ("Thuis is het rustig.", "Er was ruzie op straat.", "proef.yml:39:45", "E-DUBBEL", "andere zin"),
    (", 'Thuis is het rustig.'", "", "proef.yml:29:5", "E-VOORBEELD", "minstens 2"),
  ]

  @Test(arguments: faults.indices)
  func explainsFailures(_ index: Int) throws {
    let fault = Self.faults[index]
    let errors = outcome(fault.old, fault.new).errors
    let error = try #require(errors.first { $0.code == fault.code }, "\(fault.code): \(errors)")
    #expect(error.place == fault.place)
    #expect(error.message.contains(fault.says), "\(error.message)")
  }

  @Test func oneWrongPatternHidesNoOtherErrors() {
    let yaml = SmallLexicon.yaml.replacing("['{ruzie|ruzies} thuis']", with: "['{ruzie thuis']")
      .replacing("noemt «geweld tegen vrouwen»", with: "noemt «dingen»")
    let reading = LexiconReader.read([SmallLexicon.file(yaml)])
    let codes = Set(LexiconCheck(reading.contents).run().errors.map(\.code))
    #expect(codes == ["E-PATROON", "E-TREFT"])
  }

  @Test func warnsOfUnusedClasses() {
    let outcome = outcome("klassen:\n", "klassen:\n  - {naam: los, vormen: [x]}\n")
    #expect(outcome.warnings.map(\.code) == ["W-KLASSE"])
  }
}
