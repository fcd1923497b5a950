import GenderScan

/// Writes reports in one format: to standard output, to a file, or one file per document in a folder.
struct ReportWriter {
  let format: ReportFormat
  let output: String?
  let isMany: Bool
  let table: TableOption
  let offsetUnit: OffsetUnitOption
  let show: ShowOption
  let speech: SpeechOptions

  /// What goes to one file in the end.
  private var gathered: [UInt8] = []
  /// The second table of CSV, when both are written.
  private var gatheredCriteria: [UInt8] = []
  private var count = 0
  /// Names that this run wrote, in small letters: some disks tell no capitals apart.
  private var takenNames: Set<String> = []
  /// Per name how often it was asked for.
  private var askedNames: [String: Int] = [:]

  init(
    format: ReportFormat, output: String?, isMany: Bool, table: TableOption, offsetUnit: OffsetUnitOption,
    show: ShowOption, speech: SpeechOptions
  ) {
    self.format = format
    self.output = output
    self.isMany = isMany
    self.table = table
    self.offsetUnit = offsetUnit
    self.show = show
    self.speech = speech
  }

  /// Throws when the reports cannot go where they are asked to, so that nothing is scanned for nothing.
  func check(_ files: [String]) throws(CommandFailure) {
    if format == .html, isMany, !isPerDocument {
      throw CommandFailure.usage(
        "een html-rapport is voor één document (geef met -o een map op die al bestaat, voor meer documenten)",
        "an html report holds one document (give an existing folder with -o for several)")
    }
    guard let output else { return }
    try OutputFile(path: output).check()
    for file in files { try spare(file, from: output) }
  }

  /// Writes the report of one document.
  mutating func write(_ report: Report, of file: InputFile) throws(CommandFailure) {
    if let path = place(for: file) {
      try spare(file.path, from: path)
      try OutputFile(path: path).write(bytes(report))
      if format == .csv { try OutputFile(path: Self.criteriaPath(path)).write(csv(report, .criteria)) }
    } else if output != nil, format == .csv {
      gathered += csv(report, .findings)
      gatheredCriteria += csv(report, .criteria)
    } else {
      try put(separator, bytes(report))
    }
    count += 1
  }

  /// Notes in the stream that a document could not be read, so that no line is missed.
  mutating func write(_ diagnostic: Diagnostic, of file: InputFile) throws(CommandFailure) {
    guard format == .json || format == .jsonl else { return }
    let line = RefusedInput(name: file.name, diagnostic: diagnostic, language: language).json()
    if let path = place(for: file) {
      try spare(file.path, from: path)
      try OutputFile(path: path).write(line)
    } else {
      try put(separator, line)
    }
    count += 1
  }

  /// Closes what was opened and writes what was gathered.
  mutating func finish() throws(CommandFailure) {
    guard !isPerDocument else { return }
    if format == .json, isMany { try put(Array((count == 0 ? "[]\n" : "]\n").utf8)) }
    guard let output, count > 0 || isMany else { return }
    try OutputFile(path: output).write(gathered)
    if format == .csv { try OutputFile(path: Self.criteriaPath(output)).write(gatheredCriteria) }
  }

  /// True when every document gets a file of its own, in a folder.
  var isPerDocument: Bool { output.map { OutputFile(path: $0).isFolder } ?? false }

  private mutating func put(_ pieces: [UInt8]...) throws(CommandFailure) {
    for bytes in pieces where !bytes.isEmpty {
      if output == nil { try StandardStreams.print(bytes) } else { gathered += bytes }
    }
  }

  /// The path of a document's own report, when there is one.
  private mutating func place(for file: InputFile) -> String? {
    guard let output, isPerDocument else { return nil }
    return output + (output.hasSuffix("/") ? "" : "/") + free(file.name)
  }

  /// A report never takes the place of the document it is about.
  private func spare(_ document: String, from path: String) throws(CommandFailure) {
    guard document != "-", OutputFile(path: path).isSame(as: document) else { return }
    throw CommandFailure(
      .notWritten,
      Diagnostic(
        code: "E-UITVOER", message: "hier staat het document zelf (kies een andere naam of map)",
        english: "this is the document itself (choose another name or folder)"), file: path)
  }

  /// `uit.csv` gives `uit-criteria.csv`.
  private static func criteriaPath(_ path: String) -> String {
    path.hasSuffix(".csv") ? path.dropLast(4) + "-criteria.csv" : path + "-criteria.csv"
  }

  /// A file name of which no earlier document of this run took any part: `plan.json`, then `plan-2.json`.
  private mutating func free(_ name: String) -> String {
    let base = name.split(separator: ".").dropLast().joined(separator: ".")
    let stem = base.isEmpty ? name : base
    var number = askedNames[stem, default: 0]
    var names: [String] = []
    repeat {
      number += 1
      let path = (number == 1 ? stem : "\(stem)-\(number)") + ".\(format.rawValue)"
      names = format == .csv ? [path, Self.criteriaPath(path)] : [path]
    } while names.contains { takenNames.contains($0.lowercased()) }
    askedNames[stem] = number
    takenNames.formUnion(names.map { $0.lowercased() })
    return names[0]
  }

  /// What stands between the reports of several documents.
  private var separator: [UInt8] {
    switch format {
    case .json where isMany: Array((count == 0 ? "[" : ",").utf8)
    case .text, .md: count == 0 ? [] : Array("\n\n".utf8)
    default: []
    }
  }

  // MARK: Rendering

  private var language: ReportLanguage { speech.lang == .en ? .english : .dutch }
  private var extent: ReportExtent { show == .all ? .all : .top }

  private func bytes(_ report: Report) -> [UInt8] {
    switch format {
    case .text: Array(text(report).utf8)
    case .json, .jsonl: json(report)
    case .html:
      Array(
        HTMLReport(language: language, show: extent, toolVersion: ToolVersion.current).string(report).utf8)
    case .md:
      Array(
        MarkdownReport(language: language, show: extent, toolVersion: ToolVersion.current).string(report).utf8
      )
    case .csv: csv(report, table == .findings ? .findings : .criteria)
    }
  }

  private func text(_ report: Report) -> String {
    let isTerminal = output == nil && StandardStreams.isTerminal(1)
    return TextReport(
      language: language, width: isTerminal ? StandardStreams.columns : 80,
      usesColor: output == nil && speech.usesColor, show: extent, toolVersion: ToolVersion.current
    ).string(report)
  }

  private func json(_ report: Report) -> [UInt8] {
    let unit: OffsetUnit =
      switch offsetUnit {
      case .codepoint: .codePoint
      case .utf16: .utf16
      case .byte: .byte
      }
    return JSONReport(
      language: language, offsetUnit: unit, show: extent, isPretty: format == .json,
      toolVersion: ToolVersion.current
    ).bytes(report)
  }

  private func csv(_ report: Report, _ table: CSVReport.Table) -> [UInt8] {
    Array(CSVReport(table: table, show: extent, hasHeader: count == 0 || isPerDocument).string(report).utf8)
  }
}
