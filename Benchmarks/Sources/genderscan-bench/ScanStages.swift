import DocumentLoading
import GenderScan

/// Which share of a scan each stage takes.
///
/// The library has three seams to time at: loading, analysis and rendering. Analysis is parted by asking it for less:
/// without terms it only finds structure, with word classes it also finds the words that decide on context, with
/// entries also what a report is about, and only the whole lexicon asks the questions of checklists. What a step
/// takes is the difference with the step before.
struct ScanStages {
  private static let names = ["load", "structure", "classes", "entries", "checklists", "json"]
  private let analyzers: [Analyzer]
  /// Per stage the seconds of each pass.
  private var seconds: [[Double]] = Array(repeating: [], count: names.count)

  init(lexicon: Lexicon) throws {
    let none = LexiconContents()
    var classes = none
    classes.classes = lexicon.contents.classes
    var entries = lexicon.contents
    entries.checklists = []
    analyzers =
      try [none, classes, entries].map {
        Analyzer(lexicon: try LexiconCompiler.compile($0, digest: ""))
      } + [Analyzer(lexicon: lexicon)]
  }

  /// Times one pass over the files, which must give as many findings and bytes as expected.
  mutating func time(_ files: [[UInt8]], expected: [Int]) throws {
    var documents: [Document] = []
    var reports: [Report] = []
    var bytes = 0
    let loading = try Stopwatch.time {
      documents = try files.map { try InputFiles.loader.load($0, name: "document") }
    }
    var analyses: [Double] = []
    for analyzer in analyzers {
      reports = []
      analyses.append(Stopwatch.time { reports = documents.map(analyzer.analyze) }.processor)
      if analyses.count == 1, reports.contains(where: { !$0.findings.isEmpty }) {
        throw BenchError.wrong("findings without a lexicon")
      }
    }
    let rendering = Stopwatch.time { bytes = reports.reduce(0) { $0 + JSONReport().bytes($1).count } }
    let counts = [reports.reduce(0) { $0 + $1.findings.count }, bytes]
    guard counts == expected else { throw BenchError.wrong("\(counts) in stages, \(expected) at once") }
    let steps = zip(analyses, [0] + analyses).map { max(0, $0 - $1) }
    for (stage, value) in ([loading.processor] + steps + [rendering.processor]).enumerated() {
      seconds[stage].append(value)
    }
  }

  /// The middle of the passes of each stage, as a percentage of all stages.
  func shares() -> [(String, String)] {
    let middles = seconds.map(Stopwatch.middle)
    let total = middles.reduce(0, +)
    return zip(Self.names, middles).map { name, value in
      ("\(name)_pct", "\((1_000 * value / total).rounded() / 10)")
    }
  }
}
