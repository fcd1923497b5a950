import ArgumentParser
import GenderScan
import LexiconAuthoring

/// `genderscan lexicon check`: reads lexicon files and runs every example in them.
struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Controleert termen en punten met hun eigen voorbeelden.",
    discussion: """
      genderscan lexicon check             de ingebouwde lijst
      genderscan lexicon check eigen.yml   een bestand, over de ingebouwde gelegd
      genderscan lexicon check Lexicons    een map met lexicon.yml, op zichzelf
      """)

  @Argument(help: ArgumentHelp("Bestanden, of één map.", valueName: "pad"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("Alleen id's die zo beginnen.", valueName: "id"))
  var only: [String] = []

  func run() throws {
    try LexiconInspection(paths: paths).run { contents in
      let ids = contents.entries.map(\.id) + contents.checklists.flatMap(\.criteria).map(\.id)
      return only.isEmpty ? nil : ids.filter { id in only.contains { id.hasPrefix($0) } }
    }
  }
}

/// `genderscan checklist check`: the same for criteria only.
struct ChecklistCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Controleert de punten met hun eigen voorbeelden.",
    discussion: "Voorbeeld: genderscan checklist check eigen-punten.yml")

  @Argument(help: ArgumentHelp("Bestanden, of één map.", valueName: "pad"))
  var paths: [String] = []

  func run() throws {
    try LexiconInspection(paths: paths).run { $0.checklists.flatMap(\.criteria).map(\.id) }
  }
}
