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
  /// Ids of entries and criteria whose examples are run; empty for all.
  var only: Set<String> = []

  /// Makes a check. `places` says where everything stands, as `LexiconReading` gives it; without it messages name ids.
  public init(_ contents: LexiconContents, places: [String: String] = [:], only: Set<String> = []) {
    self.contents = contents
    self.places = places
    self.only = only
  }

  /// Runs everything. With errors in patterns no examples are run.
  public func run() -> Outcome {
    var outcome = Outcome()
    let relations = RelationCheck(contents: contents, places: places)
    relations.run(&outcome)
    let lexicon: Lexicon
    do {
      lexicon = try LexiconCompiler.compile(contents, digest: "")
    } catch {
      let all = PatternCheck(contents: contents, places: places).errors()
      outcome.errors += all.isEmpty ? [placed(error)] : all
      return outcome
    }
    let examples = ExampleCheck(lexicon: lexicon, places: places)
    for entry in contents.entries where only.isEmpty || only.contains(entry.id) {
      examples.run(entry, &outcome)
    }
    for criterion in contents.checklists.flatMap(\.criteria) where only.isEmpty || only.contains(criterion.id)
    {
      CriterionCheck(lexicon: lexicon, places: places).run(criterion, &outcome)
    }
    return outcome
  }

  private func placed(_ error: LexiconError) -> LexiconError {
    var error = error
    if error.place.isEmpty { error.place = places[error.owner] ?? "" }
    return error
  }
}
