/// Decides what a place that answers a criterion is worth, and which traps lower it.
///
/// Strengths and traps are those of the project's domain rules: mentioned (E1), worked out (E2: figures with a source,
/// a cause, a comparison, or two sentences), committed (E3: the own organisation, an action, and a term, number,
/// amount, doer or indicator).
package struct EvidenceWeigher: Sendable {
  /// A weighed place.
  package struct Weight: Hashable, Sendable {
    package var strength: Strength
    /// The trap that lowered it or turned it down, or nil.
    package var trap: String?
    /// The sentences of the passage, for the quote.
    package var sentences: ClosedRange<Int>
  }

  let structure: DocumentStructure
  let cues: CueMap
  let commitments: CommitmentRules
  let voices: VoiceRules
  let clauses: Clauses
  let names: NameRules
  let polarities: PolarityRules

  package init(structure: DocumentStructure, cues: CueMap) {
    self.structure = structure
    self.cues = cues
    commitments = CommitmentRules(structure: structure, cues: cues)
    clauses = Clauses(structure: structure, cues: cues)
    voices = VoiceRules(structure: structure, cues: cues, clauses: clauses)
    names = NameRules(structure: structure, cues: cues)
    polarities = PolarityRules(structure: structure, cues: cues, clauses: clauses)
  }

  /// Weighs a hit.
  ///
  /// `related` says whether a sentence speaks of the same criterion.
  package func weigh(
    _ hit: ClauseMatcher.Hit, clause: CompiledClauses.Clause, criterion: Criterion, related: (Int) -> Bool
  ) -> Weight? {
    guard let first = hit.sentences.first, let last = hit.sentences.last else { return nil }
    var sentences = first...last
    if let trap = refusal(hit, criterion: criterion) {
      return Weight(strength: .absent, trap: trap, sentences: sentences)
    }
    let follower = continuation(of: last, related: related)
    if let follower { sentences = first...follower }
    var strength = base(sentences, hasMore: follower != nil || hit.sentences.count > 1)
    if criterion.part == "FI", isReserved(sentences) { strength = .committed }
    // An analysis describes: figures with a year and a number in them are no promise.
    if criterion.part == "PA" { strength = min(strength, .workedOut) }
    if let gives = clause.gives { strength = max(strength, gives) }
    var trap: String?
    if let cap = cap(hit, sentences: sentences, criterion: criterion), cap.strength < strength {
      strength = cap.strength
      trap = cap.trap
    }
    if let ceiling = clause.ceiling, ceiling < strength {
      strength = ceiling
      trap = trap ?? "V2"
    }
    if strength == .mentioned, trap == nil { trap = "V2" }
    return Weight(strength: strength, trap: trap, sentences: sentences)
  }

  // MARK: Traps that turn a place down

  private func refusal(_ hit: ClauseMatcher.Hit, criterion: Criterion) -> String? {
    if !criterion.isReversed,
      hit.occurrences.contains(where: { isNegated($0, by: hit, isClaim: criterion.rank == .signal) })
    {
      return "V1"
    }
    if hit.occurrences.allSatisfy({ names.isName($0) }) { return "V8" }
    if let place = hit.occurrences.first, names.isReference(place, sentence: sentence(of: place)) {
      return "V3"
    }
    return criterion.rank == .signal ? distance(hit) : nil
  }

  /// A signal asks about the text's own words: what it quotes, ascribes or rejects is no signal.
  private func distance(_ hit: ClauseMatcher.Hit) -> String? {
    for place in hit.occurrences {
      let voice = voices.voice(of: place, sentence: sentence(of: place))
      if voice.voice != .own { return "V4" }
      if voices.stance(of: place, sentence: sentence(of: place), isClaim: true) == .criticised { return "V4" }
    }
    return nil
  }

  private func sentence(of place: Range<Int>) -> Int {
    structure.sentence(ofToken: place.lowerBound)
  }

  /// A denial of the words found, unless the denial is itself among the words looked for.
  private func isNegated(_ place: Range<Int>, by hit: ClauseMatcher.Hit, isClaim: Bool) -> Bool {
    let index = sentence(of: place)
    // A denial inside the words (*geweld is niet wederzijds*) counts, unless they begin with it (*geen rol*).
    let polarity = polarities.polarity(
      of: place, sentence: index, isClaim: isClaim, ownNegation: beginsWithDenial(place))
    guard polarity == .negated || polarity == .lacking else { return false }
    let clause = clauses.clause(around: place, in: structure.sentences[index].tokens)
    return !hit.occurrences.contains { clause.overlaps($0) && beginsWithDenial($0) }
  }

  private func beginsWithDenial(_ place: Range<Int>) -> Bool {
    place.first.map { !cues[$0].isDisjoint(with: [.negation, .lack, .rejection]) } ?? false
  }

  // MARK: Strength

  private func base(_ sentences: ClosedRange<Int>, hasMore: Bool) -> Strength {
    if isCommitted(sentences) { return .committed }
    if hasMore || sentences.contains(where: isWorkedOut) { return .workedOut }
    return .mentioned
  }

  private func isCommitted(_ sentences: ClosedRange<Int>) -> Bool {
    let ranges = sentences.flatMap { commitments.ranges(sentence: $0) }
    guard ranges.contains(where: { cues.contains(.own, in: $0) }) else { return false }
    // An own actor with a term is a promise with any verb in the present: *wij spreken vanaf 2026 …*; in the past it
    // tells what happened: *in 2024 meldden zich 22 mannen*.
    let promises = ranges.contains {
      cues.containsReal(.commitment, in: $0)
        || cues.containsReal(.term, in: $0) && !cues.contains(.pastTense, in: $0)
    }
    return promises && commitments.isMarked(ranges)
  }

  /// Money that the plan itself sets apart needs no actor: *in 2026 is € 40.000 beschikbaar*.
  private func isReserved(_ sentences: ClosedRange<Int>) -> Bool {
    sentences.contains { index in
      commitments.ranges(sentence: index).contains { range in
        cues.contains(.amount, in: range) && cues.contains(.term, in: range)
          && cues.containsReal(.commitment, in: range) && !cues.contains(.pastTense, in: range)
      }
    }
  }

  private func isWorkedOut(_ index: Int) -> Bool {
    let tokens = structure.sentences[index].tokens
    if cues.contains([.cause, .comparison], in: tokens) { return true }
    let hasFigure = cues.contains([.percentage, .amount], in: tokens)
    let numbers = structure.tokens[tokens].filter { $0.kind == .number }.count
    return hasFigure || numbers >= 2
  }

  /// The next sentence of the block when it goes on about the same.
  private func continuation(of sentence: Int, related: (Int) -> Bool) -> Int? {
    let next = sentence + 1
    guard structure.sentences.indices.contains(next),
      structure.sentences[next].block == structure.sentences[sentence].block
    else { return nil }
    let opening = structure.sentences[next].tokens.prefix(4)
    return related(next) || cues.contains(.description, in: opening) ? next : nil
  }

  // MARK: Traps that cap

  private func cap(
    _ hit: ClauseMatcher.Hit, sentences: ClosedRange<Int>, criterion: Criterion
  ) -> (strength: Strength, trap: String)? {
    guard let place = hit.occurrences.first else { return nil }
    let first = sentence(of: place)
    let block = structure.blocks[Int(structure.sentences[first].block)]
    if block.zone == .heading { return (.mentioned, "V3") }
    let voice = voices.voice(of: place, sentence: first).voice
    if voice == .quoted { return (.mentioned, "V7") }
    if voice == .attributed { return (.mentioned, "V4") }
    if block.zone == .table || structure.isJumble(sentence: first) { return (.mentioned, "V12") }
    let ranges = sentences.flatMap { commitments.ranges(sentence: $0) }
    let has = { (cue: Cue) in ranges.contains { cues.contains(cue, in: $0) } }
    if has(.otherLevel) || has(.past), !(has(.own) && has(.commitment)), !has(.cause) {
      return (.mentioned, "V6")
    }
    if has(.condition) { return (.workedOut, "V14") }
    if has(.hedge) { return (.workedOut, "V5") }
    // A goal is an aim by nature: with an own actor, a term and a number it is as firm as goals get.
    let isFirmGoal = criterion.part == "DO" && has(.own) && has(.term) && commitments.isMarked(ranges)
    if has(.aim), !has(.commitment), !isFirmGoal { return (.workedOut, "V5") }
    return has(.smallScope) ? (.workedOut, "V13") : nil
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
