import Glibc

/// Times work: several passes, of which the middle one counts.
struct Stopwatch {
  /// How often the work is done; once when instructions are counted.
  var passes = 3

  /// Seconds of one pass, by the clock on the wall and by that of the processor.
  struct Reading {
    var wall: Double
    var processor: Double
  }

  static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }

  /// Runs `work` and times it.
  static func time(_ work: () throws -> Void) rethrows -> Reading {
    let processor = now(CLOCK_PROCESS_CPUTIME_ID)
    let wall = now(CLOCK_MONOTONIC)
    try work()
    return Reading(
      wall: now(CLOCK_MONOTONIC) - wall, processor: now(CLOCK_PROCESS_CPUTIME_ID) - processor)
  }

  /// The middle of the passes, each of which must give the same `counts`.
  ///
  /// None may be zero, for finding nothing is no proof of work; a single pass is let through, since instructions are
  /// counted on texts that hold nothing too.
  func median(_ pass: () throws -> [Int]) throws -> (Reading, counts: [Int]) {
    var readings: [Reading] = []
    var first: [Int]?
    for _ in 0..<passes {
      var counts: [Int] = []
      readings.append(try Self.time { counts = try pass() })
      if let first, first != counts { throw BenchError.wrong("\(counts) after \(first)") }
      guard passes == 1 || counts.allSatisfy({ $0 > 0 }) else { throw BenchError.wrong("nothing: \(counts)") }
      first = counts
    }
    let reading = Reading(
      wall: Self.middle(readings.map(\.wall)), processor: Self.middle(readings.map(\.processor)))
    return (reading, first ?? [])
  }

  /// Prints a reading and what was counted.
  static func report(_ reading: Reading, _ fields: [(String, String)]) {
    let own = [
      ("seconds", "\(reading.wall)"), ("cpu_seconds", "\(reading.processor)"), ("peak_kb", "\(peak())"),
    ]
    report(own + fields)
  }

  /// Prints a line of JSON.
  static func report(_ fields: [(String, String)]) {
    print("{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}")
  }

  /// The middle one.
  static func middle(_ numbers: [Double]) -> Double {
    numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
  }

  /// The most memory that this process has had, in KiB.
  static func peak() -> Int {
    var usage = rusage()
    // RUSAGE_SELF, which is imported as another type than the parameter has.
    getrusage(0, &usage)
    return usage.ru_maxrss
  }
}
