import GenderScan

/// Checks the checklists and instruments that were asked for against those the lexicon has.
struct LexiconChoice {
  let lexicon: Lexicon
  let options: LexiconOptions

  /// The options of the analysis.
  func analyzerOptions(subject: DocumentInfo.Subject?, title: String?) throws(CommandFailure)
    -> AnalyzerOptions
  {
    let chosen = options.instrument.map { $0.lowercased() }
    try check(chosen, code: "E-INSTRUMENT", what: "het instrument", english: "instrument") {
      $0.instruments.map(\.id)
    }
    let named = options.checklist.filter { !LexiconSource.isFile($0) }
    try check(named, code: "E-CHECKLIST", what: "de checklist", english: "checklist") {
      $0.checklists.map(\.id)
    }
    // With a checklist from a file, the lexicon holds only what was asked for.
    let isNarrowed = named.count < options.checklist.count
    return AnalyzerOptions(
      subject: subject, title: title, instruments: chosen, checklists: isNarrowed ? [] : named)
  }

  private func check(
    _ names: [String], code: String, what: String, english: String, known: (LexiconContents) -> [String]
  ) throws(CommandFailure) {
    // What the lexicon has is read only to compare names with it.
    guard !names.isEmpty else { return }
    let known = known(lexicon.contents)
    for name in names where !known.contains(name) {
      let choice = known.joined(separator: ", ")
      throw CommandFailure(
        .refused,
        Diagnostic(
          code: code, message: "\(what) \(name) bestaat niet (kies uit \(choice))",
          english: "there is no \(english) \(name) (choose from \(choice))"))
    }
  }
}
