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
  private var unwritten = false

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
  /// - Throws: a ``CommandFailure`` with exit code 4 when a report could not be written, 2 when input was skipped or
  ///   cut, 1 when the gate is hit.
  mutating func run(_ files: [String]) throws {
    let start = ContinuousClock.now
    let showsProgress = files.count > 1 && StandardStreams.isTerminal(2)
    for (index, path) in files.enumerated() {
      if showsProgress, ContinuousClock.now - start > .seconds(1) {
        _ = StandardStreams.write(Array("\r\(index + 1)/\(files.count)\u{1B}[K".utf8), to: 2)
      }
      do {
        try scan(path, isLast: index == files.count - 1)
      } catch let failure as CommandFailure where writer.isPerDocument {
        // A report that cannot be written in a folder does not stop the others; a stream that breaks does.
        for (file, diagnostic) in failure.messages { say(diagnostic, file) }
        unwritten = true
      }
    }
    if showsProgress, ContinuousClock.now - start > .seconds(1) {
      _ = StandardStreams.write(Array("\r\u{1B}[K".utf8), to: 2)
    }
    try writer.finish()
    if unwritten { throw CommandFailure(.notWritten) }
    if skipped { throw CommandFailure(.incomplete) }
    if gateHit { throw CommandFailure(.gateHit) }
  }

  private mutating func scan(_ path: String, isLast: Bool) throws {
    let file = InputFile(path: path, limit: input.maxSize.value)
    do {
      let report = analyzer.analyze(try input.document(file))
      // The process ends after the last: its report is not taken apart first.
      if isLast { _ = Unmanaged.passRetained(LastReport(report)) }
      note(report, path)
      try writer.write(report, of: file)
    } catch let diagnostic as Diagnostic {
      say(diagnostic, path)
      skipped = true
      try writer.write(diagnostic, of: file)
    }
  }

  /// Says what a reader must know of the input, and keeps what decides the exit code.
  private mutating func note(_ report: Report, _ path: String) {
    for diagnostic in report.quality.diagnostics {
      say(diagnostic, path)
      if diagnostic.losesText { skipped = true }
    }
    // A document without a word was not read, whatever went wrong before: a failed conversion, a wrong file.
    if report.document.words == 0 { skipped = true }
    if let gate, report.findings.contains(where: { $0.isCounted && $0.severity.rank >= gate.rank }) {
      gateHit = true
    }
  }

  private func say(_ diagnostic: Diagnostic, _ file: String) {
    StandardStreams.message(file: file, diagnostic, inEnglish: speech.lang == .en)
  }
}

/// Keeps a report until the process ends.
private final class LastReport {
  private let report: Report

  init(_ report: Report) { self.report = report }
}
