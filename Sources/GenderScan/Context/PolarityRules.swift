/// Decides whether the text says a thing, denies it or calls it missing.
///
/// Dutch puts *niet* after the object, so a cue reaches both ways inside its clause. Before a passage it always
/// reaches it. After a passage it reaches it only when the clause is about naming or addressing (*komt niet aan bod*,
/// *speelt geen rol*) or when the passage is itself what is judged: *vrouwen melden geweld vaak niet* says something
/// about women and is not a denial of them.
package struct PolarityRules: Sendable {
  let structure: DocumentStructure
  let cues: CueMap
  let clauses: Clauses

  /// How far back *zonder* and *in plaats van* reach, in tokens.
  private static let shortReach = 6

  /// The polarity of a passage.
  ///
  /// `isClaim`: the passage is a judgement as a whole (a stereotype, a veiling claim), so that any *niet* in its clause
  /// denies it. `isTerm`: only a clause that denies naming it does. `ownNegation`: its pattern holds a negation of its
  /// own (*geen onderscheid tussen mannen en vrouwen*).
  package func polarity(
    of match: Range<Int>, sentence index: Int, isClaim: Bool, isTerm: Bool = false, ownNegation: Bool
  ) -> FindingContext.Polarity {
    let sentence = structure.sentences[index].tokens
    // Most sentences have nothing that denies.
    guard cues.contains([.negation, .rejection, .lack, .weak], in: sentence) else {
      return isTerm ? .affirmed : leadInPolarity(sentence: index)
    }
    let clause = clauses.clause(around: match, in: sentence)
    if isTerm { return isNotNamed(clause) ? .negated : .affirmed }
    if !ownNegation, deniesItself(match) { return .negated }
    if isDenied(match, clause: clause, isClaim: isClaim) { return .negated }
    if isRejected(match, clause: clause) { return .negated }
    if !isClaim, lacks(match, clause: clause) { return .lacking }
    if isDeniedByMainClause(clause: clause, sentence: sentence, isClaim: isClaim) { return .negated }
    return leadInPolarity(sentence: index)
  }

  /// A denial inside the passage; *zonder dat …* between commas is an aside.
  private func deniesItself(_ match: Range<Int>) -> Bool {
    match.contains { cues.containsReal(.negation, in: $0..<$0 + 1) && word($0) != "zonder" }
  }

  private func isNotNamed(_ clause: Range<Int>) -> Bool {
    cues.contains(.mentionVerb, in: clause) && cues.containsReal([.negation, .lack], in: clause)
  }

  private func isDenied(_ match: Range<Int>, clause: Range<Int>, isClaim: Bool) -> Bool {
    let before = clause.lowerBound..<match.lowerBound
    if cues.containsReal(.negation, in: before), !isClosed(before) { return true }
    var after = match.upperBound..<max(match.upperBound, clause.upperBound)
    // A passage of several words is a clause by itself: *vrouwen zijn zorgzaam en klagen niet*.
    if match.count > 2, let and = after.first(where: { word($0) == "en" }) {
      after = after.lowerBound..<and
    }
    guard cues.containsReal(.negation, in: after) else { return false }
    return isClaim || isFronted(match, clause: clause)
      || cues.contains([.mentionVerb, .voidNoun], in: clause)
  }

  /// *Een adviseur met genderexpertise hebben wij niet*: the passage opens the clause, its subject follows the verb.
  private func isFronted(_ match: Range<Int>, clause: Range<Int>) -> Bool {
    guard match.lowerBound - clause.lowerBound <= 4,
      !(clause.lowerBound..<match.lowerBound).contains(where: isPreposition)
    else { return false }
    return cues.contains(.own, in: match.upperBound..<min(clause.upperBound, match.upperBound + 5))
  }

  private static let prepositions: WordSet = [
    "bij", "voor", "in", "na", "door", "om", "tegen", "met", "uit", "van", "aan", "op", "over", "naar", "tot",
    "wegens",
  ]

  private func isPreposition(_ token: Int) -> Bool {
    Self.prepositions.contains(word(token))
  }

  private func word(_ token: Int) -> FoldedWord { FoldedWord(structure, token) }

  /// True when a *geen* or *niet* before the passage has already found what it denies, so that it does not reach on:
  /// a void noun (*geen reden om vrouwen* …) closes nothing, a closing preposition phrase is not looked for.
  private func isClosed(_ before: Range<Int>) -> Bool {
    guard
      let last = before.last(where: { cues[$0].contains(.negation) && !cues[$0].contains(.pseudoNegation) })
    else { return false }
    return before.upperBound - last > 14
  }

  private func isRejected(_ match: Range<Int>, clause: Range<Int>) -> Bool {
    let start = max(clause.lowerBound, match.lowerBound - Self.shortReach)
    return cues.containsReal(.rejection, in: start..<match.lowerBound)
  }

  private func lacks(_ match: Range<Int>, clause: Range<Int>) -> Bool {
    cues.containsReal(.lack, in: clause.lowerBound..<match.lowerBound)
      || cues.containsReal(.lack, in: match.upperBound..<max(match.upperBound, clause.upperBound))
      || cues.containsReal(.weak, in: clause.lowerBound..<match.lowerBound)
        && cues.contains([.mentionVerb, .voidNoun], in: clause)
  }

  /// True when the clause hangs on a denied main clause before it, as after *er is geen bewijs dat*.
  ///
  /// *Dat is niet nodig, want …* does not: there the second clause gives a reason.
  private func isDeniedByMainClause(clause: Range<Int>, sentence: Range<Int>, isClaim: Bool) -> Bool {
    guard isClaim, let first = clause.first, cues[first].contains(.complement) else { return false }
    let main = clauses.clauseBefore(clause.lowerBound, in: sentence)
    return cues.containsReal([.negation, .rejection], in: main)
  }

  /// A bullet takes over the denial of the sentence that leads it in, as after *wij zullen niet*.
  private func leadInPolarity(sentence: Int) -> FindingContext.Polarity {
    let block = structure.blocks[Int(structure.sentences[sentence].block)]
    guard structure.sentences.indices.contains(block.leadIn) else { return .affirmed }
    let lead = structure.sentences[block.leadIn].tokens
    if cues.containsReal([.negation, .rejection], in: lead) { return .negated }
    return cues.containsReal(.lack, in: lead) ? .lacking : .affirmed
  }
}
