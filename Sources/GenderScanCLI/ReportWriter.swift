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
  private var usedNames: [String: Int] = [:]

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

  /// Throws when the format cannot hold the reports of several documents in one stream.
  func check() throws(CommandFailure) {
    guard format == .html, isMany, output.map({ !OutputFile(path: $0).isFolder }) ?? true else { return }
    throw CommandFailure.usage(
      "een html-rapport is voor één document (geef met -o een map op voor meer documenten)",
      "an html report holds one document (give a folder with -o for several)")
  }

  /// Writes the report of one document.
  mutating func write(_ report: Report, name: String) throws(CommandFailure) {
    if let output, OutputFile(path: output).isFolder {
      try write(report, to: output + (output.hasSuffix("/") ? "" : "/") + free(name))
    } else if let output {
      if format == .csv {
        gathered += csv(report, .findings)
        gatheredCriteria += csv(report, .criteria)
      } else {
        gathered += separator + bytes(report)
      }
      if !isMany { try flush(to: output) }
    } else {
      try StandardStreams.print(separator + bytes(report))
    }
    count += 1
  }

  /// Notes in the stream that a document could not be read, so that no line is missed.
  mutating func write(_ diagnostic: Diagnostic, name: String) throws(CommandFailure) {
    guard format == .json || format == .jsonl else { return }
    let line = RefusedInput(name: name, diagnostic: diagnostic, language: language).json()
    if output == nil { try StandardStreams.print(separator + line) } else { gathered += separator + line }
    count += 1
  }

  /// Closes what was opened and writes what was gathered.
  mutating func finish() throws(CommandFailure) {
    if format == .json, isMany {
      let end = Array((count == 0 ? "[]\n" : "]\n").utf8)
      if output == nil { try StandardStreams.print(end) } else { gathered += end }
    }
    if let output, isMany, !OutputFile(path: output).isFolder { try flush(to: output) }
  }

  private func flush(to output: String) throws(CommandFailure) {
    try OutputFile(path: output).write(gathered)
    if format == .csv { try OutputFile(path: Self.criteriaPath(output)).write(gatheredCriteria) }
  }

  /// `uit.csv` gives `uit-criteria.csv`.
  private static func criteriaPath(_ path: String) -> String {
    path.hasSuffix(".csv") ? path.dropLast(4) + "-criteria.csv" : path + "-criteria.csv"
  }

  private func write(_ report: Report, to path: String) throws(CommandFailure) {
    try OutputFile(path: path).write(bytes(report))
    if format == .csv { try OutputFile(path: Self.criteriaPath(path)).write(csv(report, .criteria)) }
  }

  /// A file name that no earlier document of this run took.
  private mutating func free(_ name: String) -> String {
    let base = name.split(separator: ".").dropLast().joined(separator: ".")
    let stem = base.isEmpty ? name : base
    usedNames[stem, default: 0] += 1
    let number = usedNames[stem] ?? 1
    return number == 1 ? "\(stem).\(format.rawValue)" : "\(stem)-\(number).\(format.rawValue)"
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

  private var isPerDocument: Bool { output.map { OutputFile(path: $0).isFolder } ?? false }
}
