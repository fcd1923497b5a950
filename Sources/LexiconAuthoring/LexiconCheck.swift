public import GenderScan

/// Checks a lexicon against itself: every example of every entry and criterion through the whole analyzer, and what
/// one part says of another.
///
/// ```swift
/// let outcome = LexiconCheck(reading.contents, places: reading.places).run()
/// for error in outcome.errors { print(error.place, error.message) }
/// ```
/// Cost: one analysis per example sentence; the lexicon is compiled once. It reads no files.
public struct LexiconCheck: Sendable {
  /// What was found, and how much was looked at.
  public struct Outcome: Sendable {
    /// What must be repaired before the lexicon can be used.
    public var errors: [LexiconError] = []
    /// What deserves a look.
    public var warnings: [LexiconError] = []
    /// Example sentences that were analysed.
    public var examples = 0
  }

  let contents: LexiconContents
  let places: [String: String]
  /// Ids that are looked at; nil for all.
  let only: Set<String>?

  /// Makes a check.
  ///
  /// `places` says where everything stands, as `LexiconReading` gives it; without it messages name ids.
  public init(_ contents: LexiconContents, places: [String: String] = [:], only: Set<String>? = nil) {
    self.contents = contents
    self.places = places
    self.only = only
  }

  /// Runs everything.
  ///
  /// An entry with a wrong pattern is left out; a wrong class stops the examples.
  public func run() -> Outcome {
    var outcome = Outcome()
    RelationCheck(contents: contents, places: places).run(&outcome)
    outcome.errors.removeAll { !isWanted($0.owner) }
    outcome.warnings.removeAll { !isWanted($0.owner) }
    do {
      runExamples(try LexiconCompiler.compile(contents, digest: ""), &outcome)
    } catch {
      let all = patternErrors()
      outcome.errors += all.isEmpty ? [placed(error)] : all
      runWithout(Set(all.map(\.owner)), &outcome)
    }
    return outcome
  }

  /// Runs the examples of what does compile, so that one wrong pattern does not hide the rest.
  private func runWithout(_ owners: Set<String>, _ outcome: inout Outcome) {
    var rest = contents
    rest.entries.removeAll { owners.contains($0.id) }
    for index in rest.checklists.indices {
      rest.checklists[index].criteria.removeAll { owners.contains($0.id) }
    }
    guard let lexicon = try? LexiconCompiler.compile(rest, digest: "") else { return }
    LexiconCheck(rest, places: places, only: only).runExamples(lexicon, &outcome)
  }

  /// Every pattern that cannot be compiled.
  ///
  /// Cost: a small compilation per pattern; ask for it when compiling failed.
  public func patternErrors() -> [LexiconError] {
    PatternCheck(contents: contents, places: places).errors()
  }

  private func runExamples(_ lexicon: Lexicon, _ outcome: inout Outcome) {
    // No checklist has this id, so no criteria are asked.
    let reader = ExampleReader(
      analyzer: Analyzer(lexicon: lexicon, options: AnalyzerOptions(checklists: ["-"])))
    let examples = ExampleCheck(places: places, reader: reader)
    let alternatives = AlternativeCheck(contents: contents, places: places, reader: reader)
    for entry in contents.entries where isWanted(entry.id) {
      examples.run(entry, &outcome)
      alternatives.run(entry, &outcome)
    }
    let criteria = CriterionCheck(lexicon: lexicon, places: places)
    for criterion in contents.checklists.flatMap(\.criteria) where isWanted(criterion.id) {
      criteria.run(criterion, &outcome)
    }
  }

  private func isWanted(_ id: String) -> Bool { only?.contains(id) ?? true }

  private func placed(_ error: LexiconError) -> LexiconError {
    var error = error
    if error.place.isEmpty { error.place = places[error.owner] ?? "" }
    return error
  }
}
