/// Decides whether *zijn* is the verb or the possessive, and whether *haar* is a possessive about a person.
///
/// Looks at the words on both sides and at what else the clause holds: a clause with *hij* or with a finite verb in the
/// singular has no room for the verb *zijn*. What the rules do not cover stays unknown.
struct PossessiveRules: Sendable {
  enum Reading: Sendable {
    case possessive, verb, unknown
  }

  let structure: DocumentStructure
  let marks: ReadingMarks
  let antecedents: Antecedents

  static let pairWords: WordSet = ["of", "/", "en/of"]

  /// Words that follow the verb and never a possessive.
  static let verbNext: WordSet = [
    "de", "het", "een", "er", "niet", "geen", "ook", "nog", "al", "wel", "daar", "dit", "deze", "dat", "die",
    "vaak",
    "veel", "ze", "zij", "we", "wij", "u", "hier", "in", "op", "voor", "van", "met", "aan", "door", "bij",
    "naar",
    "om", "te", "zo", "dan", "als", "hun", "onze", "meer", "minder", "twee", "drie", "vier", "vijf", "zeer",
    "hij",
    "erg", "dus", "echter", "daarom", "hiervan", "hierbij", "daarbij", "afgelopen", "inmiddels",
    "verschillende",
    "onder", "over", "uit", "tot", "per", "wat", "alle", "of", "en", "onvoldoende", "voldoende", "soms",
    "hiervoor",
    "jullie", "iets", "niets", "nu", "gelijk", "bekend", "mogelijk", "nodig", "belangrijk", "beschikbaar",
    "zelf",
    "altijd", "steeds", "meestal", "vooral", "onder", "tegen", "tussen", "net", "heel", "zowel", "binnen",
    "na",
    "extreem", "uiterst", "relatief", "procentueel", "volledig", "geheel", "grotendeels", "momenteel",
    "thans", "reeds",
    "daarmee", "hiermee", "immers", "doorgaans", "veelal", "namelijk", "bovendien", "vervolgens", "allemaal",
    "beide",
    "enkele", "diverse", "sommige", "weinig", "genoeg", "tal", "zulke", "wie", "hoe", "waarvan", "waarbij",
    "waar", "waarin", "welke", "welk", "wanneer", "waarom", "waarvoor", "hoeveel", "indien", "mits", "tenzij",
    "want", "omdat", "maar", "zich", "elkaar", "mensen", "vrouwen", "mannen", "zelfs",
    "slechts", "respectievelijk", "beiden", "samen", "allebei",
    "tegelijkertijd", "tevens", "eveneens", "vooralsnog", "pas",
  ]

  /// Words before the verb, unless the clause has a verb already.
  private static let verbBefore: WordSet = [
    "te", "er", "wij", "we", "ze", "zij", "deze", "dit", "dat", "die", "beide", "alle", "hoe", "wat", "welke",
    "waar",
    "nodig", "bang", "zou", "zouden", "kunnen", "moeten", "zullen", "mogen", "willen", "niet", "hen",
    "jullie", "hier",
    "daar", "daarom", "daarnaast", "ook", "verder", "zo", "toch", "soms", "daardoor", "dan", "nu", "hierdoor",
  ]

  private static let singularWords: WordSet = [
    "hij", "ik", "men", "wie", "iemand", "is", "was", "heeft", "had", "wordt", "werd", "kan", "kon", "wil",
    "wilde",
    "mag", "mocht", "zal", "zou", "moet", "moest", "gaat", "ging", "krijgt", "kreeg", "komt", "kwam",
    "blijft",
    "bleef", "doet", "deed", "geeft", "gaf", "neemt", "nam", "vindt", "vond", "ziet", "zag", "stelt",
    "vraagt",
    "vroeg", "houdt", "hield", "laat", "liet", "meldt", "maakt", "volgt", "legt", "brengt", "dient", "woont",
    "kent",
  ]

  private static let strongParticiples: WordSet = [
    "betrokken", "verbonden", "verboden", "begonnen", "besloten", "ondernomen", "onderworpen", "ontstaan",
    "verschenen", "verdwenen", "verkregen", "vertrokken", "verloren", "bewezen", "beschreven", "ontvangen",
    "verwezen", "opgenomen", "aangewezen", "voorgeschreven", "afgesproken", "overleden", "ontbonden",
    "vervallen",
    "bevonden", "gebleven", "geworden",
  ]

  /// Nouns that look like a participle.
  private static let nouns: WordSet = [
    "gebied", "geluid", "gezicht", "geslacht", "gewicht", "geweld", "gemoed", "gebit", "gerecht", "geduld",
    "geld",
    "gedachten", "gevoelens", "gegevens", "gezinnen", "bestand", "beleid", "verstand", "verblijf", "verbod",
    "verband", "verhaal", "verlof", "voorstand", "ontslag", "gedrag", "gewoonten", "gebouwen", "gesprekken",
    "getuigen", "goederen", "gebreken",
  ]

