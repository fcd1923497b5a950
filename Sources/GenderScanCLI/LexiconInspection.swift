import GenderScan
import LexiconAuthoring

/// Checks lexicon files and says what is wrong, or how much was looked at.
struct LexiconInspection {
  /// Files to lay over the bundled lexicon, or the folder of a lexicon; empty for the bundled lexicon itself.
  let paths: [String]

  /// Runs the check.
  ///
  /// `choose` picks the ids to look at from what the paths hold; nil for all, and none is refused.
  func run(_ choose: (LexiconContents) -> [String]?) throws(CommandFailure) {
    let bundled = try LexiconSource.bundled().contents
    guard !paths.isEmpty else {
      return try report([], check(bundled, [:], try chosen(from: bundled, choose)))
    }
    let reading = LexiconReader.read(try LexiconFiles(paths: paths).read())
    let own = reading.contents
    guard !paths.contains(where: LexiconFiles.isLexicon) else {
      return try report(reading.errors, check(own, reading.places, try chosen(from: own, choose)))
    }
    let all =
      own.entries.map(\.id) + own.classes.map(\.name) + own.checklists.flatMap(\.criteria).map(\.id)
      + own.measurements.map(\.entry)
    let ids = reading.errors.isEmpty ? try chosen(from: own, choose) : choose(own)
    try report(
      reading.errors + own.overlayErrors(over: bundled, places: reading.places),
      check(bundled.adding(own), reading.places, ids ?? all))
  }

  private func chosen(
    from contents: LexiconContents, _ choose: (LexiconContents) -> [String]?
  ) throws(CommandFailure) -> [String]? {
    let ids = choose(contents)
    guard ids?.isEmpty ?? false else { return ids }
    throw CommandFailure(
      .refused,
      Diagnostic(
        code: "E-ONBEKEND", message: "hier is niets om na te lopen (kies een andere id of een ander bestand)",
        english: "there is nothing to check here (choose another id or file)"))
  }

  private func check(
    _ contents: LexiconContents, _ places: [String: String], _ ids: [String]?
  ) -> LexiconCheck.Outcome {
    LexiconCheck(contents, places: places, only: ids.map(Set.init)).run()
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
