import Foundation
import Testing

/// What `genderscan evaluate` reads besides whole documents in JSON lines, and the file of measurements that it writes.
@Suite struct EvaluateInputTests {
  private static let findings = [(5, 12, "a1.x"), (20, 30, "a1.x"), (60, 70, "a1.y"), (90, 99, "no")]

  /// A report on `a.txt` of 1,000 bytes with four findings that count, all of one category.
  private static let report: String = {
    let items = findings.map {
      "{\"entry\":\"\($0.2)\",\"category\":\"specific\",\"counted\":true,\"source\":{\"start\":\($0.0),\"end\":\($0.1)}}"
    }
    return "{\"schema\":\"genderscan/report/1\",\"document\":{\"name\":\"a.txt\",\"bytes\":1000},"
      + "\"findings\":[\(items.joined(separator: ","))],\"findingsLeftOut\":0}\n"
  }()

  private static func evaluate(_ gold: Data, name: String = "gold.csv", _ options: String...) throws
    -> CommandRun
  {
    let folder = CommandRun.temporaryFile("-map")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try gold.write(to: folder.appending(path: name))
    try Data(report.utf8).write(to: folder.appending(path: "reports.jsonl"))
    return try CommandRun.genderscan(["evaluate", name, "reports.jsonl"] + options, in: folder)
  }

  private static let lines = """
    {"document":"a.txt","start":0,"end":10,"category":"specific","counted":true}
    {"document":"a.txt","start":60,"end":65,"category":"specific","counted":false}
    {"document":"a.txt","start":200,"end":210,"category":"specific","counted":true}

    """

  // MARK: CSV

  static let tables = [
    "document,start,end,category,counted\na.txt,0,10,specific,true\na.txt,60,65,specific,false\na.txt,200,210,specific,true\n",
    "\u{FEFF}Document;Start;End;Category;Counted;coder\r\na.txt;0;10;specific;WAAR;\r\na.txt;60;65;specific;nee;\r\n\r\na.txt;200;210;specific;ja;",
    "note,counted,category,end,start,document\n\"een \"\"noot\"\",\nop twee regels\",true,specific,10,0,\"a.txt\"\n,false,specific,65,60,a.txt\n,TRUE,specific,210,200,a.txt\n",
  ]