  /// What *zijn* is here.
  func zijn(_ token: Int) -> Reading {
    guard let next = marks.next(token) else { return .verb }
    if isPair(next) { return .possessive }
    let before = marks.previous(token)
    if let before, marks.word(before) == "te" { return .verb }
    let follows = marks.word(next)
    let isAfterPreposition = before.map { marks.has(.preposition, $0) } ?? false
    guard structure.tokens[next].kind == .word else { return isAfterPreposition ? .unknown : .verb }
    if Self.verbNext.contains(follows) { return .verb }
    if isParticiple(follows), !marks.has(.owned, next), !Self.nouns.contains(follows) { return .verb }
    if isPredicate(next) { return .verb }
    if isAfterPreposition { return .possessive }
    guard let before else { return opening(token, next: next) }
    if isWhoQuestion(before, next: next) { return .verb }
    if isParticiple(marks.word(before)), !owns(next) { return .verb }
    if !hasSingularVerb(before: token), hasParticiple(after: token), !marks.has(.person, before) {
      return .verb
    }
    if isFronted(token) || isSecondClause(token, before: before) { return .verb }
    return inside(token, before: before, next: next)
  }

  /// *In dat geval zijn maatregelen niet nodig*: after an opening phrase of time or place comes the verb, and the
  /// clause ends in what it says.
  private func isFronted(_ token: Int) -> Bool {
    let sentence = marks.sentence(of: token)
    guard let first = sentence.first, token - first <= 6, marks.has(.preposition, first),
      (first..<token).allSatisfy({ structure.tokens[$0].kind != .mark }), !hasSingularVerb(before: token)
    else { return false }
    let rest = marks.following(token)
    // *… zijn keuzes nodig om het dorp leefbaar te houden*: what it says may have a goal or a place after it.
    return rest.dropFirst().contains { index in
      guard marks.has(.adjective, index) else { return false }
      guard index + 1 < rest.endIndex else { return true }
      return marks.has(.preposition, index + 1) || Self.goals.contains(marks.word(index + 1))
    }
  }

  private static let goals: WordSet = ["om", "zodat", "opdat", "als", "dan"]

  /// A question such as *wie zijn getuigen?*, with nothing after it.
  private func isWhoQuestion(_ before: Int, next: Int) -> Bool {
    guard marks.word(before) == "wie", let end = marks.next(next) else { return false }
    return marks.word(end) == "?"
  }

  /// *… zijn cruciaal voor een goede start*: a quality with nothing after it that could be owned.
  private func isPredicate(_ next: Int) -> Bool {
    guard marks.has(.adjective, next) else { return false }
    guard let after = marks.next(next), structure.tokens[after].kind == .word else { return true }
    return marks.has(.preposition, after)
  }

  /// *… is maatwerk en zijn extra's nodig*: after *en* a verb, then what there is, then what is said of it.
  private func isSecondClause(_ token: Int, before: Int) -> Bool {
    guard marks.word(before) == "en", let next = marks.next(token),
      marks.isPlural(next) || isPluralSubject(next),
      let after = marks.next(next)
    else { return false }
    return marks.has(.adjective, after)
  }

  /// *Aan het rapport zijn beperkingen verbonden*: the clause ends in a participle and has no other verb.
  private func hasParticiple(after token: Int) -> Bool {
    guard let last = marks.following(token).last, last > token + 1 else { return false }
    return isParticiple(marks.word(last)) && !Self.nouns.contains(marks.word(last))
      && !marks.has(.owned, last)
  }

  private static let idioms: WordSet = [
    "plaats", "minst", "beurt", "vroegst", "hoogst", "best", "plek", "geheel", "algemeenheid", "totaliteit",
    "kop",
    "laatst", "volledigheid", "naaste", "soort",
  ]

  /// *op zijn plaats*, *in zijn geheel*, or the possession of something with a name (*Zwitserland zijn uurwerken*).
  func isIdiom(_ token: Int) -> Bool {
    guard let before = marks.previous(token), let next = marks.next(token) else { return false }
    if Self.idioms.contains(marks.word(next)), marks.has(.preposition, before) { return true }
    let flags = structure.tokens[before].flags
    return flags.contains(.capitalised) && !flags.contains(.startsSentence) && !marks.has(.person, before)
  }

