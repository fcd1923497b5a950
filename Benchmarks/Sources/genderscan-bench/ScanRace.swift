import BundledLexicons
import DocumentLoading
import GenderScan

/// Everything that the command does with a document: loading, analysis with all checklists, JSON.
enum ScanRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard !arguments.isEmpty else { throw BenchError.usage }
    let files = try arguments.map { try InputFiles.bytes($0) }
    let analyzer = Analyzer(lexicon: try BundledLexicons.standard())
    let (reading, counts) = try stopwatch.median {
      try files.reduce(into: [0, 0]) { counts, file in
        let (findings, bytes) = try scan(file, analyzer)
        counts[0] += findings
        counts[1] += bytes
      }
    }
    Stopwatch.report(reading, [("matches", "\(counts[0])"), ("json_bytes", "\(counts[1])")])
  }

  /// Findings, and bytes of JSON.
  static func scan(_ file: [UInt8], _ analyzer: Analyzer) throws -> (findings: Int, bytes: Int) {
    var limits = LoadingLimits()
    limits.inputBytes = 1 << 30
    limits.textBytes = 1 << 30
    let report = analyzer.analyze(try DocumentLoader(limits: limits).load(file, name: "document"))
    return (report.findings.count, JSONReport().bytes(report).count)
  }
}
