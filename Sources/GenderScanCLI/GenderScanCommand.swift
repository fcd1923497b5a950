import ArgumentParser
import GenderScan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The command `genderscan`.
@main
struct GenderScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "genderscan",
    abstract: "Leest een beleidsstuk en toont wat het zegt en niet zegt over gender.",
    discussion: """
      Voorbeeld: genderscan scan regiovisie.txt
      Alles gebeurt op uw eigen computer; genderscan maakt geen verbinding met internet.
      """,
    version: ToolVersion.current,
    subcommands: [ScanCommand.self, TextCommand.self, ExplainCommand.self, LexiconCommand.self, ChecklistCommand.self])

  /// Parses the arguments, runs the command and ends with its exit code.
  static func main() {
    // A closed pipe must give an error to handle, not a signal that ends the process.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      end(failure)
    } catch {
      end(error)
    }
  }

  private static func end(_ failure: CommandFailure) -> Never {
    let inEnglish = CommandLine.arguments.joined(separator: " ").contains("--lang en")
    for (file, diagnostic) in failure.messages {
      StandardStreams.message(file: file, diagnostic, inEnglish: inEnglish)
    }
    Self.exit(status: failure.code.rawValue)
  }

  /// Help and version are data; a wrong use is a message with exit code 3.
  private static func end(_ error: any Error) -> Never {
    if exitCode(for: error) == .success {
      _ = StandardStreams.write(
        Array((HelpText.dutch(fullMessage(for: error)) + "\n").utf8), to: STDOUT_FILENO)
      Self.exit(status: 0)
    }
    StandardStreams.message("genderscan: E-GEBRUIK: \(message(for: error)) (zie: genderscan --help)")
    Self.exit(status: CommandFailure.Code.refused.rawValue)
  }

  private static func exit(status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }
}
