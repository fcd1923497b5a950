import ArgumentParser
import GenderScan

/// `genderscan evaluate`: how findings compare with what people marked.
struct EvaluateCommand: ParsableCommand {
  /// The forms of the outcome.
  enum Format: String, Choice {
    case text, json, measurements

    static var choices: [Self] { [.text, .json, .measurements] }
  }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Vergelijkt bevindingen met wat mensen in dezelfde stukken hebben gemerkt.",
    discussion: """
      genderscan scan -f jsonl --show all plannen/*.txt > rapporten.jsonl
      genderscan evaluate gemerkt.jsonl rapporten.jsonl

      Het eerste bestand heeft op elke regel een passage: {"document": "plan.txt", "start": 12, "end": 34, \
      "category": "specific", "counted": true, "coder": "A"}. start en end zijn bytes van het bestand; coder mag weg. \
      Een regel met alleen document zegt: dit stuk is gelezen en er is niets gemerkt. Een regel met document, start en \
      end zegt: alleen dit deel is gelezen; de rest van het stuk telt dan niet mee. Zonder zulke regels moet elk stuk \
      helemaal zijn gelezen: een bevinding waar niemand las, telt als vals.

      Het mag ook CSV zijn: de eerste regel is document,start,end,category,counted,coder.

      Met -f measurements --corpus 'naam' --date 2026-11-25 schrijft genderscan de precisie per term zoals \
      Lexicons/metingen.yml die bewaart.
      """)

  @Argument(help: ArgumentHelp("Wat mensen hebben gemerkt.", valueName: "gemerkt")) var gold: String
  @Argument(
    help: ArgumentHelp("De uitvoer van genderscan scan -f jsonl --show all.", valueName: "rapporten"))
  var reports: String
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Hoe het eruitziet: text, json of measurements.", valueName: "formaat"))
  var format = Format.text
  @Option(
    help: ArgumentHelp(
      "Wiens passages de maat zijn. Anders: passages zonder codeur, of de eerste codeur.", valueName: "naam"))
  var coder: String?
  @Option(help: ArgumentHelp("Het begin van het toeval bij het trekken van documenten.", valueName: "getal"))
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("Hoe vaak documenten worden getrokken.", valueName: "aantal")) var draws = 1000
  @Option(help: ArgumentHelp("Bij -f measurements: op welke teksten gemeten is.", valueName: "naam"))
  var corpus: String?
  @Option(help: ArgumentHelp("Bij -f measurements: de dag van de meting.", valueName: "jjjj-mm-dd"))
  var date: String?
  @OptionGroup var speech: SpeechOptions

  mutating func run() throws {
    guard (1...100_000).contains(draws) else {
      throw CommandFailure.usage("--draws loopt van 1 tot 100000", "--draws goes from 1 to 100000")
    }
    guard gold != "-" || reports != "-" else {
      throw CommandFailure.usage(
        "maar een van beide kan de standaardinvoer zijn", "only one of both can be standard input")
    }
    let sheet = try measurementSheet()
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
    case .measurements: try StandardStreams.print(sheet.yaml(evaluation.entries))
    }
  }

  /// What is written above the measurements; both are needed for `-f measurements`.
  private func measurementSheet() throws(CommandFailure) -> MeasurementSheet {
    guard format == .measurements else { return MeasurementSheet(corpus: "", date: "") }
    guard let corpus, !corpus.isEmpty, let date, MeasurementSheet.isDate(date) else {
      throw .usage(
        "-f measurements vraagt ook --corpus met een naam en --date met een dag, zoals 2026-11-25",
        "-f measurements also asks for --corpus with a name and --date with a day, such as 2026-11-25")
    }
    return MeasurementSheet(corpus: corpus, date: date)
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
