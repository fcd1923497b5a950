import Foundation
import Testing

/// `genderscan evaluate`: what people marked against findings, on small files.
@Suite struct EvaluateTests {
  // MARK: Files

  /// A passage that a coder marked.
  private static func gold(
    _ start: Int, _ end: Int, _ category: String = "specific", in document: String = "a.txt",
    counted: Bool = true, coder: String? = nil
  ) -> String {
    let tail = coder.map { ",\"coder\":\"\($0)\"" } ?? ""
    return
      "{\"document\":\"\(document)\",\"start\":\(start),\"end\":\(end),\"category\":\"\(category)\",\"counted\":\(counted)\(tail)}"
  }

  private static func finding(
    _ start: Int, _ end: Int, _ category: String = "specific", entry: String = "a1.x", counted: Bool = true
  ) -> String {
    "{\"entry\":\"\(entry)\",\"category\":\"\(category)\",\"counted\":\(counted),\"source\":{\"start\":\(start),\"end\":\(end)}}"
  }

  private static func report(_ findings: [String], on document: String = "a.txt", leftOut: Int = 0) -> String
  {
    "{\"schema\":\"genderscan/report/1\",\"document\":{\"name\":\"\(document)\",\"bytes\":1000},"
      + "\"findings\":[\(findings.joined(separator: ","))],\"findingsLeftOut\":\(leftOut)}"
  }

