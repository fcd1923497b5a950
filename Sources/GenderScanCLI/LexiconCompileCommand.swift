import ArgumentParser
import GenderScan
import LexiconAuthoring

/// `genderscan lexicon compile`: YAML files to the binary form.
struct LexiconCompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Vertaalt een map met YAML-bestanden naar één snel bestand (.gslx).",
    discussion: "Voorbeeld: genderscan lexicon compile Lexicons -o mijn.gslx")

  @Argument(help: ArgumentHelp("De map.", valueName: "map")) var folder: String
  @Option(name: [.short, .long], help: ArgumentHelp("Het bestand dat gemaakt wordt.", valueName: "bestand"))
  var output: String
  @Option(help: ArgumentHelp("Schrijf ook het overzicht (Markdown) hier.", valueName: "bestand"))
  var index: String?

  func run() throws {
    let reading = try LexiconSource.reading(of: [folder])
    let lexicon = try LexiconSource.compile(reading.contents, places: reading.places)
    let bytes = LexiconArchive.encode(lexicon)
    try OutputFile(path: output).write(bytes)
    if let index { try OutputFile(path: index).write(Array(LexiconIndex(reading.contents).markdown().utf8)) }
    StandardStreams.message(
      "\(output): \(lexicon.contents.entries.count) termen, \(bytes.count) bytes, sha256 \(lexicon.digest.prefix(16))"
    )
  }
}
