import Glibc

/// A command that is started anew, waited for and measured.
enum ChildProcess {
  struct Run {
    var wall: Double
    var user: Double
    var system: Double
    /// KiB, never below what this process had when it started the command: a child begins as its parent.
    var peak: Int
    var output: [UInt8]
  }

  /// Runs a command with nothing to read, in an environment of its own; what it writes goes to a file and is read after
  /// the clock has stopped.
  static func run(_ command: [String]) throws -> Run {
    guard let sheet = tmpfile() else { throw BenchError.unreadable("a temporary file") }
    defer { fclose(sheet) }
    var usage = rusage()
    var status: Int32 = 0
    let start = Stopwatch.now(CLOCK_MONOTONIC)
    let child = try spawn(command, output: fileno(sheet))
    guard wait4(child, &status, 0, &usage) == child else { throw BenchError.wrong("\(command) is lost") }
    let wall = Stopwatch.now(CLOCK_MONOTONIC) - start
    guard status == 0 else { throw BenchError.wrong("\(command) ends with status \(status)") }
    return Run(
      wall: wall, user: seconds(usage.ru_utime), system: seconds(usage.ru_stime), peak: usage.ru_maxrss,
      output: contents(sheet))
  }

  private static func spawn(_ command: [String], output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { for word in words + environment { free(word) } }
    var child = pid_t()
    guard let name = words[0], posix_spawnp(&child, name, &actions, nil, &words, &environment) == 0 else {
      throw BenchError.wrong("\(command) cannot be started")
    }
    return child
  }

  private static func contents(_ sheet: UnsafeMutablePointer<FILE>) -> [UInt8] {
    rewind(sheet)
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, sheet), count > 0 { bytes += block[..<count] }
    return bytes
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + 1e-6 * Double(time.tv_usec)
  }
}
