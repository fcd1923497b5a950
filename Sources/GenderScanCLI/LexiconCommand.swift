import ArgumentParser

/// `genderscan lexicon`: everything for those who write terms.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Controleert, toont en vertaalt termenlijsten.",
    subcommands: [
      LexiconCheckCommand.self, LexiconListCommand.self, LexiconShowCommand.self, LexiconCompileCommand.self,
      LexiconNewCommand.self, LexiconTestCommand.self, LexiconSymmetryCommand.self,
    ])
}

/// `genderscan checklist`: the same for those who write questions.
struct ChecklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist", abstract: "Controleert en toont de punten van checklists.",
    subcommands: [ChecklistCheckCommand.self, ChecklistListCommand.self, ChecklistShowCommand.self])
}
