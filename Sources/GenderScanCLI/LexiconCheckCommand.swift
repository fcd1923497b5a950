import ArgumentParser
import GenderScan
import LexiconAuthoring

/// `genderscan lexicon check`: reads lexicon files and runs every example in them.
struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Controleert termen en punten met hun eigen voorbeelden.",
    discussion: "Voorbeeld: genderscan lexicon check Lexicons")

  @Argument(help: "Bestanden of mappen; een los bestand wordt over de meegeleverde lijst gelegd.")
  var paths: [String] = []

  @Option(
    name: .customLong("only"), help: "Alleen de voorbeelden van deze id's, of van id's die zo beginnen.")
  var only: [String] = []

  func run() throws {
    let reading = LexiconReader.read(try LexiconFiles(paths: paths).read())
    var check = LexiconCheck(reading.contents, places: reading.places)
    if !only.isEmpty {
      let ids = reading.contents.entries.map(\.id) + reading.contents.checklists.flatMap(\.criteria).map(\.id)
      check = LexiconCheck(
        reading.contents, places: reading.places,
        only: Set(ids.filter { id in only.contains { id.hasPrefix($0) } }))
    }
    let outcome = check.run()
    let errors = reading.errors + outcome.errors
    for warning in outcome.warnings { Self.show(warning) }
    if !errors.isEmpty { throw CommandFailure.lexicon(errors) }
    try StandardStreams.print(
      "In orde: \(reading.contents.entries.count) termen, \(reading.contents.classes.count) woordklassen, "
        + "\(reading.contents.checklists.reduce(0) { $0 + $1.criteria.count }) punten, "
        + "\(outcome.examples) voorbeelden nagelopen.\n")
  }

  private static func show(_ warning: LexiconError) {
    let owner = warning.owner.isEmpty ? "" : "\(warning.owner): "
    StandardStreams.message(
      file: warning.place,
      Diagnostic(code: warning.code, message: owner + warning.message, english: warning.message),
      inEnglish: false)
  }
}
