import BundledLexicons
import GenderScan
import Glibc

/// Two documents after each other, then at the same time with one analyzer, in turns.
///
/// The speed of a machine that others use too drifts from second to second: what is divided is the two passes of a
/// turn, and beside the middle of these stands the quickest pass of one thread against the quickest of two, which is
/// what others leave of it. A core that has rested is slow to wake, which is the machine's time and not ours: each timed
/// pass of two threads follows one that is not timed.
enum ThreadRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard arguments.count == 2 else { throw BenchError.usage }
    let files = try arguments.map { try InputFiles.bytes($0) }
    let analyzer = Analyzer(lexicon: try BundledLexicons.standard())
    var turn = stopwatch
    turn.passes = 1
    var readings: [Stopwatch.Reading] = []
    var alone: [Stopwatch.Reading] = []
    var counts: [Int] = []
    for _ in 0..<(stopwatch.passes > 1 ? 15 : 1) {
      let (one, found) = try turn.median { try files.map { try ScanRace.scan($0, analyzer).findings } }
      guard counts.isEmpty || counts == found else { throw BenchError.wrong("\(found) after \(counts)") }
      counts = found
      if stopwatch.passes > 1 { _ = pair(files, analyzer) }
      let (two, together) = try turn.median { pair(files, analyzer) }
      guard found == together else { throw BenchError.wrong("\(together) after \(found)") }
      alone.append(one)
      readings.append(two)
    }
    guard counts.allSatisfy({ $0 > 0 }) else { throw BenchError.wrong("nothing: \(counts)") }
    let two = Stopwatch.Reading(
      wall: Stopwatch.middle(readings.map(\.wall)), processor: Stopwatch.middle(readings.map(\.processor)))
    let speedups = zip(alone, readings).map { $0.wall / $1.wall }
    // Below 1 is what the threads cost each other; what else is lacking is that one of them was done before the other.
    let shares = zip(alone, readings).map { $0.processor / $1.processor }
    Stopwatch.report(
      two,
      [
        ("one_thread_seconds", "\(Stopwatch.middle(alone.map(\.wall)))"),
        ("speedup", "\(Stopwatch.middle(speedups))"),
        ("speedup_quickest", "\((alone.map(\.wall).min() ?? 0) / (readings.map(\.wall).min() ?? 1))"),
        ("processor_ratio", "\(Stopwatch.middle(shares))"),
        ("speedups", "\(speedups.sorted().map { ($0 * 100).rounded() / 100 })"),
        ("matches", "\(counts.reduce(0, +))"),
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
