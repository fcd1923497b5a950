import ArgumentParser
import CAllocator
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
    subcommands: [
      ScanCommand.self, TextCommand.self, ExplainCommand.self, LexiconCommand.self, ChecklistCommand.self,
      EvaluateCommand.self,
    ])

  /// Parses the arguments, runs the command and ends with its exit code.
  static func main() {
    callocator_keep_memory()
    Interruption.install()
    do {
      var command = try call.parsed() ?? parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      end(failure)
    } catch let errors as LexiconError {
      end(.lexicon([errors]))
    } catch let diagnostic as Diagnostic {
      end(CommandFailure(.incomplete, diagnostic))
    } catch {
      end(error)
    }
  }

  private static func end(_ failure: CommandFailure) -> Never {
    for (file, diagnostic) in failure.messages {
      StandardStreams.message(file: file, diagnostic, inEnglish: speaksEnglish)
    }
    Self.exit(status: failure.code.rawValue)
  }

  /// Help and version are data; a wrong use is a message with exit code 3; anything else is a fault of our own.
  private static func end(_ error: any Error) -> Never {
    switch exitCode(for: error) {
    case .success:
      let plain = fullMessage(for: error, columns: 10_000)
      let text = isForPrograms ? plain : HelpText(width: StandardStreams.columns).dutch(plain)
      let isWritten = StandardStreams.write(Array((text + "\n").utf8), to: STDOUT_FILENO).done
      Self.exit(status: isWritten ? 0 : CommandFailure.Code.notWritten.rawValue)
    case .validationFailure:
      let english = message(for: error)
      end(
        .usage(
          "\(UsageMessage(english: english).dutch) (zie: \(helpCommand))", "\(english) (see: \(helpCommand))")
      )
    default:
      end(
        CommandFailure(
          .internalError,
          Diagnostic(
            code: "E-INTERN",
            message: "er ging iets mis in genderscan zelf: \(error) (meld dit, met de opdracht)",
            english: "internal error: \(error) (please report it, with the command)")))
    }
  }

  /// True when a script or JSON was asked for, of which every line counts.
  private static var isForPrograms: Bool {
    CommandLine.arguments.contains {
      $0.hasPrefix("--generate-completion-script") || $0 == "--experimental-dump-help"
    }
  }

  /// True when English was asked for, also in a call that could not be parsed.
  private static var speaksEnglish: Bool {
    let arguments = CommandLine.arguments
    return arguments.contains("--lang=en")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--lang", "en") }
  }

  /// The call that shows the help of the subcommand that was meant.
  private static var helpCommand: String {
    (["genderscan"] + call.path.map { $0._commandName } + ["--help"]).joined(separator: " ")
  }

  private static var call: NamedCommand {
    NamedCommand(in: Array(CommandLine.arguments.dropFirst()), below: self)
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
