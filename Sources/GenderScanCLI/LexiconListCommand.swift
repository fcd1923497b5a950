import ArgumentParser
import GenderScan
import LexiconAuthoring

/// How a list is printed.
enum ListFormatOption: String, Choice {
  case text
  case md

  static var choices: [Self] { [.text, .md] }
}

/// `genderscan lexicon list`: every entry on a line.
struct LexiconListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Toont alle termen, één per regel.",
    discussion: """
      genderscan lexicon list | grep slachtoffer
      genderscan lexicon list --counts      hoeveel er is, en wat er ontbreekt
      """)

  @Argument(help: ArgumentHelp("Een bestand of map in plaats van de ingebouwde lijst.", valueName: "pad"))
  var paths: [String] = []
  @Option(name: [.short, .long], help: ArgumentHelp("text of md.", valueName: "formaat"))
  var format = ListFormatOption.text
  @Flag(help: "Toont alleen aantallen: termen, vormen, punten, bronnen, en wat er ontbreekt.")
  var counts = false

  func run() throws {
    let contents =
      paths.isEmpty ? try LexiconSource.bundled().contents : try LexiconSource.reading(of: paths).contents
    if counts { return try StandardStreams.print(Self.text(LexiconCounts(contents).rows, format)) }
    if format == .md { return try StandardStreams.print(LexiconIndex(contents).markdown()) }
    let lines = contents.entries.map { entry in
      [
        entry.id, entry.lemma, entry.category.dutch, entry.lens.dutch, entry.severity.dutch,
        entry.status.rawValue,
      ].joined(separator: "\t")
    }
    try StandardStreams.print(lines.map { $0 + "\n" }.joined())
  }

  /// Names and counts with a tab between, or as a table.
  private static func text(_ rows: [LexiconCounts.Row], _ format: ListFormatOption) -> String {
    switch format {
    case .text: rows.map { "\($0.name)\t\($0.count)\n" }.joined()
    case .md: "| wat | aantal |\n|---|--:|\n" + rows.map { "| \($0.name) | \($0.count) |\n" }.joined()
    }
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
