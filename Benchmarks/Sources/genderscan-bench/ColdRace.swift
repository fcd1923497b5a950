import BundledLexicons
import DocumentLoading
import GenderScan

/// A command started cold on a document, many times: what a user waits for who has one document.
///
/// Pin it to a core from outside: the children stay there. The first start fills the page cache and does not count.
enum ColdRace {
  static func run(_ arguments: [String]) throws {
    guard arguments.count >= 3, let times = Int(arguments[0]), times > 0 else { throw BenchError.usage }
    let command = Array(arguments.dropFirst(2)) + [arguments[1]]
    let first = try ChildProcess.run(command).output
    guard !first.isEmpty else { throw BenchError.wrong("\(command) writes nothing") }
    // The children's peaks cannot show less than this; the scan below comes later for that reason.
    let floor = Stopwatch.peak()
    var runs: [ChildProcess.Run] = []
    for _ in 0..<times {
      var run = try ChildProcess.run(command)
      guard run.output == first else { throw BenchError.wrong("\(command) does not write the same twice") }
      run.output = []
      runs.append(run)
    }
    var fields = [
      ("wall_ms", median(runs.map(\.wall))), ("user_ms", median(runs.map(\.user))),
      ("system_ms", median(runs.map(\.system))), ("peak_kb", "\(runs.map(\.peak).max() ?? 0)"),
      ("peak_floor_kb", "\(floor)"), ("output_bytes", "\(first.count)"),
      ("all_wall_ms", list(runs.map(\.wall))), ("all_user_ms", list(runs.map(\.user))),
      ("all_system_ms", list(runs.map(\.system))),
    ]
    if first[0] == UInt8(ascii: "{") { fields.append(("matches", "\(try findings(arguments[1], first))")) }
    Stopwatch.report(fields)
  }

  /// The findings of the same document in this process, whose JSON must be what the command wrote.
  private static func findings(_ path: String, _ output: [UInt8]) throws -> Int {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let document = try InputFiles.loader.load(try InputFiles.bytes(path), name: name)
    let report = Analyzer(lexicon: try BundledLexicons.standard()).analyze(document)
    // The version is the command's own; the library does not know it.
    let rest = String(decoding: output.prefix(200), as: UTF8.self).split(separator: "\"version\": \"")
    let version = rest.count > 1 ? String(rest[1].prefix { $0 != "\"" }) : ""
    guard JSONReport(toolVersion: version).bytes(report) == output, !report.findings.isEmpty else {
      throw BenchError.wrong("the command's report is not that of the library")
    }
    return report.findings.count
  }

  private static func median(_ seconds: [Double]) -> String { milliseconds(Stopwatch.middle(seconds)) }
  private static func list(_ seconds: [Double]) -> String {
    "[" + seconds.map(milliseconds).joined(separator: ", ") + "]"
  }
  private static func milliseconds(_ seconds: Double) -> String { "\((1e5 * seconds).rounded() / 100)" }
}
