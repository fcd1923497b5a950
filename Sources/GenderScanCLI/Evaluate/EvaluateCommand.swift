import ArgumentParser
import GenderScan

/// `genderscan evaluate`: how findings compare with what people marked.
struct EvaluateCommand: ParsableCommand {
  /// The forms of the outcome.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Vergelijkt bevindingen met wat mensen in dezelfde stukken hebben gemerkt.",
    discussion: """
      genderscan scan -f jsonl --show all plannen/*.txt > rapporten.jsonl
      genderscan evaluate gemerkt.jsonl rapporten.jsonl

      Het eerste bestand heeft op elke regel een passage: {"document": "plan.txt", "start": 12, "end": 34, \
      "category": "specific", "counted": true, "coder": "A"}. start en end zijn bytes van het bestand; coder mag weg. \
      Een regel met alleen document zegt: dit stuk is gelezen en er is niets gemerkt. Elk stuk moet helemaal zijn \
      gelezen: een bevinding waar niemand las, telt als vals.
      """)

  @Argument(help: ArgumentHelp("Wat mensen hebben gemerkt.", valueName: "gemerkt")) var gold: String
  @Argument(
    help: ArgumentHelp("De uitvoer van genderscan scan -f jsonl --show all.", valueName: "rapporten"))
  var reports: String
  @Option(
    name: [.short, .long], help: ArgumentHelp("Hoe het eruitziet: text of json.", valueName: "formaat"))
  var format = Format.text
  @Option(
    help: ArgumentHelp(
      "Wiens passages de maat zijn. Anders: passages zonder codeur, of de eerste codeur.", valueName: "naam"))
  var coder: String?
  @Option(help: ArgumentHelp("Het begin van het toeval bij het trekken van documenten.", valueName: "getal"))
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("Hoe vaak documenten worden getrokken.", valueName: "aantal")) var draws = 1000
  @OptionGroup var speech: SpeechOptions

  mutating func run() throws {
    guard (1...100_000).contains(draws) else {
      throw CommandFailure.usage("--draws loopt van 1 tot 100000", "--draws goes from 1 to 100000")
    }
    guard gold != "-" || reports != "-" else {
      throw CommandFailure.usage(
        "maar een van beide kan de standaardinvoer zijn", "only one of both can be standard input")
    }
    let marked = try GoldReader(path: gold).documents()
    let found = try FindingsReader(path: reports).documents()
    try check(marked, found)
    let evaluation = Evaluator(
      gold: marked, found: found, coder: try measure(marked),
      bootstrap: DocumentBootstrap(seed: seed, draws: draws)
    ).evaluation()
    switch format {
    case .text:
      try StandardStreams.print(EvaluationText(evaluation, inEnglish: speech.lang == .en).string())
    case .json: try StandardStreams.print(EvaluationJSON(evaluation: evaluation).bytes())
    }
  }

  /// Whose passages are the measure.
  private func measure(_ documents: [String: GoldDocument]) throws(CommandFailure) -> String {
    let coders = Set(documents.values.flatMap(\.places.keys)).sorted()
    guard let coder else { return coders.first ?? "" }
    guard !coder.isEmpty, coders.contains(coder) else {
      let known = coders.filter { !$0.isEmpty }.joined(separator: ", ")
      throw .usage(
        "codeur '\(coder)' komt niet voor (wel: \(known))",
        "there is no coder '\(coder)' (there is: \(known))")
    }
    return coder
  }

  /// Throws when a marked document was not scanned, or is shorter than a passage in it.
  private func check(
    _ gold: [String: GoldDocument], _ found: [String: FoundDocument]
  ) throws(CommandFailure) {
    let lines = JSONLines(path: self.gold, code: "E-GOUD")
    var failure = CommandFailure(.refused)
    for document in gold.values.sorted(by: { $0.line < $1.line }) {
      if let fault = Self.fault(document, found[document.name]) {
        failure.messages.append(lines.message(fault.reason, line: fault.line))
      }
    }
    failure.messages = Array(failure.messages.prefix(JSONLines.mostMessages))
    if !failure.messages.isEmpty { throw failure }
  }

  private static func fault(
    _ gold: GoldDocument, _ found: FoundDocument?
  ) -> (reason: LineFault, line: Int)? {
    guard let found else {
      let reason = LineFault(
        "over '\(gold.name)' is er geen rapport (scan dit stuk ook, of haal het weg)",
        "there is no report on '\(gold.name)' (scan it too, or leave it out)")
      return (reason, gold.line)
    }
    guard gold.furthest.end > found.bytes else { return nil }
    let reason = LineFault(
      "end is \(gold.furthest.end), maar '\(gold.name)' heeft \(found.bytes) bytes (tel bytes van het bestand, geen letters)",
      "end is \(gold.furthest.end), but '\(gold.name)' has \(found.bytes) bytes (count bytes of the file, not letters)"
    )
    return (reason, gold.furthest.line)
  }
}
