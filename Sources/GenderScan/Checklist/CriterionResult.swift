/// What a document says on one criterion.
public struct CriterionResult: Hashable, Sendable {
  /// The outcome for a reader.
  public enum Verdict: String, Sendable, CaseIterable {
    /// The threshold is reached.
    case met
    /// One step short of the threshold.
    case partly
    /// Not found, or mentioned only while more is asked (see `strength`).
    case notFound
    /// A passage says the opposite.
    case contradicted
    /// Passages that contradict each other, or that only a human can judge.
    case undecided
    /// The criterion is not asked of this document.
    case notApplicable
  }

  /// A passage that looked like evidence and was turned down or capped, with the trap that says why.
  public struct Rejection: Hashable, Sendable {
    /// Id of the passage.
    public var passage: String
    /// V1 … V15.
    public var trap: String
  }

  /// The criterion as a report shows it: question, advice, model question, sources.
  ///
  /// Its clauses and examples stay with the lexicon, see ``Lexicon/contents``; here they are empty.
  public var criterion: Criterion
  /// The outcome.
  public var verdict: Verdict
  /// The strongest evidence found.
  public var strength: Strength
  /// Ids of passages, strongest first.
  public var evidence: [String]
  /// Ids of passages that say the opposite.
  public var counterEvidence: [String]
  /// Passages turned down or capped.
  public var rejected: [Rejection]
  /// What was looked for, in plain words: the first terms, at most twenty-four; `Lexicon.contents` has all.
  public var searchedFor: [String]
  /// How many terms were looked for.
  public var searchedForCount: Int
}
