import BundledLexicons
import GenderScan
import Glibc

/// Two documents after each other in one thread, then at the same time in two, with one analyzer and in turns.
///
/// The one thread is made as the two are: the first thread of a program gets its memory in another way than others.
/// The speed of a machine that others use too drifts from second to second: what is divided is the two passes of a
/// turn, and beside the middle of these stands the quickest pass of one thread against the quickest of two, which is
/// what others leave of it. A core that has rested is slow to wake, which is the machine's time and not ours: each timed
/// pass of two threads follows one that is not timed. How much two threads that only reckon gain in the same turns
/// (`machine_speedup`) says whether there were two cores at all.
enum ThreadRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard arguments.count == 2 else { throw BenchError.usage }
    let files = try arguments.map { try InputFiles.bytes($0) }
    let analyzer = Analyzer(lexicon: try BundledLexicons.standard())
    var turn = stopwatch
    turn.passes = 1
    let scans = files.map { file in [{ (try? ScanRace.scan(file, analyzer).findings) ?? -1 }] as [Work] }
    let reckonings = files.map { _ in [{ reckoned() }] as [Work] }
    var machine: [Double] = []
    var readings: [Stopwatch.Reading] = []
    var alone: [Stopwatch.Reading] = []
    var counts: [Int] = []
    for _ in 0..<(stopwatch.passes > 1 ? 15 : 1) {
      let (one, found) = try turn.median { run([scans.flatMap { $0 }]) }
      guard counts.isEmpty || counts == found else { throw BenchError.wrong("\(found) after \(counts)") }
      counts = found
      if stopwatch.passes > 1 { _ = run(scans) }
      let (two, together) = try turn.median { run(scans) }
      guard found == together else { throw BenchError.wrong("\(together) after \(found)") }
      alone.append(one)
      readings.append(two)
      if stopwatch.passes > 1 {
        let (one, two) = (
          Stopwatch.time { _ = run([reckonings.flatMap { $0 }]) }, Stopwatch.time { _ = run(reckonings) }
        )
        machine.append(one.wall / two.wall)
      }
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
        ("machine_speedup", "\(Stopwatch.middle(machine))"),
        ("processor_ratio", "\(Stopwatch.middle(shares))"),
        ("speedups", "\(speedups.sorted().map { ($0 * 100).rounded() / 100 })"),
        ("matches", "\(counts.reduce(0, +))"),
      ])
  }

  private typealias Work = @Sendable () -> Int

  /// What a thread does, and what came of it: written by that thread only, and read when it is done.
  private final class Job: @unchecked Sendable {
    let works: [Work]
    var results: [Int] = []
    init(_ works: [Work]) { self.works = works }
  }

  /// What comes of works, those of each list done by a thread of their own.
  private static func run(_ lists: [[Work]]) -> [Int] {
    let jobs = lists.map { Job($0) }
    var threads: [pthread_t] = []
    for job in jobs {
      var thread = pthread_t()
      let handed = Unmanaged.passRetained(job)
      let failed = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          let job = Unmanaged<Job>.fromOpaque(argument).takeRetainedValue()
          job.results = job.works.map { $0() }
          return nil
        }, handed.toOpaque())
      if failed == 0 { threads.append(thread) } else { handed.release() }
    }
    for thread in threads { pthread_join(thread, nil) }
    return jobs.flatMap(\.results)
  }

  /// Some ten milliseconds of multiplications, which need no memory.
  private static func reckoned() -> Int {
    var number: UInt64 = 1
    for _ in 0..<10_000_000 { number = (number &* 0x9E37_79B9_7F4A_7C15) ^ number &>> 29 }
    return Int(truncatingIfNeeded: number)
  }
}
