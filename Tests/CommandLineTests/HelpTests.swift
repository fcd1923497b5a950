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

  /// `scan` says by itself what holds of an option that is not given; of other commands the parser says it.
  @Test func scanSaysOfSharedOptionsWhatOthersSay() throws {
    let (scan, text) = (try Self.options("scan"), try Self.options("text"))
    for name in ["--input-type", "--max-size", "--lang", "--encoding", "--lexicon"] {
      #expect(scan[name] != nil && scan[name] == text[name], "\(name)")
    }
    for (name, end) in [
      ("-f,", "(standaard: text)"), ("--show", "(keuze uit: top, all; standaard: top)"),
      ("--table", "(keuze uit: findings, criteria; standaard: findings)"),
      ("--lang", "nl, en; standaard: nl)"),
      ("--offset-unit", "byte; standaard: codepoint)"), ("--type", "algemeen; standaard: auto)"),
    ] {
      #expect(scan[name]?.hasSuffix(end) == true, "\(scan[name] ?? name)")
    }
  }

  /// The options in the help of a command, by the first word of each, lines joined.
  private static func options(_ command: String) throws -> [String: String] {
    let help = try CommandRun.genderscan([command, "--help"]).output
    var options: [String: String] = [:]
    var name = ""
    for line in help.split(separator: "\n") {
      if line.hasPrefix("  -") { name = String(line.split(separator: " ")[0]) }
      options[name, default: ""] += " " + line.split(separator: " ").joined(separator: " ")
    }
    return options
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
