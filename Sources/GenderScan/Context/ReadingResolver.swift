/// Decides what an ambiguous Dutch word is in its place: *zijn* as a verb or a possessive, *hij* for any person.
///
/// Rules look at neighbouring words and at word classes; a case they do not cover has no reading and stays silent.
/// Made per document once the classes are found. It is not a tagger and not a coreference system.
package struct ReadingResolver: Sendable {
  let structure: DocumentStructure
  let marks: ReadingMarks
  let antecedents: Antecedents
  let possessives: PossessiveRules

  package init(structure: DocumentStructure, lexicon: Lexicon, occurrences: [[LexiconMatches.Occurrence]]) {
    self.init(structure: structure, lexicon: lexicon) { occurrences[$0][...] }
  }

  /// `occurrences` gives the places of a set.
  init(
    structure: DocumentStructure, lexicon: Lexicon,
    occurrences: (Int) -> ArraySlice<LexiconMatches.Occurrence>
  ) {
    self.structure = structure
    marks = ReadingMarks(structure: structure, lexicon: lexicon, occurrences: occurrences)
    antecedents = Antecedents(structure: structure, marks: marks)
    possessives = PossessiveRules(structure: structure, marks: marks, antecedents: antecedents)
  }

  /// True when the token surely has the reading.
  package func has(_ reading: PatternElement.Reading, token: Int) -> Bool {
    switch reading {
    case .possessive:
      return word(token) == "haar" ? possessives.isPossessiveHaar(token) : isZijn(token, .possessive)
    case .verb: return isZijn(token, .verb)
    case .generic: return isGeneric(token)
    case .singular: return number(of: token) == .singular
    case .plural: return number(of: token) == .plural
    case .person: return word(token).hasPrefix("ouder") ? isParent(token) : isHuman(token)
    case .adjective: return false
    case .name:
      return structure.tokens[token].flags.contains(.capitalised)
        && !structure.tokens[token].flags.contains(.startsSentence)
    }
  }

  func word(_ token: Int) -> FoldedWord { marks.word(token) }

  private func isZijn(_ token: Int, _ reading: PossessiveRules.Reading) -> Bool {
    if word(token) == "z'n" { return reading == .possessive }
    return word(token) == "zijn" && possessives.zijn(token) == reading
  }

  // MARK: hij, hem, zijn for any person

  private func isGeneric(_ token: Int) -> Bool {
    let letters = word(token)
    if letters == "die" { return isPersonalDie(token) }
    if letters == "zijn" || letters == "z'n" {
      guard isZijn(token, .possessive), !isPair(token), !possessives.isIdiom(token) else { return false }
    } else if isPair(token) || letters == "hij" && (isPassive(after: token) || isThing(token)) {
      return false
    }
    return antecedents.subject(of: token) == .genericPerson && !isBesideWoman(token)
  }

  private static let she: WordSet = ["zij", "ze"]
  private static let hers: WordSet = ["haar"]

  /// *Zij vertelt dat hij dreigt*, *dat hij haar slaat*, *de moeder is bang voor hem*: beside a woman he is a man.
  ///
  /// A word for a woman says so only where the sentence has nobody else that he could be.
  private func isBesideWoman(_ token: Int) -> Bool {
    let sentence = marks.sentence(of: token)
    let isAlone = !antecedents.hasAnyone(in: sentence.lowerBound..<token)
    return sentence.contains { other in
      if marks.isOne(of: Self.she, other) { return number(of: other) == .singular || isSheWhoActs(other) }
      if marks.isOne(of: Self.hers, other) { return abs(other - token) <= 2 && !isPair(other) }
      return isAlone && other < token && marks.has(.woman, other)
    }
  }

  /// *Zij vertelt*, *zij belde*: at the start of a sentence or after a mark, with a verb of one person.
  private func isSheWhoActs(_ token: Int) -> Bool {
    guard !isPair(token), let next = marks.next(token), structure.tokens[next].kind == .word else {
      return false
    }
    if let previous = marks.previous(token), structure.tokens[previous].kind != .mark { return false }
    let verb = word(next)
    return verb != "niet" && (verb.hasSuffix("t") || verb.hasSuffix("de") || verb.hasSuffix("te"))
  }

  private static let dieBefore: WordSet = [
    "omdat", "wat", "waar", "hoe", "waarom", "zodra", "tenzij", "wanneer", "doordat", "voordat",
  ]

  /// *Een sollicitant wordt niet geweigerd omdat die een kind heeft*: not the relative pronoun, not *die man*.
  private func isPersonalDie(_ token: Int) -> Bool {
    guard let previous = marks.previous(token), Self.dieBefore.contains(word(previous)),
      let next = marks.next(token), PossessiveRules.verbNext.contains(word(next)) || marks.has(.modal, next)
    else { return false }
    return antecedents.hasAnyPersonBefore(token)
  }

  private static let partners: WordSet = ["zij", "ze", "haar", "hij", "hem"]

  /// Part of *hij of zij*, *hem/haar*, *zij of hij*.
  private func isPair(_ token: Int) -> Bool {
    if let next = marks.next(token), PossessiveRules.pairWords.contains(word(next)),
      let after = marks.next(next),
      Self.partners.contains(word(after))
    {
      return true
    }
    guard let before = marks.previous(token), PossessiveRules.pairWords.contains(word(before)),
      let first = marks.previous(before)
    else { return false }
    return Self.partners.contains(word(first))
  }

  /// *zodra hij gemeld is*, *kan hij … worden genomen*: what is acted on, as a rule a thing.
  private func isPassive(after token: Int) -> Bool {
    let near = marks.following(token, most: 5)
    let isPassive = near.contains { Self.auxiliaries.contains(word($0)) }
    if let first = near.first, possessives.isParticiple(word(first)),
      isPassive || near.count > 1 && word(first + 1) == "is"
    {
      return true
    }
    return isPassive && near.contains { possessives.isParticiple(word($0)) }
      && antecedents.hasThingFirst(token)
  }

  private static let auxiliaries: WordSet = ["worden", "wordt"]
  private static let thingVerbs: WordSet = ["geldt", "ingaat", "vervalt", "verloopt", "luidt", "behelst"]
  private static let thingParticiples: WordSet = [
    "ondertekend", "ingediend", "bekendgemaakt", "gepubliceerd", "vastgesteld", "ingetrokken", "opgesteld",
    "verzonden",
    "afgegeven", "verleend", "opgeslagen", "goedgekeurd", "ingevuld", "gesloten",
  ]

  /// *het huisverbod …; hij geldt tien dagen*, *de brief … zodra hij is ondertekend*: what only a thing can do or undergo.
  private func isThing(_ token: Int) -> Bool {
    let near = marks.following(token, most: 7)
    guard let start = near.first else { return false }
    let first = word(start)
    if Self.thingVerbs.contains(first) || Self.thingParticiples.contains(first) { return true }
    let second = near.dropFirst().first.map { word($0) }
    if first == "in" { return second?.hasPrefix("behandeling") ?? false }
    guard first == "is" || first == "wordt" || first == "werd" else { return false }
    return near.contains { Self.thingParticiples.contains(word($0)) }
      || first == "is" && second == "van" && near.count > 2 && word(start + 2).hasPrefix("kracht")
  }

  // MARK: zij, man, ouder

  private enum Number { case singular, plural, unknown }

  private static let singularVerbs: WordSet = [
    "is", "was", "heeft", "had", "wordt", "werd", "kan", "kon", "wil", "mag", "zal", "zou", "moet", "gaat",
    "krijgt",
    "komt", "blijft", "doet", "ziet", "weet", "vindt", "durft", "staat", "zit", "ligt", "hoeft", "woont",
    "verblijft",
  ]

  private func number(of token: Int) -> Number {
    guard word(token) == "zij" || word(token) == "ze", !isPair(token) else { return .unknown }
    let end = marks.sentence(of: token).upperBound
    if let next = marks.next(token) {
      if Self.singularVerbs.contains(word(next)) { return .singular }
      if word(next).hasSuffix("en"), structure.tokens[next].kind == .word { return .plural }
    }
    if let previous = marks.previous(token), Self.singularVerbs.contains(word(previous)) { return .singular }
    for index in (token + 1)..<max(token + 1, min(end, token + 12)) {
      if structure.tokens[index].kind == .mark { break }
      if Self.singularVerbs.contains(word(index)) { return .singular }
    }
    return .unknown
  }

  private static let manBefore: WordSet = [
    "ruim", "circa", "per", "als", "zo'n", "miljoen", "duizend", "honderd",
  ]

  /// *man* for a human being: not a number of people, an idiom or a surname.
  private func isHuman(_ token: Int) -> Bool {
    if structure.tokens[token].flags.contains(.capitalised),
      !structure.tokens[token].flags.contains(.startsSentence)
    {
      return false
    }
    guard word(token) == "man", let previous = marks.previous(token) else { return true }
    if structure.tokens[previous].kind == .number || marks.isNumberWord(previous) { return false }
    if Self.manBefore.contains(word(previous)) { return false }
    return !(marks.next(token).map { word($0) == "sterk" } ?? false)
  }

  private static let comparing: WordSet = ["dan", "worden", "wordt", "geworden"]
  private static let amounts: WordSet = ["steeds", "veel", "wat", "iets", "en", "jaar"]

  private func isParent(_ token: Int) -> Bool {
    if let next = marks.next(token), Self.comparing.contains(word(next)) {
      return false
    }
    guard let previous = marks.previous(token) else { return true }
    let before = word(previous)
    if Self.amounts.contains(before), let first = marks.previous(previous) {
      return word(first) != "jaar" && before != "steeds" && before != "jaar"
        && structure.tokens[first].kind != .number
    }
    return true
  }
}
