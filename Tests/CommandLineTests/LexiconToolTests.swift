import Foundation
import Testing

/// `genderscan lexicon test` and `genderscan lexicon symmetry` as they are typed.
@Suite struct LexiconToolTests {
  private static let lexicon = """
    thema: eigen
    bronnen: [{id: X1, titel: 'Eigen bron', soort: advies, status: gelezen}]
    termen:
      - id: x1.proef
        lemma: proefterm
        familie: verhullend
        lens: taal
        ernst: aandacht
        vormen: ['{proefterm|proeftermen}', 'proef voor vrouwen']
        uitleg: 'Schrijf iets anders.'
        bronnen: [X1]
        treft: ['De nota heeft een «proefterm» in de tekst.', 'Er is een «proef voor vrouwen» bij.']
        treft_niet: ['De nota heeft een term.', 'De proef was geslaagd.']
      - {id: x1.stil, lemma: stil, familie: verhullend, lens: taal, ernst: info, vormen: [qqqq], uitleg: x}

    """
  private static let text = """
    De nota heeft een proefterm in de tekst.

    Er is geen proefterm in dit stuk. Wij lezen \"een proefterm\" in de brief.

    """

  /// Runs a command in a folder with `eigen.yml` and `plan.txt`.
  private static func run(_ arguments: [String]) throws -> CommandRun {
    let folder = CommandRun.temporaryFile("-map")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(lexicon.utf8).write(to: folder.appending(path: "eigen.yml"))
    try Data(text.utf8).write(to: folder.appending(path: "plan.txt"))
    return try CommandRun.genderscan(["lexicon"] + arguments, in: folder)
  }

  private static func test(_ options: [String] = []) throws -> CommandRun {
    try run(["test", "--lexicon", "eigen.yml", "--only", "x1", "plan.txt"] + options)
  }

  @Test func listsHitsPerEntryWithReasons() throws {
    let run = try Self.test()
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      run.output.hasPrefix("Documenten: 1, woorden: 22. Met een vondst: 1 van 2 termen.\n"), "\(run.output)")
    #expect(run.output.contains("x1.proef · proefterm: 1 geteld, 2 niet geteld\n"))
    #expect(run.output.contains("  1 × Telt niet mee: de tekst ontkent dit.\n"))
    #expect(run.output.contains("  1 × Telt niet mee: dit staat tussen aanhalingstekens"))
    #expect(run.output.contains("  + regel 1: De nota heeft een «proefterm» in de tekst"))
    #expect(run.output.contains("  - regel 3: "))
    #expect(!run.output.contains("x1.stil"))
  }

  @Test func showsSilentEntriesAndFewerPlaces() throws {
    let run = try Self.test(["--places=1", "--show=all", "--lang=en"])
    #expect(run.output.contains("proefterm: 1 counted, 2 not counted\n"))
    #expect(run.output.contains("    … and 2 more\n"))
    #expect(run.output.contains("\nWithout a hit:\n  x1.stil · stil\n"))
  }

  @Test func givesEveryHitToPrograms() throws {
    struct Outcome: Decodable {
      struct Hit: Decodable { var document: String, line: Int, counted: Bool, reason: String?, quote: String }
      struct Reason: Decodable { var reason: String, count: Int }
      struct Entry: Decodable {
        var entry: String, counted: Int, notCounted: Int, reasons: [Reason], hits: [Hit]
      }
      struct Document: Decodable { var name: String, words: Int }
      var schema: String
      var documents: [Document]
      var entries: [Entry]
    }
    let json = try Self.test(["--show", "all", "-f", "json"])
    let outcome = try JSONDecoder().decode(Outcome.self, from: Data(json.output.utf8))
    #expect(outcome.schema == "genderscan/lexicon-test/1")
    #expect(outcome.entries.map(\.entry) == ["x1.proef", "x1.stil"])
    #expect(outcome.entries.map(\.counted) == [1, 0] && outcome.entries.map(\.notCounted) == [2, 0])
    #expect(outcome.entries[0].reasons.map(\.count) == [1, 1])
    #expect(outcome.entries[0].hits.map(\.line) == [1, 3, 3])
    #expect(outcome.entries[0].hits.map(\.reason) == [nil, "negated", "quoted"])
    let csv = try Self.test(["-f", "csv"]).output
    let rows = csv.split(separator: "\r\n")
    #expect(rows.count == 4)
    #expect(
      rows[0].hasPrefix("entry,lemma,category,lens,severity,document,page,line,column,counted,reason,quote"))
    #expect(
      rows[1].hasPrefix("x1.proef,proefterm,obscuring,inclusion,attention,plan.txt,,1,19,true,,proefterm,"))
  }

  @Test func whatCannotBeReadIsSaidAndPassedOver() throws {
    let run = try Self.test(["weg.txt"])
    #expect(run.status == 2)
    #expect(run.messages.contains("weg.txt: E-GEEN-BESTAND"), "\(run.messages)")
    #expect(run.output.contains("1 geteld"))
  }

  @Test(arguments: [
    ["test"], ["test", "--only", "qq", "plan.txt"], ["test", "--places=-1", "plan.txt"],
    ["test", "--lexicon", "weg.yml", "plan.txt"], ["symmetry", "weg.yml"],
  ])
  func refusesWrongUse(_ arguments: [String]) throws {
    let run = try CommandRun.genderscan(["lexicon"] + arguments)
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(!run.messages.isEmpty)
  }

  @Test func symmetryShowsWhatDiffersWithoutAReason() throws {
    let run = try Self.run(["symmetry", "eigen.yml"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      run.output == """
        Omgedraaide voorbeelden: 1. Anders behandeld: 1, waarvan 1 zonder reden.

        Zonder reden
          x1.proef: niet gevonden
            Er is een «proef voor vrouwen» bij.
            Er is een «proef voor mannen» bij.

        """)
    struct Outcome: Decodable {
      struct Difference: Decodable { var entry: String, kind: String, reason: String? }
      var open: Int
      var differences: [Difference]
    }
    let json = try Self.run(["symmetry", "-f", "json", "eigen.yml"]).output
    let outcome = try JSONDecoder().decode(Outcome.self, from: Data(json.utf8))
    #expect(outcome.open == 1 && outcome.differences.map(\.kind) == ["lost"])
  }

  @Test func countsSayThatNothingIsMissing() throws {
    let run = try CommandRun.genderscan(["lexicon", "list", "--counts"])
    #expect(run.status == 0, "\(run.messages)")
    let rows = Dictionary(
      run.output.split(separator: "\n").map { line in
        let cells = line.split(separator: "\t")
        return (String(cells[0]), Int(cells[1]) ?? -1)
      }, uniquingKeysWith: +)
    for name in [
      "termen zonder bron", "termen zonder twee goede en twee tegenvoorbeelden", "punten zonder bron",
    ] {
      #expect(rows[name] == 0, "\(name)")
    }
    let families = rows.filter { $0.key.hasPrefix("  familie ") }
    #expect(families.count == 8 && families.values.allSatisfy { $0 > 0 })
    #expect(families.values.reduce(0, +) == rows["termen"])
    let table = try CommandRun.genderscan(["lexicon", "list", "--counts", "-f", "md"]).output
    #expect(table.contains("\n| termen | \(rows["termen"] ?? -1) |\n"))
  }
}