  /// *Zijn loon stijgt.* against *Zijn vrouwen vaker slachtoffer?*
  private func opening(_ token: Int, next: Int) -> Reading {
    let sentence = marks.sentence(of: token)
    if let last = sentence.last, marks.word(last) == "?" { return .verb }
    if structure.blocks[Int(structure.sentences[marks.sentenceNumber(of: token)].block)].zone != .body {
      return .unknown
    }
    return owns(next) || antecedents.subject(of: token) != .none ? .possessive : .unknown
  }

  private func inside(_ token: Int, before: Int, next: Int) -> Reading {
    let hasVerb = hasSingularVerb(before: token)
    let word = marks.word(before)
    if Self.verbBefore.contains(word) || isPluralSubject(before) {
      if hasVerb { return .possessive }
      return word == "die" && owns(next) && isSingularAntecedent(before) ? .possessive : .verb
    }
    if word == "en", !hasVerb { return isPersonBeforeAnd(before) ? .possessive : .unknown }
    if hasVerb || owns(next) { return .possessive }
    if marks.has(.person, before) || marks.has(.man, before) { return .possessive }
    // *kosten zijn voorwaarden*: two nouns around a verb look the same as an owner and what it owns.
    guard !marks.isPlural(next) else { return .unknown }
    return antecedents.subject(of: token) != .none ? .possessive : .unknown
  }

  /// True when the clause to the left has *hij* or a finite verb in the singular, so that its verb is not *zijn*.
  private func hasSingularVerb(before token: Int) -> Bool {
    // A border right before *zijn* (*hoe zijn ploeg*) belongs to the clause that *zijn* stands in.
    antecedents.clauseStart(of: token, isBorderNear: false).map { start in
      (start..<token).contains { marks.isOne(of: Self.singularWords, $0) }
    } ?? false
  }

  private func owns(_ next: Int) -> Bool {
    if marks.has(.owned, next) { return true }
    guard let after = marks.next(next) else { return false }
    return marks.word(next).hasSuffix("e") && marks.has(.owned, after)
  }

  /// *een vader die zijn kind slaat*: the word before *die* is one person.
  private func isSingularAntecedent(_ token: Int) -> Bool {
    guard let noun = marks.previous(token) else { return false }
    if marks.has(.person, noun) { return true }
    return (marks.has(.man, noun) || marks.has(.woman, noun)) && !marks.isPlural(noun)
  }

  /// True for the *en* of *de jeugdige en zijn netwerk*.
  private func isPersonBeforeAnd(_ token: Int) -> Bool {
    guard let noun = marks.previous(token) else { return false }
    return marks.has(.person, noun) || marks.has(.man, noun) && !marks.isPlural(noun)
  }

  private func isPair(_ next: Int) -> Bool {
    guard Self.pairWords.contains(marks.word(next)), let after = marks.next(next) else { return false }
    return marks.word(after) == "haar"
  }

  private func isPluralSubject(_ token: Int) -> Bool {
    guard structure.tokens[token].kind == .word, !marks.has(.owned, token) else { return false }
    let word = marks.word(token)
    if marks.has(.person, token) || marks.has(.preposition, token) { return false }
    return word.length > 4 && marks.isPlural(token) || word.hasSuffix("'s")
  }

  private static let parts: [FoldedWord] = [
    "op", "aan", "af", "uit", "in", "mee", "voor", "toe", "vast", "door", "om", "overeen", "samen", "terug",
    "weg",
    "bij", "neer", "tegen", "goed", "bekend",
  ]
  private static let prefixes: [FoldedWord] = ["be", "ver", "ont", "her", "onder", "over"]
  /// Those that stand after a part too.
  private static let innerPrefixes: [FoldedWord] = ["be", "ver", "ont"]

  /// A past participle: *ge-* or another prefix and a last *d*, *t* or *n*.
  func isParticiple(_ word: FoldedWord) -> Bool {
    let isWeak = word.hasSuffix("d") || word.hasSuffix("t")
    guard isWeak || word.hasSuffix("n"), word.length > 5 else { return false }
    if word.hasPrefix("ge") || Self.strongParticiples.contains(word) { return true }
    if Self.prefixes.contains(where: { word.hasPrefix($0) }) { return isWeak }
    return Self.parts.contains { part in
      guard word.hasPrefix(part) else { return false }
      // *voorbereid*, *aanbevolen*: no *ge* after the part.
      return word.has("ge", at: part.count)
        || isWeak && Self.innerPrefixes.contains { word.has($0, at: part.count) }
    }
  }

  /// *haar* before a noun, about a person and not about a body: *de gemeente en haar inwoners*.
  func isPossessiveHaar(_ token: Int) -> Bool {
    guard let next = marks.next(token), structure.tokens[next].kind == .word else { return false }
    guard !marks.has(.preposition, next), !Self.verbNext.contains(marks.word(next)) else { return false }
    return antecedents.nearest(to: token) != .institution
  }
}
