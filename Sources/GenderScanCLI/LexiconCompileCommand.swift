import ArgumentParser
import GenderScan
import LexiconAuthoring

/// `genderscan lexicon compile`: YAML files to the binary form.
struct LexiconCompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Vertaalt een map met YAML-bestanden naar één snel bestand (.gslx).",
    discussion: """
      genderscan lexicon compile Lexicons -o mijn.gslx
      genderscan lexicon compile eigen -o mijn.gslx

      Een map met lexicon.yml is een hele lijst. De termen van een andere map worden over de ingebouwde lijst gelegd.
      """)

  @Argument(help: ArgumentHelp("De map.", valueName: "map")) var folder: String
  @Option(name: [.short, .long], help: ArgumentHelp("Het bestand dat gemaakt wordt.", valueName: "bestand"))
  var output: String
  @Option(help: ArgumentHelp("Schrijf ook het overzicht (Markdown) hier.", valueName: "bestand"))
  var index: String?

  func run() throws {
    let files = try LexiconFiles(paths: [folder]).read()
    var parts = LexiconParts()
    if LexiconFiles.isLexicon(folder) { parts.base = .files(files) } else { parts.overlays = files }
    let lexicon = try parts.lexicon()
    let bytes = LexiconArchive.encode(lexicon)
    try OutputFile(path: output).write(bytes)
    if let index { try OutputFile(path: index).write(Array(LexiconIndex(lexicon.contents).markdown().utf8)) }
    StandardStreams.message(
      "\(output): \(lexicon.contents.entries.count) termen, \(bytes.count) bytes, sha256 \(lexicon.digest.prefix(16))"
    )
  }
}
