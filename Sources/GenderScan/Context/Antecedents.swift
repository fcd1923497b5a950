/// Looks for what *hij*, *hem*, *zijn* and *haar* refer to.
///
/// The subject of the sentence is taken to be its first candidate; without one, the lead-in of a bullet and then the
/// two sentences before are asked. Named persons, men, women, bodies and things are no generic persons.
package struct Antecedents: Sendable {
  /// What a pronoun refers to.
  enum Kind: Sendable {
    case genericPerson, namedPerson, man, woman, institution, thing, none
  }

  let structure: DocumentStructure
  let marks: ReadingMarks

  private static let pronouns: Set<String> = [
    "wie", "iemand", "iedereen", "ieder", "eenieder", "degene", "diegene", "niemand",
  ]

  /// What the pronoun refers to.
  func subject(of token: Int) -> Kind {
    let index = structure.sentence(ofToken: token)
    let own = first(in: structure.sentences[index].tokens.lowerBound..<token)
    if own.kind != .none, own.isDefinite { return own.kind }
    let block = structure.blocks[Int(structure.sentences[index].block)]
    if structure.sentences.indices.contains(block.leadIn) {
      let lead = first(in: structure.sentences[block.leadIn].tokens)
      if lead.kind != .none { return lead.kind }
    }
    if own.kind != .none { return own.kind }
    for back in 1...2 where index - back >= 0 && isNear(index - back, index) {
      let before = first(in: structure.sentences[index - back].tokens)
      if before.kind != .none { return before.kind }
    }
    return .none
  }

  /// Sentences of the same section, so that a pronoun never looks past a heading.
  private func isNear(_ left: Int, _ right: Int) -> Bool {
    let sections = [left, right].map { structure.blocks[Int(structure.sentences[$0].block)].section }
    return sections[0] == sections[1]
  }

  /// True when the owner is one person, body or thing, so that *zijn* can be a possessive.
  func singleOwner(of token: Int) -> Bool {
    let kind = subject(of: token)
    return kind != .none
  }

  /// True when the first candidate of the sentence is a thing.
  func hasThingFirst(_ token: Int) -> Bool {
    let index = structure.sentence(ofToken: token)
    return first(in: structure.sentences[index].tokens.lowerBound..<token).kind == .thing
  }

  /// The nearest candidate to the left in the sentence, or the subject of the one before.
  func nearest(to token: Int) -> Kind {
    let sentence = structure.sentences[structure.sentence(ofToken: token)].tokens
    for index in (sentence.lowerBound..<token).reversed() {
      let kind = candidate(index)
      if kind != .none { return kind }
    }
    return subject(of: token)
  }

  private func first(in tokens: Range<Int>) -> (kind: Kind, isDefinite: Bool) {
    var indefinite = Kind.none
    for token in tokens {
      let kind = candidate(token)
      if kind == .none { continue }
      if kind == .thing || kind == .institution, isIndefinite(token, from: tokens.lowerBound) {
        if indefinite == .none { indefinite = kind }
        continue
      }
      return (kind, true)
    }
    return (indefinite, false)
  }

  private func isIndefinite(_ token: Int, from start: Int) -> Bool {
    (max(start, token - 2)..<token).contains { marks.word($0) == "een" }
  }

  private func candidate(_ token: Int) -> Kind {
    let found = structure.tokens[token]
    guard found.kind == .word else { return .none }
    let kind = marks.kind(token)
    if isNamed(token, kind: kind) { return .namedPerson }
    if kind.contains(.man) { return .man }
    if kind.contains(.woman) { return .woman }
    if kind.contains(.person) { return isSingular(token) ? .genericPerson : .none }
    if Self.pronouns.contains(marks.word(token)) { return .genericPerson }
    if kind.contains(.institution) { return .institution }
    return kind.contains(.thing) && isSingular(token) ? .thing : .none
  }

  /// *Wethouder Pieter Jansma*, *de heer De Wit*, *Anna de Groot*.
  private func isNamed(_ token: Int, kind: ReadingMarks.Kind) -> Bool {
    guard let next = marks.next(token) else { return false }
    let following = structure.tokens[next]
    guard following.kind == .word, following.flags.contains(.capitalised),
      !following.flags.contains(.allCapitals)
    else { return false }
    return kind.contains(.title) || kind.contains(.firstName) || kind.contains(.person)
  }

  private func isSingular(_ token: Int) -> Bool {
    let word = marks.word(token)
    let isPlural = word.hasSuffix("en") || word.hasSuffix("s")
    guard isPlural else { return true }
    return marks.previous(token).map { ["een", "elke", "iedere", "elk", "ieder"].contains(marks.word($0)) }
      ?? false
  }
}
