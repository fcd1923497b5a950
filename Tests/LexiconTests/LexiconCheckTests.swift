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

  /// What is replaced in the small lexicon, the warning that it gives and its owner; nothing else is wrong.
  static let warnings: [(old: String, new: String, code: String, owner: String)] = [
    ("lemma: ruzie\n", "lemma: ruzie\n    alleen_sectie: ja\n", "", ""),
    (
      "familie: verhullend\n    lens: beleid",
      "familie: slachtoffertaal\n    lens: beleid\n    alleen_sectie: ja",
      "W-TERM", "b1.ruzie"
    ),
    (
      "bronnen: [S1]\n    treft:\n", "bronnen: [S1]\n    alternatieven: [x]\n    treft:\n", "W-ALTERNATIEF",
      "a1.gtv"
    ),
  ]

  @Test(arguments: warnings.indices) func warnsOfWhatNoReportShows(_ index: Int) {
    let warning = Self.warnings[index]
    let outcome = outcome(warning.old, warning.new)
    #expect(outcome.errors == [])
    #expect(outcome.warnings.map(\.code) == (warning.code.isEmpty ? [] : [warning.code]))
    #expect(outcome.warnings.map(\.owner) == (warning.owner.isEmpty ? [] : [warning.owner]))
  }

  /// An entry that an overlay adds to the small lexicon.
  private func adding(_ yaml: String) -> LexiconCheck.Outcome {
    let other = LexiconReader.read([SmallLexicon.file("termen:\n  - {\(yaml)}", name: "eigen.yml")])
    #expect(other.errors == [])
    return LexiconCheck(SmallLexicon.reading().contents.adding(other.contents)).run()
  }

  @Test func warnsOfASuggestionWhereNamingASexIsCredited() {
    let rest =
      "lens: taal, vormen: [vrouwen], uitleg: x, bronnen: [S1], alternatieven: [mensen], "
      + "treft: ['De «vrouwen» van hier.', 'Alle «vrouwen» daar.'], treft_niet: ['De mensen.', 'Alle mensen.']"
    let outcome = adding("id: c1.x, lemma: x, familie: generiek_man, ernst: info, \(rest)")
    #expect(outcome.errors == [])
    let warning = outcome.warnings.first
    #expect(outcome.warnings.map(\.code) == ["W-TEGENSPRAAK"])
    #expect(warning?.owner == "a1.gtv")
    #expect(warning?.message.contains("c1.x stelt voor \"vrouwen\" te vervangen") == true)
  }

  /// Advice may not be what the next scan complains of, however mildly; what it merely tells is fine.
  @Test(arguments: [("generiek_man", true), ("lhbti", false)])
  func noAlternativeIsAComplaintOfItsLens(_ family: String, _ isRefused: Bool) {
    let outcome = adding(
      "id: c1.x, lemma: x, familie: \(family), ernst: info, lens: taal, vormen: [xx, yy], uitleg: x, bronnen: [S1], "
        + "alternatieven: [yy], treft: ['De «xx» van hier.', 'Alle «yy» daar.'], treft_niet: ['De mensen.', 'Alle mensen.']"
    )
    #expect(outcome.errors.map(\.code) == (isRefused ? ["E-ALTERNATIEF"] : []))
  }

  @Test func countsWhatThereIs() {
    let yaml = SmallLexicon.yaml.replacing("bronnen: [S1]\n    treft: ['Er", with: "treft: ['Er")
    let counts = LexiconCounts(LexiconReader.read([SmallLexicon.file(yaml)]).contents)
    let rows = Dictionary(counts.rows.map { ($0.name.drop { $0 == " " }, $0.count) }, uniquingKeysWith: +)
    let expected: [(Substring, Int)] = [
      ("termen", 2), ("familie specifiek", 1), ("familie verhullend", 1), ("familie lhbti", 0),
      ("gemeten", 0),
      ("vormen van termen", 3), ("schrijfwijzen daarvan", 5), ("voorbeelden van termen", 8),
      ("woordklassen", 3), ("punten", 1), ("voorbeelden van punten", 4), ("bronnen", 1), ("gelezen", 0),
      ("recalled", 1), ("genoemd bij termen", 1), ("termen zonder bron", 1), ("punten zonder bron", 1),
      ("termen zonder gebruik", 0), ("woordklassen zonder gebruik", 0),
    ]
    for (name, count) in expected { #expect(rows[name] == count, "\(name)") }
  }
}
