import BundledLexicons
import DocumentLoading
import GenderScan

/// Everything that the command does with a document: loading, analysis with all checklists, JSON.
enum ScanRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard !arguments.isEmpty else { throw BenchError.usage }
    let files = try arguments.map { try InputFiles.bytes($0) }
    let lexicon = try BundledLexicons.standard()
    let analyzer = Analyzer(lexicon: lexicon)
    let (reading, counts) = try stopwatch.median {
      try files.reduce(into: [0, 0]) { counts, file in
        let (findings, bytes) = try scan(file, analyzer)
        counts[0] += findings
        counts[1] += bytes
      }
    }
    var shares: [(String, String)] = []
    // The instructions of one scan are those of a scan only.
    if stopwatch.passes > 1 {
      var stages = try ScanStages(lexicon: lexicon)
      for _ in 0..<stopwatch.passes { try stages.time(files, expected: counts) }
      shares = stages.shares()
    }
    Stopwatch.report(reading, [("matches", "\(counts[0])"), ("json_bytes", "\(counts[1])")] + shares)
  }

  /// Findings, and bytes of JSON.
  static func scan(_ file: [UInt8], _ analyzer: Analyzer) throws -> (findings: Int, bytes: Int) {
    let report = analyzer.analyze(try InputFiles.loader.load(file, name: "document"))
    return (report.findings.count, JSONReport().bytes(report).count)
  }
}
