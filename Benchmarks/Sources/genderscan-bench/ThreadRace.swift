import BundledLexicons
import GenderScan
import Glibc

/// Two documents after each other, then at the same time with one analyzer.
///
/// A thread that the system starts late, or stops for another program, spoils a pass of a tenth of a second: more are
/// taken than of other work. They are not taken in turns, for a core that has rested is slow to wake.
enum ThreadRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard arguments.count == 2 else { throw BenchError.usage }
    var stopwatch = stopwatch
    if stopwatch.passes > 1 { stopwatch.passes = 9 }
    let files = try arguments.map { try InputFiles.bytes($0) }
    let analyzer = Analyzer(lexicon: try BundledLexicons.standard())
    let (one, alone) = try stopwatch.median { try files.map { try ScanRace.scan($0, analyzer).findings } }
    let (two, together) = try stopwatch.median { pair(files, analyzer) }
    guard alone == together else { throw BenchError.wrong("\(together) after \(alone)") }
    Stopwatch.report(
      two,
      [
        ("one_thread_seconds", "\(one.wall)"), ("speedup", "\(one.wall / two.wall)"),
        ("matches", "\(alone.reduce(0, +))"),
      ])
  }

  private final class Job: Sendable {
    let file: [UInt8]
    let analyzer: Analyzer
    init(_ file: [UInt8], _ analyzer: Analyzer) {
      self.file = file
      self.analyzer = analyzer
    }
  }

  private static func pair(_ files: [[UInt8]], _ analyzer: Analyzer) -> [Int] {
    var threads: [pthread_t] = []
    for file in files {
      var thread = pthread_t()
      let job = Unmanaged.passRetained(Job(file, analyzer))
      let failed = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          let job = Unmanaged<Job>.fromOpaque(argument).takeRetainedValue()
          return UnsafeMutableRawPointer(
            bitPattern: (try? ScanRace.scan(job.file, job.analyzer).findings + 1) ?? 0)
        }, job.toOpaque())
      if failed == 0 { threads.append(thread) } else { job.release() }
    }
    return threads.map { thread in
      var result: UnsafeMutableRawPointer?
      pthread_join(thread, &result)
      return Int(bitPattern: result) - 1
    }
  }
}
