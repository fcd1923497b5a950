import GenderScan
import LexiconAuthoring
import Testing

/// Examples in which women and men change places.
@Suite struct SymmetryTests {
  private static let head = """
    thema: proef
    klassen:
      - {naam: bezitwoord, vormen: [tuin, huis]}
      - {naam: voorzetsel, vormen: [met, aan, voor, van]}
    termen:

    """

  /// A lexicon of one entry, and perhaps more, of which these are the examples.
  private static func report(
    _ forms: String, hits: [String], nonHits: [String] = [], reason: String = "", more: String = ""
  ) throws -> SymmetryReport {
    let yaml =
      head + """
          - id: a1.proef
            lemma: proef
            familie: specifiek
            lens: beleid
            ernst: positief
            vormen: [\(forms)]
            uitleg: x
            treft: [\(hits.map { "'\($0)'" }.joined(separator: ", "))]
            treft_niet: [\(nonHits.map { "'\($0)'" }.joined(separator: ", "))]
        \(reason.isEmpty ? "" : "    symmetrie: '\(reason)'")

        """ + more
    let reading = LexiconReader.read([SmallLexicon.file(yaml)])
    #expect(reading.errors == [])
    return SymmetryReport(try LexiconCompiler.compile(reading.contents, digest: ""))
  }

  private static func other(family: String) -> String {
    "  - {id: a3.ander, lemma: ander, familie: \(family), lens: beleid, ernst: positief, vormen: ['hulp voor mannen'], uitleg: x}\n"
  }

  /// How a sentence is turned: the report of a term that finds nothing else gives the mirrored sentence back.
  @Test(arguments: [
    ("Hulp voor «vrouwen» en meisjes.", "Hulp voor «mannen» en jongens."),
    (
      "«Vrouwen» krijgen hulp van een zus, DOCHTER of schoonmoeder.",
      "«Mannen» krijgen hulp van een broer, ZOON of schoonvader."
    ),
    (
      "«Vrouwen» in de mannenopvang, bij vaderschap en vaderland.",
      "«Mannen» in de vrouwenopvang, bij moederschap en vaderland."
    ),
    ("«Vrouwen» zijn welkom, ze komen vaak.", "«Mannen» zijn welkom, ze komen vaak."),
    ("Zij helpt «vrouwen», want zij weet hoe.", "Hij helpt «mannen», want hij weet hoe."),
    (
      "Ze praten met «vrouwen», zodat zij niet worden vergeten.",
      "Ze praten met «mannen», zodat zij niet worden vergeten."
    ),
    (
      "De zorg voor «vrouwen» neemt haar tuin mee, en wij helpen haar.",
      "De zorg voor «mannen» neemt zijn tuin mee, en wij helpen hem."
    ),
    (
      "Wie «vrouwen» helpt met hun roman, helpt een zakenman.",
      "Wie «mannen» helpt met hun roman, helpt een zakenvrouw."
    ),
  ])
  func turnsWordsAround(_ sentence: String, _ mirrored: String) throws {
    let report = try Self.report("'vrouwen'", hits: [sentence])
    #expect(report.differences.map(\.mirrored) == [mirrored])
    #expect(report.differences.map(\.sentence) == [sentence])
  }

  @Test func sameTreatmentIsNoDifference() throws {
    let report = try Self.report(
      "'hulp voor {vrouwen|mannen}'", hits: ["Er is «hulp voor vrouwen»."], nonHits: ["Vrouwen wonen hier."])
    #expect(report.examples == 2)
    #expect(report.differences.isEmpty && report.twins.isEmpty && report.untested.isEmpty)
  }

  @Test func saysWhatIsLostGainedOrFoundOtherwise() throws {
    let lost = try Self.report(
      "'hulp voor vrouwen'", hits: ["Er is «hulp voor vrouwen».", "Er is «hulp voor vrouwen» hier."])
    #expect(lost.differences.map(\.kind) == [.lost, .lost])
    let gained = try Self.report("'hulp voor vrouwen'", hits: [], nonHits: ["Er is hulp voor mannen."])
    #expect(gained.differences.map(\.kind) == [.gained])
    let hits = ["Er is «hulp voor vrouwen»."]
    let twin = try Self.report("'hulp voor vrouwen'", hits: hits, more: Self.other(family: "specifiek"))
    #expect(twin.differences.isEmpty)
    #expect(twin.twins == [["a1.proef", "a3.ander"]])
    let other = try Self.report("'hulp voor vrouwen'", hits: hits, more: Self.other(family: "stereotype"))
    #expect(other.differences.map(\.kind) == [.otherEntry])
    #expect(other.differences.map(\.other) == ["a3.ander"])
  }

  @Test func aReasonStandsWithItsDifferenceOrIsIdle() throws {
    let hits = ["Er is «hulp voor vrouwen»."]
    let stated = try Self.report("'hulp voor vrouwen'", hits: hits, reason: "Dit is zo.")
    #expect(stated.differences.map(\.reason) == ["Dit is zo."])
    #expect(stated.idleReasons.isEmpty)
    let idle = try Self.report("'hulp voor {vrouwen|mannen}'", hits: hits, reason: "Dit is zo.")
    #expect(idle.idleReasons == ["a1.proef"])
  }

  @Test func namesEntriesThatNoExampleTests() throws {
    let report = try Self.report("'{vrouwen|mensen} helpen'", hits: ["Wij gaan «mensen helpen»."])
    #expect(report.examples == 0)
    #expect(report.untested == ["a1.proef"])
    #expect(try Self.report("'{vrouwen|mannen} helpen'", hits: []).untested.isEmpty)
  }

  /// The project's own data: reasons only where there is something to explain, and a source behind each.
  @Test func standardReasonsAreNeeded() throws {
    let contents = LexiconReader.read(try LexiconFolder.files()).contents
    let stated = contents.entries.filter { !$0.symmetryReason.isEmpty }
    let report = SymmetryReport(
      try LexiconCompiler.compile(contents, digest: ""), only: Set(stated.map(\.id)))
    #expect(report.examples > 100)
    #expect(report.idleReasons == [])
    for entry in stated { #expect(!entry.references.isEmpty, "\(entry.id)") }
  }
}
