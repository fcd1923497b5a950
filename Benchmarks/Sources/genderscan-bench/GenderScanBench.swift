import CAllocator
import Glibc

/// One contestant of a race: does its work three times in one process and prints a line of JSON with its counts.
///
/// The work is named first, its files follow; see `Benchmarks/README.md`.
@main
enum GenderScanBench {
  static func main() {
    // As the command does.
    callocator_keep_memory()
    var arguments = Array(CommandLine.arguments.dropFirst())
    var stopwatch = Stopwatch()
    if arguments.first == "--once" {
      arguments.removeFirst()
      stopwatch.passes = 1
    }
    let name = arguments.isEmpty ? "" : arguments.removeFirst()
    do {
      switch name {
      case "match": try MatchRace.run(arguments, stopwatch)
      case "compile": try CompileRace.run(arguments, stopwatch)
      case "tokens": try TokenRace.run(arguments, stopwatch)
      case "html": try MarkupRace.run(arguments, stopwatch)
      case "pipeline": try PipelineRace.run(arguments, stopwatch)
      case "load": try LoadRace.run(arguments, stopwatch)
      case "memory": try MemoryRace.run(arguments)
      case "cold": try ColdRace.run(arguments)
      case "scan": try ScanRace.run(arguments, stopwatch)
      case "threads": try ThreadRace.run(arguments, stopwatch)
      default: throw BenchError.usage
      }
    } catch {
      write(error)
      exit(2)
    }
  }

  private static func write(_ error: any Error) {
    let message = Array("\(error)".utf8)
    _ = Glibc.write(2, message, message.count)
  }
}

/// Why a race could not be run.
enum BenchError: Error, CustomStringConvertible {
  case usage
  case unreadable(String)
  case wrong(String)

  var description: String {
    switch self {
    case .usage:
      """
      genderscan-bench match TEXT PATTERNS
      genderscan-bench compile PATTERNS
      genderscan-bench tokens TEXT
      genderscan-bench load FILE...
      genderscan-bench html FILE...
      genderscan-bench pipeline PATTERNS FILE...
      genderscan-bench scan FILE...
      genderscan-bench threads FILE FILE
      genderscan-bench memory FILE
      genderscan-bench cold TIMES FILE COMMAND...
      --once before the work does it one time instead of three.

      """
    case .unreadable(let path): "cannot read \(path)\n"
    case .wrong(let what): "wrong result: \(what)\n"
    }
  }
}