  @Test(arguments: tables) func aTableSaysWhatLinesSay(_ table: String) throws {
    let expected = try Self.evaluate(Data(Self.lines.utf8), name: "gold.jsonl", "-f", "json")
    #expect(expected.status == 0, "\(expected.messages)")
    for name in ["gold.csv", "gold.txt"] {
      let run = try Self.evaluate(Data(table.utf8), name: name, "-f", "json")
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output == expected.output)
    }
  }

  private static let head = "document,start,end,category,counted\n"

  /// A table that is refused, and the message that says where and why.
  static let refusals: [(table: String, message: String)] = [
    (
      "document,start,category,counted\na.txt,0,specific,true\n",
      "gold.csv:1: E-GOUD: de kolom 'end' ontbreekt"
    ),
    (
      "document,start,start,end,category,counted\n", "gold.csv:1: E-GOUD: de kolom 'start' staat er twee keer"
    ),
    (head + "a.txt,0,10,specific\n", "gold.csv:2: E-GOUD: deze regel heeft 4 cellen en de eerste regel 5"),
    (head + "\na.txt,nul,10,specific,true\n", "gold.csv:3: E-GOUD: start: 'nul' is geen heel getal"),
    (head + "a.txt,0,10,specific,soms\n", "gold.csv:2: E-GOUD: counted: 'soms' kan niet"),
    (head + "a.txt,0,10,mooi,true\n", "gold.csv:2: E-GOUD: de soort 'mooi' bestaat niet"),
    (head + "a.txt,0,10,specific,\n", "gold.csv:2: E-GOUD: het veld 'counted' ontbreekt"),
    (head + ",0,10,specific,true\n", "gold.csv:2: E-GOUD: het veld 'document' ontbreekt"),
    (head + "a.txt,0,2000,specific,true\n", "gold.csv:2: E-GOUD: end is 2000"),
    (head + "\"a.txt,0,10,specific,true\nb\n", "gold.csv:2: E-GOUD: een aanhalingsteken van deze regel"),
    (head + "\"a\"b,0,10,specific,true\n", "gold.csv:2: E-GOUD: na een aanhalingsteken"),
    (head + "a\"b,0,10,specific,true\n", "gold.csv:2: E-GOUD: in een cel zonder aanhalingstekens"),
    (head + "\"a\nb\",0,10,specific,true\na.txt,x,1,specific,true\n", "gold.csv:4: E-GOUD: start: 'x'"),
    (head, "gold.csv: E-GOUD: dit bestand is leeg"), ("", "gold.csv: E-GOUD: dit bestand is leeg"),
  ]

  @Test(arguments: refusals.indices) func refuses(_ index: Int) throws {
    let run = try Self.evaluate(Data(Self.refusals[index].table.utf8))
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(Self.refusals[index].message), "\(run.messages)")
  }

  @Test func refusesOtherEncodings() throws {
    let run = try Self.evaluate(Data(Self.head.utf8) + [0xE9] + Data(".txt,0,10,specific,true\n".utf8))
    #expect(run.messages.contains("gold.csv:2: E-GOUD: deze regel is geen geldig UTF-8"), "\(run.messages)")
  }

  // MARK: Stretches

  @Test func onlyWhatWasReadCounts() throws {
    let whole = Data(Self.lines.utf8)
    let part = Data((Self.lines + "{\"document\":\"a.txt\",\"start\":0,\"end\":25}\n").utf8)
    let refused = try Self.evaluate(part, name: "gold.jsonl")
    #expect(refused.status == 3)
    #expect(refused.messages.contains("een passage (60-65) buiten de gelezen stukken"), "\(refused.messages)")
    let rest = Data((Self.lines + Self.stretch(0, 25) + Self.stretch(55, 80) + Self.stretch(200, 300)).utf8)
    // 20-30 has its middle at 25, just outside; 90-99 was not read.
    #expect(try Self.counts(rest) == [1, 1, 1])
    #expect(try Self.counts(whole) == [1, 3, 1])
  }

  private static func stretch(_ start: Int, _ end: Int, coder: String? = nil) -> String {
    let tail = coder.map { ",\"coder\":\"\($0)\"" } ?? ""
    return "{\"document\":\"a.txt\",\"start\":\(start),\"end\":\(end)\(tail)}\n"
  }

  /// Right, false and missed of all categories together.
  private static func counts(_ gold: Data) throws -> [Int] {
    struct Outcome: Decodable {
      struct Row: Decodable { var category: String, tp: Int, fp: Int, fn: Int }
      var categories: [Row]
    }
    let run = try evaluate(gold, name: "gold.jsonl", "-f", "json")
    let outcome = try JSONDecoder().decode(Outcome.self, from: Data(run.output.utf8))
    let row = try #require(outcome.categories.last)
    return [row.tp, row.fp, row.fn]
  }

  @Test func codersAreComparedWhereBothRead() throws {
    struct Outcome: Decodable {
      struct Row: Decodable { var category: String, units: Int, agreement: Double?, kappa: Double? }
      var agreement: [Row]
    }
    let gold = { (first: String, second: String) in
      Self.stretch(0, 80, coder: first) + Self.stretch(0, 35, coder: second)
        + "{\"document\":\"a.txt\",\"start\":5,\"end\":9,\"category\":\"specific\",\"counted\":true,\"coder\":\"\(first)\"}\n"
        + "{\"document\":\"a.txt\",\"start\":5,\"end\":9,\"category\":\"specific\",\"counted\":true,\"coder\":\"\(second)\"}\n"
        + "{\"document\":\"a.txt\",\"start\":60,\"end\":70,\"category\":\"specific\",\"counted\":true,\"coder\":\"\(first)\"}\n"
    }
    let runs = try [gold("A", "B"), gold("B", "A")].map {
      try Self.evaluate(Data($0.utf8), name: "gold.jsonl", "-f", "json")
    }
    let rows = try runs.map { run in
      try #require(JSONDecoder().decode(Outcome.self, from: Data(run.output.utf8)).agreement.first)
    }
    // 5-12 and 20-30 were read by both; 60-70 only by one.
    #expect(rows[0].units == 2 && rows[0].agreement == 1 && rows[0].kappa == 1)
    // Whose name comes first makes no difference.
    #expect(rows[1].units == 2 && rows[1].agreement == 1 && rows[1].kappa == 1)
  }

  // MARK: Measurements

  @Test func writesMeasurementsThatALexiconReads() throws {
    let run = try Self.evaluate(
      Data(Self.lines.utf8), name: "gold.jsonl", "-f", "measurements", "--corpus", "zo'n proef: 3", "--date",
      "2026-11-25")
    #expect(run.status == 0, "\(run.messages)")
    let rows = run.output.split(separator: "\n").suffix(3)
    #expect(
      rows == [
        "  - {term: a1.x, n: 2, goed: 1, corpus: 'zo''n proef: 3', datum: '2026-11-25'}",
        "  - {term: a1.y, n: 1, goed: 0, corpus: 'zo''n proef: 3', datum: '2026-11-25'}",
        "  - {term: no, n: 1, goed: 0, corpus: 'zo''n proef: 3', datum: '2026-11-25'}",
      ])
    let file = try CommandRun.file(run.output, ending: ".yml")
    defer { try? FileManager.default.removeItem(at: file) }
    let check = try CommandRun.genderscan(["lexicon", "check", file.path()])
    #expect(check.status == 3)
    #expect(check.messages.split(separator: "\n").count == 3)
    #expect(check.messages.contains(".yml:5:5: E-TERM: a1.x: de meting noemt term a1.x"), "\(check.messages)")
  }

  @Test(arguments: [
    [], ["--corpus", "x"], ["--date", "2026-11-25"], ["--corpus", "x", "--date", "gisteren"],
  ])
  func measurementsNeedACorpusAndADay(_ options: [String]) throws {
    let run = try CommandRun.genderscan(["evaluate", "-f", "measurements", "g", "r"] + options)
    #expect(run.status == 3)
    #expect(run.messages.contains("E-GEBRUIK: -f measurements vraagt ook --corpus"), "\(run.messages)")
  }

  @Test func explainAndShowTellWhatWasMeasured() throws {
    let file = try CommandRun.file(
      "metingen: [{term: a1.gtv, n: 20, goed: 19, gemist: 5, corpus: proef, datum: '2026-11-30'}]",
      ending: ".yml")
    defer { try? FileManager.default.removeItem(at: file) }
    let words = "19 van 20 vondsten goed (95 %-interval 76-99 %)"
    let shown = try CommandRun.genderscan(["lexicon", "show", "a1.gtv", "--lexicon", file.path()]).output
    #expect(
      shown.contains("\(words); 19 van 24 passages gevonden (95 %-interval 60-91 %) · proef, 2026-11-30\n"))
    let english = try CommandRun.genderscan(
      ["explain", "a1.gtv", "--lang", "en", "--lexicon", file.path()]
    ).output
    #expect(english.contains("19 of 20 findings right (95% interval 76-99%)"))
  }

  @Test func whatWasNotMeasuredSaysSo() throws {
    let file = try CommandRun.file(
      "termen: [{id: x1.nieuw, lemma: x, familie: specifiek, lens: taal, ernst: info, vormen: [xx], uitleg: x}]",
      ending: ".yml")
    defer { try? FileManager.default.removeItem(at: file) }
    let shown = try CommandRun.genderscan(["lexicon", "show", "x1.nieuw", "--lexicon", file.path()]).output
    #expect(shown.contains("gemeten: niet gemeten\n"))
    let explained = try CommandRun.genderscan(["explain", "x1.nieuw", "--lexicon", file.path()]).output
    #expect(explained.contains("\nGemeten       niet gemeten\n"))
  }
}
