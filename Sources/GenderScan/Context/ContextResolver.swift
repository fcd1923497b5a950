/// Gives each match of an entry its context, and decides whether it counts.
///
/// Make one per document. Cost: a look at the sentence of each match. It does not decide what a match is worth for a
/// criterion; the checklist engine does.
package struct ContextResolver: Sendable {
  private let structure: DocumentStructure
  private let cues: CueMap
  private let polarities: PolarityRules
  private let voices: VoiceRules
  private let commitments: CommitmentRules
  private let names: NameRules

  package init(structure: DocumentStructure, cues: CueMap) {
    self.structure = structure
    self.cues = cues
    let clauses = Clauses(structure: structure, cues: cues)
    polarities = PolarityRules(structure: structure, cues: cues, clauses: clauses)
    voices = VoiceRules(structure: structure, cues: cues, clauses: clauses)
    commitments = CommitmentRules(structure: structure, cues: cues)
    names = NameRules(structure: structure, cues: cues)
  }

  /// The context of a match, and why it does not count (nil when it counts).
  ///
  /// `sentence` is the number of the sentence that holds it.
  func resolve(
    _ match: Range<Int>, in sentence: Int, entry: Shared<LexiconEntry>, traits: EntryTraits
  ) -> (context: FindingContext, notCounted: NotCounted?) {
    guard structure.sentences.indices.contains(sentence) else { return (FindingContext(), .zone) }
    let voice = voices.voice(of: match, sentence: sentence)
    let context = FindingContext(
      polarity: polarities.polarity(
        of: match, sentence: sentence, isClaim: traits.isClaim, isTerm: traits.isTerm,
        ownNegation: traits.hasOwnNegation),
      voice: voice.voice,
      stance: voices.stance(of: match, sentence: sentence, isClaim: traits.isClaim),
      commitment: commitments.step(sentence: sentence))
    let reason = reason(
      match, in: sentence, entry: entry, traits: traits, context: context, isOpinion: voice.isOpinion)
    return (context, reason)
  }

  private func reason(
    _ match: Range<Int>, in sentence: Int, entry: Shared<LexiconEntry>, traits: EntryTraits,
    context: FindingContext, isOpinion: Bool
  ) -> NotCounted? {
    let block = structure.blocks[Int(structure.sentences[sentence].block)]
    if entry.value.isSignalOnly { return .signalOnly }
    if !block.zone.isCounted { return block.zone == .quote ? .quoted : .zone }
    if context.voice == .quoted { return .quoted }
    if !traits.isProperName, names.isName(match) { return .name }
    if names.isReference(match, sentence: sentence) { return .reference }
    if let reason = polarityReason(entry: entry, traits: traits, context: context) { return reason }
    if context.voice == .attributed, isOpinion || traits.isClaim, !traits.isPronoun { return .attributed }
    return stanceReason(entry: entry, traits: traits, context: context)
  }

  private func polarityReason(
    entry: Shared<LexiconEntry>, traits: EntryTraits, context: FindingContext
  ) -> NotCounted? {
    if traits.isPronoun || entry.value.stance == .criticism { return nil }
    switch context.polarity {
    case .negated: return .negated
    case .lacking: return .lacking
    case .affirmed, .uncertain: return nil
    }
  }

  private func stanceReason(
    entry: Shared<LexiconEntry>, traits: EntryTraits, context: FindingContext
  ) -> NotCounted? {
    let isAgainst = context.stance == .criticised || context.polarity != .affirmed
    if entry.value.stance == .criticism { return isAgainst ? nil : .notCriticised }
    return traits.isClaim || entry.value.stance == .assertion
      ? (context.stance == .criticised ? .criticised : nil) : nil
  }
}
