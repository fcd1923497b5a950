import Foundation
import Testing

/// `genderscan explain`: everything that a report names can be looked up.
@Suite struct ExplainTests {
  /// One of every kind, with words that must be in its explanation.
  static let kinds = [
    ("PA01", "Gezocht naar"), ("pa01", "Onderdeel     PA ("), ("a1.gtv", "Zoekt naar"), ("N3", "N3 · "),
    ("V1", "V1 · "), ("E2", "E2 · "), ("X1", "X1 · "), ("MA", "MA · "), ("notFound", "notFound · "),
    ("D2", "D2 · "), ("istanbul", "Onderdelen"), ("genderscan-doelen", "DO01"), ("S8", "Gebruikt bij"),
    ("VR", "woordklasse"), ("<VR>", "woordklasse"), ("W-NUL", "nultekens"), ("e-treft", "E-TREFT"),
    ("E-MAP", "map/*.txt"), ("verhullend", "Termen"), ("obscuring", "verhullend · obscuring"),
    ("taal", "lens"), ("vermijden", "avoid"), ("EI", "emancipatie"), ("footnote", "voetnoot"),
    ("2", "niet volledig"), ("143", "Gestopt"),
  ]

  @Test(arguments: kinds) func explains(_ id: String, _ words: String) throws {
    let run = try CommandRun.genderscan(["explain", id])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.isEmpty)
    #expect(run.output.contains(words), "\(run.output)")
    for line in run.output.split(separator: "\n") where !line.contains("://") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func theOverviewNamesOnlyWhatIsKnown() throws {
    let run = try CommandRun.genderscan(["explain"])
    #expect(run.status == 0)
    for title in ["Vragen", "Niveaus", "Valkuilen", "Instrumenten", "Codes van meldingen", "Afsluitcodes"] {
      #expect(run.output.contains("\n\(title)\n"), "\(title)")
    }
    let blocks = run.output.components(separatedBy: "\n\n").dropFirst()
    let lists = blocks.map { $0.split(separator: "\n").dropFirst().joined().split(separator: ",") }
    // One call for each would take minutes, so the last of every kind stands for the others.
    for list in lists {
      let id = try #require(list.last).trimmingCharacters(in: .whitespaces)
      #expect(try CommandRun.genderscan(["explain", id]).status == 0, "\(id)")
    }
  }

  @Test func everyCodeInTheSourceCanBeExplained() throws {
    let overview = try CommandRun.genderscan(["explain"]).output
    let known = Set(overview.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init))
    let sources = CommandRun.root.appending(path: "Sources")
    for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path())
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      for code in text.matches(of: /"([EW]-[A-Z][A-Z0-9-]+)"/) {
        #expect(known.contains(String(code.1)), "\(code.1) of \(name)")
      }
    }
  }

  @Test func ownWordsInEnglish() throws {
    let term = try CommandRun.genderscan(["explain", "--lang", "en", "a1.gtv"]).output
    #expect(term.contains("\nFamily        specific, lens visibility, severity positive\n"))
    let code = try CommandRun.genderscan(["explain", "--lang", "en", "E-MAP"]).output
    #expect(code.contains("This is a folder."))
  }

  @Test(arguments: [
    ("a1.gtvv", "a1.gtv"), ("PA1", "PA01"), ("slachtofer", "b.slachtoffer"), ("E-MAPP", "E-MAP"),
  ])
  func suggests(_ wrong: String, _ right: String) throws {
    let run = try CommandRun.genderscan(["explain", wrong])
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("(bedoelt u ") && run.messages.contains(right), "\(run.messages)")
  }

  @Test func sendsToTheOverview() throws {
    let run = try CommandRun.genderscan(["explain", "qqqqqqqqqqqqqqqqqqqq"])
    #expect(run.status == 3)
    #expect(run.messages.contains("(zie: genderscan explain)"), "\(run.messages)")
  }
}
