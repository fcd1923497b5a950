import GenderScan
import LexiconAuthoring

/// Checks lexicon files and says what is wrong, or how much was looked at.
struct LexiconInspection {
  /// Files to lay over the bundled lexicon, or one folder; empty for the bundled lexicon itself.
  let paths: [String]

  /// Runs the check.
  ///
  /// `choose` picks the ids to look at from what the paths hold; nil for all.
  func run(_ choose: (LexiconContents) -> [String]?) throws(CommandFailure) {
    guard !paths.isEmpty else {
      return try report([], check(try LexiconSource.bundled().contents, [:], choose))
    }
    let reading = LexiconReader.read(try LexiconFiles(paths: paths).read())
    guard !paths.contains(where: LexiconFiles.isFolder) else {
      return try report(reading.errors, check(reading.contents, reading.places, choose))
    }
    let whole = try LexiconSource.bundled().contents.adding(reading.contents)
    let own = reading.contents
    let ids =
      choose(own)
      ?? own.entries.map(\.id) + own.classes.map(\.name) + own.checklists.flatMap(\.criteria).map(\.id)
      + own.measurements.map(\.entry)
    try report(reading.errors, check(whole, reading.places) { _ in ids })
  }

  private func check(
    _ contents: LexiconContents, _ places: [String: String], _ choose: (LexiconContents) -> [String]?
  ) -> LexiconCheck.Outcome {
    LexiconCheck(contents, places: places, only: choose(contents).map(Set.init)).run()
  }

  private func report(_ errors: [LexiconError], _ outcome: LexiconCheck.Outcome) throws(CommandFailure) {
    for warning in outcome.warnings {
      let owner = warning.owner.isEmpty ? "" : "\(warning.owner): "
      StandardStreams.message(
        file: warning.place,
        Diagnostic(code: warning.code, message: owner + warning.message, english: owner + warning.message),
        inEnglish: false)
    }
    let all = errors + outcome.errors
    guard all.isEmpty else { throw .lexicon(all) }
    let warnings = outcome.warnings.isEmpty ? "" : ", \(outcome.warnings.count) waarschuwingen"
    try StandardStreams.print("In orde: \(outcome.examples) voorbeelden nagelopen\(warnings).\n")
  }
}
