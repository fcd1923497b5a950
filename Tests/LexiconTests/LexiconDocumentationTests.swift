import Foundation
import GenderScan
import LexiconAuthoring
import Testing

/// What the guide and the schemas teach is what the reader accepts.
@Suite struct LexiconDocumentationTests {
  @Test func exampleOfTheGuideHolds() throws {
    let guide = try LexiconFolder.text("Lexicons/README.md")
    let start = try #require(guide.range(of: "```yaml\n"))
    let end = try #require(guide[start.upperBound...].range(of: "```"))
    let yaml = String(guide[start.upperBound..<end.lowerBound])
    let example = LexiconReader.read([LexiconFile(name: "README.md", bytes: Array(yaml.utf8))])
    #expect(example.errors == [])
    var standard = LexiconReader.read(try LexiconFolder.files()).contents
    standard = standard.adding(example.contents)
    let ids = Set(example.contents.entries.map(\.id))
    let outcome = LexiconCheck(standard, places: example.places, only: ids).run()
    #expect(outcome.errors == [])
    #expect(outcome.examples == 4)
  }

  @Test(arguments: ["burenhulp", "aanpak van geweld", "zo'n vrouw", "café", "huis"])
  func skeletonReads(_ lemma: String) {
    let yaml = LexiconSkeleton(lemma: lemma).yaml()
    let reading = LexiconReader.read([LexiconFile(name: "nieuw.yml", bytes: Array(yaml.utf8))])
    #expect(reading.errors == [])
    #expect(reading.contents.entries.first?.lemma == lemma)
    #expect(LexiconCheck(reading.contents).run().errors.map(\.code) == ["E-INVULLEN", "E-BRON"])
  }

  @Test(arguments: [
    ("vrouw", "vrouwen"), ("huis", "huizen"), ("man", "mannen"), ("brief", "brieven"),
    ("gemeente", "gemeentes"),
    ("aanpak", "aanpakken"), ("gelijkheid", "gelijkheden"), ("slachtoffer", "slachtoffers"),
    ("taak", "taken"), ("mantelzorger", "mantelzorgers"), ("wijkteam", "wijkteams"), ("café", "cafés"),
    ("crisis", "crisissen"), ("goed gesprek", "goed gesprekken"),
  ])
  func skeletonProposesPlurals(_ word: String, _ plural: String) {
    #expect(LexiconSkeleton(lemma: word).yaml().contains("# - '\(plural)'   # meervoud"))
  }

  /// Only forms that can be right are proposed: no *mantelzorgerre*, and nothing for what is plural already.
  @Test(arguments: [
    ("mantelzorger", ["mantelzorgers", "mantelzorgertje"]), ("veilig", ["veilige"]),
    ("gewelddadig", ["gewelddadige"]), ("weerloos", ["weerloze"]), ("vrouwelijk", ["vrouwelijke"]),
    ("weerbaar", ["weerbare"]), ("meisje", ["meisjes"]), ("café", ["cafés"]), ("sterke schouders", []),
    ("steunpunt", ["steunpunten", "steunpuntje"]),
  ])
  func skeletonProposesForms(_ lemma: String, _ forms: [String]) {
    let lines = LexiconSkeleton(lemma: lemma).yaml().split(separator: "\n").filter { $0.contains("# - '") }
    #expect(lines.map { $0.split(separator: "'")[1] } == forms.map { Substring($0) })
  }

  /// Group of keys in a schema, and a file in which `KEY` stands among those keys.
  static let groups = [
    ("termen", "termen", "termen: [{KEY: x}]"), ("klassen", "klassen", "klassen: [{KEY: x}]"),
    ("bronnen", "bronnen", "bronnen: [{KEY: x}]"), ("metingen", "metingen", "metingen: [{KEY: x}]"),
    ("punten", "punten", "checklist: x\npunten: [{KEY: x}]"),
    ("instrumenten", "instrumenten", "instrumenten: [{KEY: x}]"),
    ("beoordeling", "niveaus", "niveaus: [{KEY: x}]"), ("lexicon", "", "KEY: x"),
  ]

  @Test(arguments: groups) func schemaHasTheKeysOfTheReader(_ schema: String, _ list: String, _ yaml: String)
    throws
  {
    let data = Data(try LexiconFolder.text("Lexicons/schema/\(schema).schema.json").utf8)
    var found = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    if !list.isEmpty {
      let properties = try #require(found["properties"] as? [String: Any])
      found = try #require((properties[list] as? [String: Any])?["items"] as? [String: Any])
    }
    let inSchema = Set(try #require(found["properties"] as? [String: Any]).keys)
    // A key that resembles nothing is answered with all keys.
    let file = LexiconFile(
      name: "x.yml", bytes: Array(yaml.replacing("KEY", with: "qqqqqqqqqqqqqqqqqqqqqqqqqq").utf8))
    let error = try #require(LexiconReader.read([file]).errors.first { $0.code == "E-SLEUTEL" })
    let list = try #require(error.message.components(separatedBy: "kies uit: ").last)
    #expect(Set(list.components(separatedBy: ", ")) == inSchema)
  }
}
