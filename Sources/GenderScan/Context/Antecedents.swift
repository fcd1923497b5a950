/// Looks for what *hij*, *hem*, *zijn* and *haar* refer to.
///
/// A man or a named person in the sentence wins, so that a doubtful case stays silent. For *hij* a person goes before a
/// body or a thing; for *zijn* the first candidate of its clause decides. Without one, the lead-in of a bullet and then
/// the two sentences before are asked. *Het college* and other *het* words are never *hij*.
package struct Antecedents: Sendable {
  /// What a pronoun refers to.
  enum Kind: Sendable {
    case genericPerson, namedPerson, man, woman, institution, thing, none
  }

  let structure: DocumentStructure
  let marks: ReadingMarks

  private static let pronouns: WordSet = [
    "wie", "iemand", "iedereen", "ieder", "eenieder", "degene", "diegene", "niemand",
  ]

  private static let borders: WordSet = [
    "dat", "of", "omdat", "als", "indien", "zodat", "wanneer", "die", "waarbij", "waarin", "tenzij", "zodra",
    "voordat", "nadat", "terwijl", "maar", "want", "hoe", "doordat", "mits", "waar", "waarop", "waarvan",
    "waarmee",
  ]

  private static let subjects: WordSet = ["hij", "hem", "die"]
  private static let neuters: WordSet = ["het", "dit", "ieder", "elk"]
  private static let article: WordSet = ["een"]
  private static let older: WordSet = ["ouder"]

  /// What the pronoun refers to.
  func subject(of token: Int) -> Kind {
    let start = marks.sentence(of: token).lowerBound
    let isSubject = marks.isOne(of: Self.subjects, token)
    let kinds = (start..<token).map { candidate($0, forHij: isSubject) }
    if let man = kinds.last(where: { $0 == .man || $0 == .namedPerson }) { return man }
    let clause = clauseStart(of: token).map { first(in: $0..<token) { kinds[$0 - start] } }
    if isSubject, clause?.kind != .institution, kinds.contains(.genericPerson) { return .genericPerson }
    if let clause, clause.isDefinite { return clause.kind }
    return outside(token, first(in: start..<token) { kinds[$0 - start] }, forHij: isSubject)
  }

  /// Past the clause: the sentence as a whole, the lead-in, the two sentences before.
  private func outside(_ token: Int, _ own: (kind: Kind, isDefinite: Bool), forHij: Bool) -> Kind {
    if own.isDefinite { return own.kind }
    let index = marks.sentenceNumber(of: token)
    let block = structure.blocks[Int(structure.sentences[index].block)]
    if structure.sentences.indices.contains(block.leadIn) {
      let lead = first(in: structure.sentences[block.leadIn].tokens, forHij: forHij)
      if lead.kind != .none { return lead.kind }
    }
    if own.kind != .none { return own.kind }
    for back in 1...2 where index - back >= 0 && isNear(index - back, index) {
      let before = first(in: structure.sentences[index - back].tokens) { word in
        marks.isOne(of: Self.everyone, word) ? .none : candidate(word, forHij: forHij)
      }
      if before.kind != .none { return before.kind }
    }
    return .none
  }

  /// Words that no pronoun of a later sentence refers to: *een pas voor iedereen; vraag hem aan*.
  private static let everyone: WordSet = ["iedereen", "ieder", "eenieder", "niemand"]

  /// Sentences of the same section, so that a pronoun never looks past a heading.
  private func isNear(_ left: Int, _ right: Int) -> Bool {
    let blocks = (Int(structure.sentences[left].block), Int(structure.sentences[right].block))
    return structure.blocks[blocks.0].section == structure.blocks[blocks.1].section
  }

  /// Where the clause of a token starts: after a mark or at a word such as *dat*; nil at the start of a sentence.
  ///
  /// `isBorderNear`: the word right before the token may be such a border.
  func clauseStart(of token: Int, isBorderNear: Bool = true) -> Int? {
    let sentence = marks.sentence(of: token)
    guard token > sentence.lowerBound else { return nil }
    let border = (sentence.lowerBound..<token).last { index in
      structure.tokens[index].kind == .mark && !structure.tokens[index].flags.contains(.quoted)
        || (isBorderNear || index < token - 1) && marks.isOne(of: Self.borders, index)
    }
    guard let border else { return sentence.lowerBound }
    return structure.tokens[border].kind == .mark ? border + 1 : border
  }

  /// True when *die* surely means a person: the sentence has *iemand* or *wie* before it, or speaks of *een sollicitant*
  /// and nothing stands between that *die* could mean.
  func hasAnyPersonBefore(_ token: Int) -> Bool {
    let start = marks.sentence(of: token).lowerBound
    if (start..<token).contains(where: { marks.isOne(of: Self.pronouns, $0) }) { return true }
    let nearest = (max(start, token - 10)..<token).last {
      candidate($0, forHij: true, seesWomen: true) != .none
    }
    guard let nearest, candidate(nearest, forHij: true) == .genericPerson else { return false }
    return (max(start, nearest - 2)..<nearest).contains { marks.isOne(of: Self.anyWords, $0) }
  }

  private static let anyWords: WordSet = ["een", "elke", "elk", "iedere", "ieder", "geen", "enige"]

  /// True when some of these words mean any person: *de aanvrager*, *iemand*.
  func hasAnyone(in tokens: Range<Int>) -> Bool {
    tokens.contains { candidate($0, forHij: true) == .genericPerson }
  }

  /// True when the first candidate of the sentence is a thing.
  func hasThingFirst(_ token: Int) -> Bool {
    first(in: marks.sentence(of: token).lowerBound..<token, forHij: true).kind == .thing
  }

  /// The nearest candidate to the left in the sentence, or the subject of the one before.
  func nearest(to token: Int) -> Kind {
    let sentence = marks.sentence(of: token)
    for index in (sentence.lowerBound..<token).reversed() {
      let kind = candidate(index, forHij: false, seesWomen: true)
      if kind != .none { return kind }
    }
    return subject(of: token)
  }

  private func first(in tokens: Range<Int>, forHij: Bool) -> (kind: Kind, isDefinite: Bool) {
    first(in: tokens) { candidate($0, forHij: forHij) }
  }

  /// The first candidate among some tokens; `kindOf` tells what each of them is.
  @inline(__always)
  private func first(in tokens: Range<Int>, _ kindOf: (Int) -> Kind) -> (kind: Kind, isDefinite: Bool) {
    var indefinite = Kind.none
    for token in tokens {
      let kind = kindOf(token)
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
    (max(start, token - 2)..<token).contains { marks.isOne(of: Self.article, $0) }
  }

  private func candidate(_ token: Int, forHij: Bool, seesWomen: Bool = false) -> Kind {
    let found = structure.tokens[token]
    guard found.kind == .word else { return .none }
    let kind = marks.kind(token)
    if isNamed(token, kind: kind) { return .namedPerson }
    if kind.contains(.man) { return .man }
    if kind.contains(.woman) { return seesWomen ? .woman : .none }
    if kind.contains(.person), isMale(token) { return .man }
    // *De werkgever* may be a person or a firm; *hij* then reads as a person, *zijn* as what belongs to a firm.
    if kind.isSuperset(of: [.person, .institution]), !forHij { return .institution }
    if kind.contains(.person) { return isAge(token) ? .none : .genericPerson }
    if marks.isOne(of: Self.pronouns, token) { return .genericPerson }
    if kind.isDisjoint(with: [.institution, .thing]) || forHij && isNeuter(token) { return .none }
    if kind.contains(.institution) { return .institution }
    return kind.contains(.thing) && !marks.isPlural(token) ? .thing : .none
  }

  private static let male: WordSet = ["mannelijke", "mannelijk"]

  /// *De mannelijke pleger*: a man, who is *hij*.
  private func isMale(_ token: Int) -> Bool {
    token > 0 && marks.isOne(of: Self.male, token - 1)
  }

  /// *65 jaar of ouder*, *ouder dan twaalf*: no parent.
  private func isAge(_ token: Int) -> Bool {
    guard marks.isOne(of: Self.older, token) else { return false }
    if let next = marks.next(token), marks.word(next) == "dan" { return true }
    return (max(0, token - 2)..<token).contains { marks.word($0) == "jaar" }
  }

  private func isNeuter(_ token: Int) -> Bool {
    (max(0, token - 2)..<token).contains { marks.isOne(of: Self.neuters, $0) }
  }

  /// *Wethouder Pieter Jansma*, *de heer De Wit*, *Anna de Groot*.
  private func isNamed(_ token: Int, kind: ReadingMarks.Kind) -> Bool {
    guard !kind.isDisjoint(with: [.title, .firstName, .person]), let next = marks.next(token) else {
      return false
    }
    let following = structure.tokens[next]
    return following.kind == .word && following.flags.contains(.capitalised)
      && !following.flags.contains(.allCapitals)
  }
}
