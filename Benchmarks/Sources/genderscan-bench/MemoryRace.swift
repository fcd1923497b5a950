import BundledLexicons
import DocumentLoading
import GenderScan
import Glibc

/// The memory of a scan, per byte of input, beyond what the program and its lexicon hold before it begins.
///
/// Give it some megabytes: on small files the pages that reading the lexicon left free hide what a scan takes.
enum MemoryRace {
  static func run(_ arguments: [String]) throws {
    guard arguments.count == 1 else { throw BenchError.usage }
    let analyzer = Analyzer(lexicon: try BundledLexicons.standard())
    var meter = try MemoryMeter()
    var file = try meter.measure("read") { try InputFiles.bytes(arguments[0]) }
    let size = file.count
    var document = try meter.measure("load") { try InputFiles.loader.load(file, name: "document") }
    // As the command does, a value goes when the next stage has what it needs.
    file = []
    let report = try meter.measure("analysis") { analyzer.analyze(document) }
    document = try InputFiles.loader.load([0x61], name: "document")
    let json = try meter.measure("json") { JSONReport().bytes(report) }

    let again = try ScanRace.scan(try InputFiles.bytes(arguments[0]), analyzer)
    guard size > 0, again == (report.findings.count, json.count), again.findings > 0 else {
      throw BenchError.wrong("\(again) after \((report.findings.count, json.count))")
    }
    let own = [
      ("matches", "\(again.findings)"), ("json_bytes", "\(json.count)"), ("input_bytes", "\(size)"),
      ("before_kb", "\(meter.base)"),
    ]
    Stopwatch.report(own + meter.fields(per: size))
  }
}

/// Reads from the kernel how much memory stages of work have had at most, and how much is left after each.
struct MemoryMeter {
  /// Resident KiB before the first stage.
  let base: Int
  private var stages: [(name: String, peak: Int, kept: Int)] = []

  init() throws {
    base = try Self.status("VmRSS:")
  }

  /// Does the work and keeps what it took.
  mutating func measure<Value>(_ name: String, _ work: () throws -> Value) throws -> Value {
    try Self.forgetPeak()
    let value = try work()
    let peak = try Self.status("VmHWM:")
    let kept = try Self.status("VmRSS:")
    guard peak >= kept, kept > 0 else { throw BenchError.wrong("\(kept) KiB after a peak of \(peak)") }
    stages.append((name, peak - base, kept - base))
    return value
  }

  /// Peak and rest of each stage, in bytes per byte of input.
  func fields(per size: Int) -> [(String, String)] {
    func ratio(_ kibibytes: Int) -> String { "\((10_240 * Double(kibibytes) / Double(size)).rounded() / 10)" }
    let most = stages.map(\.peak).max() ?? 0
    return [("peak_kb", "\(base + most)"), ("peak_per_byte", ratio(most))]
      + stages.flatMap {
        [("\($0.name)_peak_per_byte", ratio($0.peak)), ("\($0.name)_kept_per_byte", ratio($0.kept))]
      }
  }

  private static func status(_ field: String) throws -> Int {
    let path = "/proc/self/status"
    guard let file = fopen(path, "r") else { throw BenchError.unreadable(path) }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      if words.count > 1, words[0] == field, let value = Int(words[1]) { return value }
    }
    throw BenchError.wrong("no \(field) in \(path)")
  }

  /// Makes the kernel count the peak anew.
  private static func forgetPeak() throws {
    let path = "/proc/self/clear_refs"
    let file = open(path, O_WRONLY)
    guard file >= 0 else { throw BenchError.unreadable(path) }
    defer { close(file) }
    guard write(file, "5", 1) == 1 else { throw BenchError.wrong("the peak cannot be counted anew") }
  }
}
