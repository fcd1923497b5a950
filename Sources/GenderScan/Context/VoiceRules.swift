/// Decides whose words a passage is and what the document thinks of it.
package struct VoiceRules: Sendable {
  let structure: DocumentStructure
  let cues: CueMap
  let clauses: Clauses

  /// How far an attribution verb may stand from its speaker, in tokens.
  private static let speakerReach = 7

  /// A voice, and whether the speaker gives an opinion (a party, a panel) rather than knowledge (research, a body).
  package func voice(of match: Range<Int>, sentence index: Int) -> (
    voice: FindingContext.Voice, isOpinion: Bool
  ) {
    if structure.tokens[match].contains(where: { $0.flags.contains(.quoted) }) { return (.quoted, true) }
    let sentence = structure.sentences[index].tokens
    if isAttributed(match, to: .opinionSource, in: sentence) { return (.attributed, true) }
    if isAttributed(match, to: .attributionSource, in: sentence) { return (.attributed, false) }
    let block = structure.blocks[Int(structure.sentences[index].block)]
    if block.zone == .quote { return (.quoted, true) }
    if structure.sentences.indices.contains(block.leadIn) {
      let lead = structure.sentences[block.leadIn].tokens
      if speaks(.opinionSource, in: lead) { return (.attributed, true) }
    }
    return (.own, false)
  }

  private func isAttributed(_ match: Range<Int>, to source: Cue, in sentence: Range<Int>) -> Bool {
    guard cues.contains(source, in: sentence) else { return false }
    // After a semicolon the document speaks again.
    let start = (sentence.lowerBound..<match.lowerBound).last { isSemicolon($0) }.map { $0 + 1 }
    if speaks(source, in: (start ?? sentence.lowerBound)..<match.lowerBound) { return true }
    // The speaker may follow: "… , stelt de fractie". Only after a border, or the passage would be the object.
    let clause = clauses.clause(around: match, in: sentence)
    return speaks(source, in: max(match.upperBound, clause.upperBound)..<sentence.upperBound)
      && !cues.contains(.own, in: clause)
  }

  private func isSemicolon(_ token: Int) -> Bool {
    let found = structure.tokens[token]
    return found.kind == .mark && structure.text.utf8[Int(found.start)] == 0x3B
  }

  /// True when a speaker and a verb of saying (or *volgens*) stand near each other, and the document itself is not
  /// nearer: *het college onderschrijft de kritiek van GREVIO* is the document's own voice.
  private func speaks(_ source: Cue, in range: Range<Int>) -> Bool {
    for token in range where cues[token].contains(source) {
      let near =
        max(
          range.lowerBound, token - Self.speakerReach)..<min(range.upperBound, token + Self.speakerReach + 1)
      if cues.contains(.attributionVerb, in: near), !ownSpeaks(near, other: token) { return true }
    }
    return false
  }

  private func ownSpeaks(_ range: Range<Int>, other: Int) -> Bool {
    range.contains { cues[$0].contains(.own) && $0 < other }
      && !cues.contains(.opinionSource, in: other..<other + 1)
  }

  /// Endorsed, criticised or neither.
  ///
  /// `isClaim` passages also look at the sentence before and at the lead-in: *Jongens groeien op met traditionele
  /// verwachtingen. Echte jongens huilen niet.*
  package func stance(of match: Range<Int>, sentence index: Int, isClaim: Bool) -> FindingContext.Stance {
    let sentence = structure.sentences[index].tokens
    if hasCritic(in: sentence.lowerBound..<match.lowerBound)
      || hasCritic(in: match.upperBound..<sentence.upperBound)
    {
      return .criticised
    }
    if isClaim, isDistanced(match, sentence: sentence, index: index) { return .criticised }
    let around = cues.contains(.endorsement, in: sentence.lowerBound..<match.lowerBound)
    return around || cues.contains(.endorsement, in: match.upperBound..<sentence.upperBound)
      ? .endorsed : .neutral
  }

  /// Where what is said of the passage ends: a second statement after *en* is about something else.
  private func ownEnd(of match: Range<Int>, sentence: Range<Int>) -> Int {
    guard match.count > 2 else { return sentence.upperBound }
    return (match.upperBound..<sentence.upperBound).first { index in
      structure.text.utf8[structure.tokens[index].range].elementsEqual("en".utf8)
    } ?? sentence.upperBound
  }

  private func hasCritic(in range: Range<Int>) -> Bool {
    cues.contains([.critic, .distance], in: range)
  }

  private func isDistanced(_ match: Range<Int>, sentence: Range<Int>, index: Int) -> Bool {
    if cues.containsReal(.rejection, in: sentence.lowerBound..<match.lowerBound) { return true }
    let end = ownEnd(of: match, sentence: sentence)
    if cues.containsReal(.rejection, in: match.upperBound..<end) { return true }
    let block = structure.blocks[Int(structure.sentences[index].block)]
    if structure.sentences.indices.contains(block.leadIn) {
      return cues.containsReal(
        [.critic, .distance, .rejection], in: structure.sentences[block.leadIn].tokens)
    }
    guard index > 0, structure.sentences[index - 1].block == structure.sentences[index].block else {
      return false
    }
    let before = structure.sentences[index - 1].tokens
    return cues.contains(.critic, in: before.suffix(8)) || cues.contains(.distance, in: before)
  }
}

extension Range<Int> {
  /// The last `count` numbers of the range, or all of them.
  fileprivate func suffix(_ count: Int) -> Range<Int> {
    Swift.max(lowerBound, upperBound - count)..<upperBound
  }
}
