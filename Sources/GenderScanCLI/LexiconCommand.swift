import ArgumentParser

/// `genderscan lexicon`: everything for those who write terms.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Controleert, toont en vertaalt termenlijsten.",
    subcommands: [LexiconCheckCommand.self])
}
