import DocumentLoading
import GenderScan

/// One run over the documents of a command: each is read, analysed and written; what fails is said and passed over.
struct Scan {
  let analyzer: Analyzer
  let input: InputOptions
  let gate: GateOption?
  let speech: SpeechOptions
  var writer: ReportWriter

  private var skipped = false
  private var gateHit = false

  init(
    analyzer: Analyzer, input: InputOptions, gate: GateOption?, speech: SpeechOptions, writer: ReportWriter
  ) {
    self.analyzer = analyzer
    self.input = input
    self.gate = gate
    self.speech = speech
    self.writer = writer
  }

  /// Scans the files in order.
  ///
  /// - Throws: a ``CommandFailure`` with exit code 2 when input was skipped or cut, 1 when the gate is hit.
  mutating func run(_ files: [String]) throws {
    let start = ContinuousClock.now
    let showsProgress = files.count > 1 && StandardStreams.isTerminal(2)
    for (index, path) in files.enumerated() {
      if showsProgress, ContinuousClock.now - start > .seconds(1) {
        _ = StandardStreams.write(Array("\r\(index + 1)/\(files.count)\u{1B}[K".utf8), to: 2)
      }
      try scan(path)
    }
    if showsProgress, ContinuousClock.now - start > .seconds(1) {
      _ = StandardStreams.write(Array("\r\u{1B}[K".utf8), to: 2)
    }
    try writer.finish()
    if skipped { throw CommandFailure(.incomplete) }
    if gateHit { throw CommandFailure(.gateHit) }
  }

  private mutating func scan(_ path: String) throws {
    let file = InputFile(path: path, limit: input.maxSize)
    do {
      let document = try load(file)
      let report = analyzer.analyze(document)
      for diagnostic in report.quality.diagnostics {
        StandardStreams.message(file: path, diagnostic, inEnglish: speech.lang == .en)
        if diagnostic.losesText { skipped = true }
      }
      if let gate, report.findings.contains(where: { $0.isCounted && $0.severity.rank >= gate.rank }) {
        gateHit = true
      }
      try writer.write(report, name: file.name)
    } catch let diagnostic as Diagnostic {
      StandardStreams.message(file: path, diagnostic, inEnglish: speech.lang == .en)
      skipped = true
      try writer.write(diagnostic, name: file.name)
    }
  }

  private func load(_ file: InputFile) throws(Diagnostic) -> Document {
    let bytes = try file.read()
    return try DocumentLoader().load(
      bytes, name: file.name, as: input.inputType.format, encoding: input.encoding)
  }
}
