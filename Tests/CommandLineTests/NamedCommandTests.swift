import ArgumentParser
import Testing

@testable import GenderScanCLI

/// Parsing by the named command alone is a shorter way to what the root gives, never a way to something else.
@Suite struct NamedCommandTests {
  private static let taken = [
    "scan -", "scan a b c", "scan -f json a", "scan -f=json a", "scan a --format json", "scan -- -f json",
    "scan scan",
    "scan text", "scan help", "scan a --", "scan -o - a", "scan --output=- a", "scan --title=--help a",
    "scan --lexicon a --lexicon b --checklist c --instrument d e",
    "scan --type wmo-jeugd --title t --input-type html --encoding utf-8 --max-size 7 a",
    "scan --show all --fail-on avoid --offset-unit utf16 --table criteria --lang en --no-color a",
    "text a", "text -f json a --lang=en", "explain", "explain PA01", "lexicon check a",
    "lexicon list --counts",
    "lexicon symmetry --only m -f json", "checklist list", "evaluate a b -f measurements",
  ]

  @Test(arguments: taken) func givesWhatTheRootGives(_ call: String) throws {
    let arguments = call.split(separator: " ").map(String.init)
    let named = try #require(Self.parsed(arguments))
    let usual = try GenderScanCommand.parseAsRoot(arguments)
    #expect(String(reflecting: named) == String(reflecting: usual))
    #expect(type(of: named) == type(of: usual))
  }

  private static let left = [
    "", "a", "help", "help scan", "--help", "--version", "-f json scan a", "-- scan a", "lexicon",
    "lexicon a",
    "lexicon help check", "scan", "scan a --help", "scan -h", "scan --version a", "scan --nope a", "scan -f",
    "scan -z a",
    "scan a --show alles", "scan a --max-size veel", "scan a --title --help", "scan a --no-color=1",
    "scan --experimental-dump-help a", "scan --generate-completion-script bash", "scan ---completion a",
    "text", "text a b", "text a --generate-completion-script", "explain a b", "evaluate a",
  ]

  @Test(arguments: left) func leavesTheRestToTheRoot(_ call: String) {
    #expect(Self.parsed(call.split(separator: " ").map(String.init)) == nil)
  }

  /// What the two ways need to be equal.
  @Test func noCommandAboveAnotherHasOptions() {
    var commands: [any ParsableCommand.Type] = [GenderScanCommand.self]
    while let command = commands.popLast() {
      let below = command.configuration.subcommands
      #expect(below.isEmpty || Mirror(reflecting: command.init()).children.isEmpty, "\(command)")
      commands += below
    }
  }

  /// `scan` declares for itself what other commands take as groups: the values without options stand in two places.
  @Test func sharedOptionsOfScanAreThoseOfTheGroups() throws {
    let scan = try ScanCommand.parse(["x"])
    let lexicons = try LexiconOptions.parse([])
    let input = try InputOptions.parse([])
    let speech = try SpeechOptions.parse([])
    #expect(
      [scan.lexicon, scan.checklist, scan.instrument] == [
        lexicons.lexicon, lexicons.checklist, lexicons.instrument,
      ])
    let (_, ownInput, ownSpeech) = scan.groups
    #expect(ownInput.inputType == input.inputType && ownInput.encoding == input.encoding)
    #expect(ownInput.maxSize.value == input.maxSize.value)
    #expect(ownSpeech.lang == speech.lang && ownSpeech.noColor == speech.noColor)
  }

  private static func parsed(_ arguments: [String]) -> (any ParsableCommand)? {
    NamedCommand(in: arguments, below: GenderScanCommand.self).parsed()
  }
}
