/// A question that a checklist asks of a document.
public struct Criterion: Hashable, Sendable {
  /// How much weight a criterion has (`rang`).
  public enum Rank: String, Sendable, CaseIterable {
    /// `kern`: counts for the rating.
    case core = "kern"
    /// `aanvullend`: shown, does not count for the rating.
    case additional = "aanvullend"
    /// `signaal`: a question per section, never a verdict.
    case signal = "signaal"
  }

  /// A place in an instrument that asks the same.
  public struct Source: Hashable, Sendable {
    /// `instrument`: its id, `istanbul`.
    public var instrument = ""
    /// `onderdeel`: article, page or part.
    public var part = ""
    /// `url`, or empty.
    public var url = ""
    /// The key `status`.
    public var status = Reference.Status.recalled

    /// Makes an empty source, to be filled.
    public init() {}
  }

  /// `id`, such as `PA01`.
  public var id = ""
  /// The key `vraag`.
  public var question = ""
  /// The key `rang`.
  public var rank = Rank.core
  /// `onderdeel`: PA, DO, MA, UO, FI, MR or TA.
  public var part = ""
  /// `documentsoorten`: HG, WJ, EI or ALG.
  public var documentTypes: [String] = []
  /// `drempel`: from which strength the criterion is met.
  ///
  /// Nil for signals.
  public var threshold: Strength?
  /// `gendermaatregel`: counts as a measure aimed at gender.
  public var isGenderMeasure = false
  /// `alleen_als`: the criterion is asked only of a document in which one of these holds; empty for always.
  public var condition: [EvidenceClause] = []
  /// The key `bewijs`.
  public var evidence: [EvidenceClause] = []
  /// The key `tegenbewijs`.
  public var counterEvidence: [EvidenceClause] = []
  /// `omgekeerd`: a denial is the evidence.
  public var isReversed = false
  /// `valkuilen`: V1 … V15.
  public var traps: [String] = []
  /// The key `advies`.
  public var advice = ""
  /// The key `modelvraag`.
  public var modelQuestion = ""
  /// The key `bronnen`.
  public var sources: [Source] = []
  /// `geldig_vanaf`: year or date from which it may be asked, or empty.
  public var validFrom = ""
  /// `treft`, `treft_niet`: its own examples.
  public var hits: [String] = []
  /// Sentences that do not reach the threshold.
  public var nonHits: [String] = []

  /// All clauses: those of the condition, the evidence and the counter-evidence.
  package var clauses: [EvidenceClause] { condition + evidence + counterEvidence }

  /// Leaves what a report says of it.
  mutating func removeRules() {
    condition = []
    evidence = []
    counterEvidence = []
    hits = []
    nonHits = []
  }

  /// Makes an empty criterion, to be filled.
  public init() {}
}
