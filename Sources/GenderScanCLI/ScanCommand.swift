import ArgumentParser
import DocumentLoading
import GenderScan

/// `genderscan scan`: reads documents and reports on them.
///
/// Its options are its own, also those that other commands take as a group: a group is one more type to look through at
/// every start, and the three would cost as much as a fifth of reading the arguments. For the same reason options that
/// were not given are nil, and their help says what that comes to: of each value that is there without having been given
/// the parser asks the runtime whether its type lists its cases.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    // Says that this is no root, so that parsing it alone does not look for a request for completions.
    _superCommandName: "genderscan",
    abstract: "Leest een of meer documenten en maakt een rapport.",
    discussion: """
      genderscan scan regiovisie.txt
      genderscan scan -f html -o rapport.html regiovisie.html
      genderscan scan -f jsonl plannen/*.txt > plannen.jsonl

      Bevindingen veranderen de afsluitcode niet, tenzij u --fail-on geeft.
      """)

  @Argument(help: ArgumentHelp("De documenten; - is de standaardinvoer.", valueName: "bestand"))
  var files: [String]

  @Option(
    name: [.short, .customLong("format")],
    help: ArgumentHelp(
      "Hoe het rapport eruitziet: text, json, jsonl, html, md of csv.", valueName: "formaat"
    ).usually("text"))
  var formatName: String?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Schrijf naar dit bestand, of per document naar deze map.", valueName: "pad"))
  var output: String?
  @Option(help: .lexicon) var lexicon: [String] = []
  @Option(help: .checklist) var checklist: [String] = []
  @Option(help: .instrument) var instrument: [String] = []
  @Option(
    help: ArgumentHelp("Het soort stuk, als genderscan dat niet goed raadt.", valueName: "soort").usually(
      "auto"))
  var type: SubjectOption?
  @Option(help: ArgumentHelp("Een titel in plaats van die van het document.", valueName: "titel"))
  var title: String?
  @Option(help: .inputType.usually("auto")) var inputType: InputTypeOption?
  @Option(help: .encoding) var encoding: String?
  @Option(help: .maxSize.usually(ByteCount.usual.defaultValueDescription)) var maxSize: ByteCount?
  @Option(
    help: ArgumentHelp(
      "top toont wat meetelt; all toont ook wat niet meetelt, met de reden.", valueName: "keuze"
    ).usually("top"))
  var show: ShowOption?
  @Option(
    help: ArgumentHelp(
      "Sluit af met code 1 als er een bevinding is van deze ernst of zwaarder.", valueName: "ernst"))
  var failOn: GateOption?
  @Option(
    help: ArgumentHelp("Waarin plaatsen in JSON worden geteld.", valueName: "eenheid").usually("codepoint"))
  var offsetUnit: OffsetUnitOption?
  @Option(
    help: ArgumentHelp(
      "Welke tabel -f csv toont: bevindingen of vragen. Met -o schrijft genderscan ze allebei.",
      valueName: "tabel"
    ).usually("findings"))
  var table: TableOption?
  @Option(help: .lang.usually("nl")) var lang: LanguageOption?
  @Flag(help: .noColor) var noColor = false

  mutating func run() throws {
    let format = try reportFormat()
    guard !files.isEmpty else {
      throw CommandFailure.usage("noem minstens één document", "name at least one document")
    }
    let (lexicons, input, speech) = groups
    try input.check()
    try checkOptions(format)
    let lexicon = try LexiconSource(lexicons: lexicons.lexicon, checklists: lexicons.checklist).lexicon()
    let options = try LexiconChoice(lexicon: lexicon, options: lexicons).analyzerOptions(
      subject: type?.subject, title: title)
    let writer = ReportWriter(
      format: format, output: output == "-" ? nil : output, isMany: files.count > 1,
      table: table ?? .findings, offsetUnit: offsetUnit ?? .codepoint, show: show ?? .top, speech: speech)
    try writer.check(files)
    var scan = Scan(
      analyzer: Analyzer(lexicon: lexicon, options: options), input: input, gate: failOn, speech: speech,
      writer: writer)
    try scan.run(files)
  }

  /// The groups that other commands take, filled from the options of this one.
  var groups: (LexiconOptions, InputOptions, SpeechOptions) {
    var (lexicons, input, speech) = (LexiconOptions(), InputOptions(), SpeechOptions())
    (lexicons.lexicon, lexicons.checklist, lexicons.instrument) = (lexicon, checklist, instrument)
    (input.inputType, input.encoding, input.maxSize) = (inputType ?? .auto, encoding, maxSize ?? .usual)
    (speech.lang, speech.noColor) = (lang ?? .nl, noColor)
    return (lexicons, input, speech)
  }

  /// Refuses options that would do nothing, or something else than was meant.
  private func checkOptions(_ format: ReportFormat) throws(CommandFailure) {
    if output == "" {
      throw .usage("na -o ontbreekt een naam", "a name is missing after -o")
    }
    if (offsetUnit ?? .codepoint) != .codepoint, format != .json, format != .jsonl {
      throw .usage(
        "--offset-unit hoort bij -f json of jsonl (laat --offset-unit weg)",
        "--offset-unit goes with -f json or jsonl (leave --offset-unit out)")
    }
    if (table ?? .findings) != .findings, format != .csv {
      throw .usage(
        "--table hoort bij -f csv (laat --table weg)", "--table goes with -f csv (leave --table out)")
    }
    if title != nil, files.count > 1 {
      throw .usage(
        "--title is voor één document (laat --title weg, of geef één document)",
        "--title is for one document (leave --title out, or give one document)")
    }
  }

  private func reportFormat() throws(CommandFailure) -> ReportFormat {
    guard let formatName else { return .text }
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
