import ArgumentParser
import LexiconAuthoring

/// `genderscan lexicon new`: prints the start of a new entry.
struct LexiconNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Maakt een begin voor een nieuwe term, met voorstellen voor vormen.",
    discussion: "Voorbeeld: genderscan lexicon new burenhulp > eigen.yml")

  @Argument(help: ArgumentHelp("Het woord of de woorden.", valueName: "lemma")) var lemma: [String]

  func run() throws {
    try StandardStreams.print(LexiconSkeleton(lemma: lemma.joined(separator: " ")).yaml())
  }
}
