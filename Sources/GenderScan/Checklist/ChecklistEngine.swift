/// Answers the criteria of checklists for one document.
package struct ChecklistEngine {
  /// What came out: results in order, and the passages they refer to.
  package struct Outcome {
    package var results: [CriterionResult] = []
    /// In reading order.
    package var passages: [NamedSentences] = []
  }

  /// Sentences that results refer to by an id.
  package struct NamedSentences {
    package var sentences: ClosedRange<Int>
    package var id: String
  }

  /// A criterion with its number in the lexicon.
  package struct Question {
    package var number: Int
    package var criterion: Criterion
  }

  private let lexicon: Lexicon
  private let weigher: EvidenceWeigher
  private var clauses: ClauseMatcher
  private let identify: (ClosedRange<Int>) -> String
  /// By ``key(_:)``.
  private var passages: [Int: NamedSentences] = [:]

  /// How many passages a result lists at most; the strongest come first.
  private static let mostPassages = 12

  /// `identify` gives the id of the passage of some sentences.
  package init(
    structure: DocumentStructure, lexicon: Lexicon, matches: LexiconMatches, cues: CueMap,
    identify: @escaping (ClosedRange<Int>) -> String
  ) {
    self.lexicon = lexicon
    self.identify = identify
    weigher = EvidenceWeigher(structure: structure, cues: cues)
    clauses = ClauseMatcher(structure: structure, matches: matches, clauses: lexicon.program.clauses)
  }

  /// Answers each criterion.
  ///
  /// `applies` says whether it is asked of this document.
  package mutating func run(_ questions: [Question], applies: (Criterion) -> Bool) -> Outcome {
    let results = questions.map { question in
      applies(question.criterion) ? answer(question) : Self.notApplicable(question.criterion)
    }
    return Outcome(
      results: results,
      passages: passages.values.sorted {
        ($0.sentences.lowerBound, $0.sentences.upperBound) < (
          $1.sentences.lowerBound, $1.sentences.upperBound
        )
      })
  }

  private static func notApplicable(_ criterion: Criterion) -> CriterionResult {
    CriterionResult(
      criterion: criterion, verdict: .notApplicable, strength: .absent, evidence: [], counterEvidence: [],
      rejected: [], searchedFor: [], searchedForCount: 0)
  }

  private mutating func answer(_ question: Question) -> CriterionResult {
    let criterion = question.criterion
    let own = clauses.stretches(ofCriterion: question.number)
    guard isAsked(own.condition) else { return Self.notApplicable(criterion) }
    let weights = weigh(own.evidence, of: criterion)
    let against = weigh(own.counterEvidence, of: criterion).filter { $0.strength > .absent }
    let accepted = weights.filter { $0.strength > .absent }
    let strength = accepted.map(\.strength).max() ?? .absent
    let counter = against.filter { weight in !accepted.contains { $0.sentences.overlaps(weight.sentences) } }
    let searched = lexicon.texts.searchedFor(criterion: question.number)
    return CriterionResult(
      criterion: criterion,
      verdict: verdict(criterion, strength: strength, weights: weights, isContradicted: !counter.isEmpty),
      strength: strength, evidence: ids(accepted), counterEvidence: ids(counter),
      rejected: rejections(weights), searchedFor: searched.terms, searchedForCount: searched.count)
  }

  /// Whether the text gives rise to the question: nobody asks to explain a word that is not used.
  private mutating func isAsked(_ condition: Range<Int>) -> Bool {
    condition.isEmpty || condition.contains { !clauses.hits(of: $0).isEmpty }
  }

  /// The places that the clauses of a criterion hold at, with what each is worth.
  private mutating func weigh(_ list: Range<Int>, of criterion: Criterion) -> [EvidenceWeigher.Weight] {
    guard list.contains(where: { clauses.mayHold($0) }) else { return [] }
    let hits = list.map { clauses.hits(of: $0) }
    guard hits.contains(where: { !$0.isEmpty }) else { return [] }
    var related = clauses.sentences(touching: list)
    for sentence in hits.joined().map(\.sentences).joined() { related.insert(sentence) }
    var best: [Int: EvidenceWeigher.Weight] = [:]
    for (number, hits) in zip(list, hits) {
      for hit in hits {
        let weight = weigher.weigh(hit, clause: clauses[number], criterion: criterion) {
          related.contains($0)
        }
        guard let weight else { continue }
        let key = Self.key(weight.sentences)
        if let known = best[key], known.strength >= weight.strength { continue }
        best[key] = weight
      }
    }
    return best.values.sorted {
      $0.strength != $1.strength
        ? $0.strength > $1.strength
        : ($0.sentences.lowerBound, $0.sentences.upperBound) < (
          $1.sentences.lowerBound, $1.sentences.upperBound
        )
    }
  }

  private func verdict(
    _ criterion: Criterion, strength: Strength, weights: [EvidenceWeigher.Weight], isContradicted: Bool
  ) -> CriterionResult.Verdict {
    if isContradicted { return strength > .absent ? .undecided : .contradicted }
    guard let threshold = criterion.threshold else { return strength > .absent ? .undecided : .notFound }
    if strength >= threshold { return .met }
    if weights.contains(where: { $0.trap == "V12" }) { return .undecided }
    return strength.isOneBelow(threshold) ? .partly : .notFound
  }

  private mutating func ids(_ weights: [EvidenceWeigher.Weight]) -> [String] {
    weights.prefix(Self.mostPassages).map { id(of: $0.sentences) }
  }

  private mutating func rejections(_ weights: [EvidenceWeigher.Weight]) -> [CriterionResult.Rejection] {
    weights.filter { $0.trap != nil }.prefix(Self.mostPassages).map {
      CriterionResult.Rejection(passage: id(of: $0.sentences), trap: $0.trap ?? "")
    }
  }

  private mutating func id(of sentences: ClosedRange<Int>) -> String {
    let key = Self.key(sentences)
    if let known = passages[key] { return known.id }
    let id = identify(sentences)
    passages[key] = NamedSentences(sentences: sentences, id: id)
    return id
  }

  /// Sentences as one number: a dictionary of another type costs more to make, once, than all its look-ups.
  private static func key(_ sentences: ClosedRange<Int>) -> Int {
    sentences.lowerBound << 32 | sentences.upperBound
  }
}

extension Strength {
  fileprivate func isOneBelow(_ threshold: Strength) -> Bool {
    switch threshold {
    case .absent, .mentioned: false
    case .workedOut: self == .mentioned
    case .committed: self == .workedOut
    }
  }
}
