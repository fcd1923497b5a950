import Foundation
import Testing

/// Help is Dutch, fits the terminal, and is data.
@Suite struct HelpTests {
  static let commands = [
    [], ["scan"], ["text"], ["explain"], ["lexicon"], ["lexicon", "check"], ["lexicon", "list"],
    ["lexicon", "show"], ["lexicon", "compile"], ["lexicon", "new"], ["lexicon", "test"],
    ["lexicon", "symmetry"],
    ["evaluate"], ["checklist"], ["checklist", "check"],
    ["checklist", "list"], ["checklist", "show"],
  ]
  private static let english = [
    "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "default", "values:", "Show ", "help for",
    "<file>", "<path>", "<options>", "<subcommand>", "See '",
  ]

  @Test(arguments: commands) func isDutch(_ command: [String]) throws {
    let run = try CommandRun.genderscan(command + ["--help"])
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
    #expect(run.output.contains("GEBRUIK: genderscan \(command.joined(separator: " "))"))
    for word in Self.english { #expect(!run.output.contains(word), "\(word) in \(command)") }
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func theBareCommandShowsIt() throws {
    let help = try CommandRun.genderscan(["--help"])
    #expect(try CommandRun.genderscan([]).output == help.output)
    #expect(try CommandRun.genderscan(["help"]).output == help.output)
  }

  @Test func versionIsData() throws {
    let run = try CommandRun.genderscan(["--version"])
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  /// Scripts for shells and JSON are not for readers: nothing in them is translated or wrapped.
  @Test func completionsAreScripts() throws {
    let run = try CommandRun.shell("'\(CommandRun.path)' --generate-completion-script bash | bash -n")
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    for shell in ["zsh", "fish"] {
      let script = try CommandRun.genderscan(["--generate-completion-script", shell])
      #expect(script.status == 0 && script.output.contains("scan") && script.messages.isEmpty)
    }
    let dump = try CommandRun.genderscan(["--experimental-dump-help"])
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(dump.output.utf8)) }
  }
}