  /// Runs the command on lines in a folder of their own, in which they are called `gold.jsonl` and `reports.jsonl`.
  private static func evaluate(_ gold: [String], _ reports: [String], _ options: String...) throws
    -> CommandRun
  {
    let folder = CommandRun.temporaryFile("-map")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, lines) in [("gold.jsonl", gold), ("reports.jsonl", reports)] {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: folder.appending(path: name))
    }
    return try CommandRun.genderscan(["evaluate", "gold.jsonl", "reports.jsonl"] + options, in: folder)
  }

  // MARK: The outcome

  private struct Outcome: Decodable {
    struct Bounds: Decodable, Equatable {
      var lower: Double
      var upper: Double
    }
    struct Row: Decodable {
      var category: String
      var entry: String?
      var n: Int
      var tp: Int
      var fp: Int
      var fn: Int?
      var repeats: Int?
      var precision: Double?
      var precisionWilson: Bounds?
      var recall: Double?
      var f1: Double?
      var f1Bootstrap: Bounds?
    }
    struct Agreement: Decodable {
      var category: String
      var units: Int
      var agreement: Double?
      var kappa: Double?
      var alpha: Double?
    }

    var documents: Int
    var documentsNotMarked: [String]
    var coder: String?
    var categories: [Row]
    var entries: [Row]
    var agreement: [Agreement]

    func row(_ category: String) throws -> Row {
      try #require(categories.first { $0.category == category })
    }
  }

  private static func outcome(_ gold: [String], _ reports: [String], _ options: String...) throws -> Outcome {
    let folder = CommandRun.temporaryFile("-map")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(gold.joined(separator: "\n").utf8).write(to: folder.appending(path: "g"))
    try Data(reports.joined(separator: "\n").utf8).write(to: folder.appending(path: "r"))
    let run = try CommandRun.genderscan(["evaluate", "g", "r", "-f", "json"] + options, in: folder)
    #expect(run.status == 0, "\(run.messages)")
    return try JSONDecoder().decode(Outcome.self, from: Data(run.output.utf8))
  }

  @Test func countsPerCategoryAndEntry() throws {
    let outcome = try Self.outcome(
      [
        Self.gold(0, 10), Self.gold(20, 30), Self.gold(40, 50, "obscuring"),
        Self.gold(60, 70, counted: false),
      ],
      [
        Self.report([
          Self.finding(5, 12), Self.finding(60, 65, entry: "a1.y"), Self.finding(40, 50, entry: "a1.y"),
          Self.finding(20, 30, counted: false),
        ])
      ])
    let row = try outcome.row("specific")
    #expect([row.n, row.tp, row.fp, row.fn] == [2, 1, 2, 1])
    #expect(row.precision == 0.333333 && row.recall == 0.5 && row.f1 == 0.4)
    // Wilson for 1 of 3, computed by hand from the formula.
    #expect(row.precisionWilson == Outcome.Bounds(lower: 0.06149, upper: 0.792345))
    #expect(try outcome.row("obscuring").precision == nil)
    #expect(try outcome.row("obscuring").recall == 0)
    #expect(try outcome.row("obscuring").f1 == nil)
    #expect(try outcome.row("all").fn == 2)
    #expect(outcome.entries.map(\.entry) == ["a1.y", "a1.x"])
    #expect(outcome.entries.map(\.tp) == [0, 1])
    #expect(outcome.entries.allSatisfy { $0.fn == nil && $0.recall == nil })
    #expect(try outcome.row("all").f1Bootstrap == nil)
    #expect(outcome.agreement.isEmpty)
  }

  @Test func touchingIsNoOverlapAndAPassageCountsOnce() throws {
    let touching = try Self.outcome([Self.gold(0, 10)], [Self.report([Self.finding(10, 12)])])
    #expect(try touching.row("all").tp == 0)
    let twice = try Self.outcome(
      [Self.gold(0, 10)], [Self.report([Self.finding(0, 3), Self.finding(4, 9)])]
    ).row("all")
    #expect([twice.tp, twice.fp, twice.fn, twice.repeats] == [1, 0, 0, 1])
    // One finding over two passages finds one of them.
    let wide = try Self.outcome(
      [Self.gold(0, 3), Self.gold(4, 9)], [Self.report([Self.finding(0, 10)])]
    ).row("all")
    #expect([wide.tp, wide.fp, wide.fn] == [1, 0, 1])
  }

  /// A greedy pairing from the left would give the finding 0-6 to the long passage and miss the short one.
  @Test func pairsAsManyAsPossible() throws {
    let row = try Self.outcome(
      [Self.gold(0, 10), Self.gold(5, 6)], [Self.report([Self.finding(0, 6), Self.finding(8, 9)])]
    ).row("all")
    #expect([row.tp, row.fp, row.fn] == [2, 0, 0])
  }

  @Test func documentsWithoutPassagesCanCount() throws {
    let reports = ["a.txt", "b.txt", "c.txt"].map { Self.report([Self.finding(0, 5)], on: $0) }
    let outcome = try Self.outcome([Self.gold(0, 5), "", "{\"document\":\"b.txt\"}"], reports)
    #expect(outcome.documents == 2)
    #expect(outcome.documentsNotMarked == ["c.txt"])
    #expect([try outcome.row("all").tp, try outcome.row("all").fp] == [1, 1])
    #expect(try outcome.row("all").f1Bootstrap != nil)
  }

  // MARK: Coders

  /// Ten places, of which A marks six and B five: 4 both, 2 only A, 1 only B, 3 neither (but found).
  private static let coded: (gold: [String], reports: [String]) = {
    let first = [0, 1, 2, 3, 4, 5].map { Self.gold($0 * 20, $0 * 20 + 10, coder: "A") }
    let second = [0, 1, 2, 3, 6].map { Self.gold($0 * 20 + 1, $0 * 20 + 9, coder: "B") }
    let found = [0, 7, 8, 9].map { Self.finding($0 * 20, $0 * 20 + 10) }
    return (first + second, [Self.report(found)])
  }()

  @Test func agreementOfTwoCoders() throws {
    let outcome = try Self.outcome(Self.coded.gold, Self.coded.reports)
    let row = try #require(outcome.agreement.first { $0.category == "specific" })
    #expect(row.units == 10)
    #expect(row.agreement == 0.7)
    // By hand: (0.7 - (0.6 · 0.5 + 0.4 · 0.5)) / 0.5, and 1 - (6 / 20) / (2 · 11 · 9 / (20 · 19)).
    #expect(row.kappa == 0.4)
    #expect(row.alpha == 0.424242)
    let other = try #require(outcome.agreement.first { $0.category == "stereotype" })
    #expect(other.agreement == 1 && other.kappa == nil && other.alpha == nil)
  }

  @Test func theMeasuringCoderCanBeChosen() throws {
    let first = try Self.outcome(Self.coded.gold, Self.coded.reports)
    let second = try Self.outcome(Self.coded.gold, Self.coded.reports, "--coder", "B")
    #expect(first.coder == "A" && second.coder == "B")
    #expect([try first.row("all").n, try second.row("all").n] == [6, 5])
    let agreed = try Self.outcome(Self.coded.gold + [Self.gold(0, 5)], Self.coded.reports)
    #expect(try agreed.row("all").n == 1)
    #expect(agreed.coder == nil && agreed.agreement.count == 8)
    let run = try Self.evaluate(Self.coded.gold, Self.coded.reports, "--coder", "C")
    #expect(run.status == 3)
    #expect(run.messages.contains("A, B"))
  }

  // MARK: Text

  @Test func textIsDutchOrEnglish() throws {
    let dutch = try Self.evaluate(Self.coded.gold, Self.coded.reports)
    #expect(dutch.status == 0, "\(dutch.messages)")
    #expect(dutch.output.contains("volledigheid") && dutch.output.contains("0,40"))
    let english = try Self.evaluate(Self.coded.gold, Self.coded.reports, "--lang", "en")
    #expect(english.output.contains("recall") && english.output.contains("0.40"))
    #expect(!english.output.contains("soort"))
    for line in (dutch.output + english.output).split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test func sameInputGivesTheSameBytes() throws {
    let documents = (0..<12).map { "\($0).txt" }
    let gold = documents.enumerated().map { Self.gold(0, 5 + $0.offset, in: $0.element) }
    let reports = documents.enumerated().map {
      Self.report([Self.finding($0.offset % 3 * 6, 20)], on: $0.element)
    }
    let first = try Self.evaluate(gold, reports, "-f", "json")
    #expect(first.output == (try Self.evaluate(gold.reversed(), reports.reversed(), "-f", "json")).output)
    #expect(first.output != (try Self.evaluate(gold, reports, "-f", "json", "--seed", "2")).output)
  }

  @Test func readsRealReports() throws {
    let text = "Het plan gaat over geweld tegen vrouwen.\n"
    let scan = try CommandRun.genderscan(["scan", "-f", "jsonl", "--show", "all", "-"], input: text)
    let name = try #require(scan.output.firstMatch(of: /"document":\{[^}]*"name":"([^"]+)"/)).1
    let outcome = try Self.outcome([Self.gold(19, 39, in: String(name))], [scan.output])
    #expect(try outcome.row("specific").tp == 1)
    #expect(try outcome.row("all").precision == 1)
  }

  // MARK: What is refused

  /// Lines that are not right, and what the message must hold.
  struct Refusal: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var gold = [EvaluateTests.gold(0, 10)]
    var reports = [EvaluateTests.report([])]
    let message: String
  }

  static let refusals = [
    Refusal(testDescription: "no JSON", gold: [gold(0, 1), "nee"], message: "gold.jsonl:2: E-GOUD: "),
    Refusal(testDescription: "an array", gold: ["[1]"], message: "gold.jsonl:1: E-GOUD: dit is geen JSON"),
    Refusal(
      testDescription: "no end", gold: ["{\"document\":\"a.txt\",\"start\":1}"], message: "'end' ontbreekt"),
    Refusal(testDescription: "no document", gold: ["{\"start\":1}"], message: "'document' ontbreekt"),
    Refusal(
      testDescription: "a text as place", gold: ["{\"document\":\"a.txt\",\"start\":\"1\"}"],
      message: "'start' heeft een waarde"),
    Refusal(testDescription: "empty place", gold: [gold(5, 5)], message: "van 5 tot 5"),
    Refusal(testDescription: "place below 0", gold: [gold(-1, 5)], message: "van -1 tot 5"),
    Refusal(testDescription: "unknown category", gold: [gold(0, 5, "mooi")], message: "'mooi' bestaat niet"),
    Refusal(
      testDescription: "beyond the document", gold: [gold(0, 5), gold(0, 1001)],
      message: "gold.jsonl:2: E-GOUD: end is 1001"),
    Refusal(
      testDescription: "not scanned", gold: [gold(0, 5, in: "b.txt")],
      message: "gold.jsonl:1: E-GOUD: over 'b.txt'"),
    Refusal(testDescription: "no passages", gold: [""], message: "gold.jsonl: E-GOUD: dit bestand is leeg"),
    Refusal(
      testDescription: "two reports on one document", reports: [report([]), report([])],
      message: "reports.jsonl:2: E-RAPPORT: er is al een rapport"),
    Refusal(
      testDescription: "findings left out", reports: [report([], leftOut: 3)],
      message: "reports.jsonl:1: E-RAPPORT: in dit rapport"),
    Refusal(
      testDescription: "another kind of JSON",
      reports: ["{\"schema\":\"x\",\"document\":{\"name\":\"a.txt\"}}"],
      message: "reports.jsonl:1: E-RAPPORT: dit is geen rapport"),
    Refusal(
      testDescription: "unknown category of a finding", reports: [report([finding(0, 1, "mooi")])],
      message: "reports.jsonl:1: E-RAPPORT: de soort 'mooi'"),
    Refusal(
      testDescription: "finding without a place",
      reports: [report(["{\"entry\":\"x\",\"category\":\"lgbti\",\"counted\":true}"])],
      message: "'findings.0.source' ontbreekt"),
  ]

  @Test(arguments: refusals) func refuses(_ refusal: Refusal) throws {
    let run = try Self.evaluate(refusal.gold, refusal.reports)
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(refusal.message), "\(run.messages)")
  }

  @Test func refusalsSpeakEnglishToo() throws {
    let run = try Self.evaluate([Self.gold(5, 5)], [Self.report([])], "--lang", "en")
    #expect(run.messages.hasPrefix("gold.jsonl:1: E-GOUD: the passage runs from 5 to 5"))
  }

  @Test func aRefusedDocumentIsNoReport() throws {
    let refusal = "{\"schema\":\"genderscan/refusal/1\",\"document\":{\"name\":\"b.txt\"},\"diagnostic\":{}}"
    let outcome = try Self.outcome([Self.gold(0, 5)], [Self.report([Self.finding(0, 5)]), refusal])
    #expect(outcome.documents == 1)
    #expect(try Self.evaluate([Self.gold(0, 5, in: "b.txt")], [refusal]).status == 3)
  }

  @Test func wrongUse() throws {
    #expect(try CommandRun.genderscan(["evaluate", "-", "-"]).status == 3)
    #expect(
      try CommandRun.genderscan(["evaluate", "nergens.jsonl", "-"]).messages.contains("E-GEEN-BESTAND"))
    #expect(try Self.evaluate(Self.coded.gold, Self.coded.reports, "--draws", "0").status == 3)
    for code in ["E-GOUD", "E-RAPPORT"] { #expect(try CommandRun.genderscan(["explain", code]).status == 0) }
  }
}
