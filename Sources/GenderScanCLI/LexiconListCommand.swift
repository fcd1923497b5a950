import ArgumentParser
import GenderScan
import LexiconAuthoring

/// How a list is printed.
enum ListFormatOption: String, ExpressibleByArgument, CaseIterable {
  case text
  case md
}

/// `genderscan lexicon list`: every entry on a line.
struct LexiconListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Toont alle termen, één per regel.",
    discussion: "Voorbeeld: genderscan lexicon list | grep slachtoffer")

  @Argument(help: ArgumentHelp("Een bestand of map in plaats van de ingebouwde lijst.", valueName: "pad"))
  var paths: [String] = []
  @Option(name: [.short, .long], help: ArgumentHelp("text of md.", valueName: "formaat"))
  var format = ListFormatOption.text

  func run() throws {
    let contents =
      paths.isEmpty ? try LexiconSource.bundled().contents : try LexiconSource.reading(of: paths).contents
    if format == .md { return try StandardStreams.print(LexiconIndex(contents).markdown()) }
    let lines = contents.entries.map { entry in
      [
        entry.id, entry.lemma, entry.category.dutch, entry.lens.dutch, entry.severity.dutch,
        entry.status.rawValue,
      ].joined(separator: "\t")
    }
    try StandardStreams.print(lines.map { $0 + "\n" }.joined())
  }
}

/// `genderscan checklist list`: every criterion on a line.
struct ChecklistListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Toont alle punten, één per regel.")

  @Argument(help: ArgumentHelp("Een bestand of map in plaats van de ingebouwde punten.", valueName: "pad"))
  var paths: [String] = []

  func run() throws {
    let contents =
      paths.isEmpty ? try LexiconSource.bundled().contents : try LexiconSource.reading(of: paths).contents
    let lines = contents.checklists.flatMap { checklist in
      checklist.criteria.map {
        [$0.id, checklist.id, $0.part, $0.rank.rawValue, $0.threshold?.rawValue ?? "-", $0.question]
          .joined(separator: "\t")
      }
    }
    try StandardStreams.print(lines.map { $0 + "\n" }.joined())
  }
}
