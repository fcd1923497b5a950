import ArgumentParser
import GenderScan
import LexiconAuthoring

/// `genderscan lexicon symmetry`: what happens to the examples when women and men change places.
struct LexiconSymmetryCommand: ParsableCommand {
  /// The forms of the outcome.
  enum Format: String, Choice {
    case text, json

    static var choices: [Self] { [.text, .json] }
  }

  static let configuration = CommandConfiguration(
    commandName: "symmetry", abstract: "Verwisselt vrouwen en mannen in de voorbeelden van termen.",
    discussion: """
      genderscan lexicon symmetry             de ingebouwde lijst
      genderscan lexicon symmetry eigen.yml   een bestand, over de ingebouwde gelegd
      genderscan lexicon symmetry Lexicons    een map met lexicon.yml, op zichzelf

      Telt een zin over mannen anders dan dezelfde zin over vrouwen, dan hoort de term te zeggen waarom, met de sleutel \
      symmetrie. Verschillen zonder reden staan bovenaan.
      """)

  @Argument(help: ArgumentHelp("Bestanden, of één map.", valueName: "pad"))
  var paths: [String] = []
  @Option(help: ArgumentHelp("Alleen id's die zo beginnen.", valueName: "id"))
  var only: [String] = []
  @Option(
    name: [.short, .long], help: ArgumentHelp("Hoe het eruitziet: text of json.", valueName: "formaat"))
  var format = Format.text

  func run() throws {
    let lexicon = try LexiconSource(lexicons: paths).lexicon()
    let own =
      paths.isEmpty || paths.contains { LexiconFiles.isLexicon($0) || $0.hasSuffix(".gslx") }
      ? lexicon.contents : try LexiconSource.reading(of: paths).contents
    let ids = own.entries.map(\.id).filter { id in only.isEmpty || only.contains { id.hasPrefix($0) } }
    let report = SymmetryReport(lexicon, only: Set(ids))
    switch format {
    case .text: try StandardStreams.print(SymmetryText(report: report).string())
    case .json: try StandardStreams.print(SymmetryText(report: report).json())
    }
  }
}
