import ArgumentParser
import DocumentLoading
import GenderScan

/// `genderscan scan`: reads documents and reports on them.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Leest een of meer documenten en maakt een rapport.",
    discussion: """
      genderscan scan regiovisie.txt
      genderscan scan -f html -o rapport.html regiovisie.html
      genderscan scan -f jsonl plannen/*.txt > plannen.jsonl

      Bevindingen veranderen de afsluitcode niet, tenzij u --fail-on geeft.
      """)

  @Argument(help: ArgumentHelp("De documenten; - is de standaardinvoer.", valueName: "file"))
  var files: [String]

  @Option(
    name: [.short, .customLong("format")],
    help: ArgumentHelp("Hoe het rapport eruitziet: text, json, jsonl, html, md of csv.", valueName: "format"))
  var formatName = "text"
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Schrijf naar dit bestand, of per document naar deze map.", valueName: "path"))
  var output: String?
  @OptionGroup var lexicons: LexiconOptions
  @Option(help: ArgumentHelp("Waar het stuk over gaat.", valueName: "subject")) var type = SubjectOption.auto
  @Option(help: "Een titel in plaats van die van het document.") var title: String?
  @OptionGroup var input: InputOptions
  @Option(help: "Alleen wat meetelt, of alles met de reden waarom iets niet meetelt.") var show = ShowOption
    .top
  @Option(help: ArgumentHelp("Sluit af met 1 vanaf deze ernst.", valueName: "severity")) var failOn:
    GateOption?
  @Option(help: "De eenheid van posities in JSON.") var offsetUnit = OffsetUnitOption.codepoint
  @Option(help: "Welke tabel -f csv geeft; met -o een bestand worden beide geschreven.") var table =
    TableOption.findings
  @OptionGroup var speech: SpeechOptions

  mutating func run() throws {
    let format = try reportFormat()
    guard !files.isEmpty else {
      throw CommandFailure.usage("noem minstens één document", "name at least one document")
    }
    if let output { try OutputFile(path: output).check() }
    let lexicon = try LexiconSource(lexicons: lexicons.lexicon, checklists: lexicons.checklist).lexicon()
    let options = try LexiconChoice(lexicon: lexicon, options: lexicons).analyzerOptions(
      subject: type.subject, title: title)
    let writer = ReportWriter(
      format: format, output: output, isMany: files.count > 1, table: table, offsetUnit: offsetUnit,
      show: show, speech: speech)
    try writer.check()
    var scan = Scan(
      analyzer: Analyzer(lexicon: lexicon, options: options), input: input, gate: failOn, speech: speech,
      writer: writer)
    try scan.run(files)
  }

  private func reportFormat() throws(CommandFailure) -> ReportFormat {
    if let format = ReportFormat(rawValue: formatName) { return format }
    let known = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
    if formatName == "sarif" {
      throw CommandFailure(
        .refused,
        Diagnostic(
          code: "E-FORMAAT", message: "sarif komt in een latere versie (kies uit \(known))",
          english: "sarif comes in a later version (choose from \(known))"))
    }
    throw CommandFailure(
      .refused,
      Diagnostic(
        code: "E-FORMAAT", message: "het formaat \(formatName) bestaat niet (kies uit \(known))",
        english: "there is no format \(formatName) (choose from \(known))"))
  }
}
