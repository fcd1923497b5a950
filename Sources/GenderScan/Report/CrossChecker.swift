/// Checks over several parts of a document: X1 to X8.
struct CrossChecker {
  let results: [CriterionResult]
  let findings: [Finding]
  let structure: DocumentStructure
  let info: DocumentInfo
  let terms: [AssessmentTerm]

  /// The checks whose parts exist.
  func checks() -> [CrossCheck] {
    guard info.topic != .offTopic else { return [] }
    return [evaporation(), concentration(), promises(), children(), currency(), registration(), termClash()]
      .compactMap { $0 }
  }

  /// *a, b en c*.
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().linked(by: ", ") + " en " + last
  }

  private func name(_ id: String, _ fallback: String) -> String {
    terms.first { $0.group == "kruiscontroles" && $0.id == id }?.name ?? fallback
  }

  private func strength(_ id: String) -> Strength {
    results.indices.first { results[$0].criterion.id == id }.map { results[$0].strength } ?? .absent
  }

  /// X1: gender worked out in the analysis and promised nowhere.
  private func evaporation() -> CrossCheck? {
    let analysis = ["PA01", "PA02", "PA03", "PA05", "PA06"].filter { strength($0) >= .workedOut }
    guard !analysis.isEmpty else { return nil }
    let later = numbers(ofParts: ["DO", "MA", "MR"]) { $0 != .notApplicable }
    guard !later.isEmpty, !later.contains(where: isKept) else { return nil }
    return CrossCheck(
      id: "X1", name: name("X1", "Gender verdampt"),
      message:
        "De analyse werkt verschillen tussen vrouwen en mannen uit (\(analysis.linked(by: ", "))), maar in doelen, maatregelen en monitoring is geen toezegging gevonden die daarop aansluit.",
      isAttention: true, examples: analysis)
  }

  /// The numbers of the results of some parts whose verdict meets a condition.
  private func numbers(ofParts parts: [String], where condition: (CriterionResult.Verdict) -> Bool) -> [Int] {
    results.indices.filter { condition(results[$0].verdict) && parts.contains(results[$0].criterion.part) }
  }

  /// True for a promise about gender.
  private func isKept(_ number: Int) -> Bool {
    guard results[number].strength == .committed else { return false }
    if results[number].criterion.isGenderMeasure { return true }
    return results[number].criterion.id == "DO01" || results[number].criterion.id == "DO02"
  }

  /// X2: nearly all gender words in one section.
  private func concentration() -> CrossCheck? {
    guard structure.sections.count >= 5 else { return nil }
    let counted = findings.indices.filter { findings[$0].namesGender }
    guard counted.count >= 8 else { return nil }
    let perSection = Dictionary(grouping: counted) { findings[$0].section }
    guard let most = perSection.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      most.value.count * 5 > counted.count * 4
    else { return nil }
    let title = structure.sections.first { $0.id == most.key }?.title ?? ""
    return CrossCheck(
      id: "X2", name: name("X2", "Gender op één plek"),
      message:
        "\(most.value.count) van de \(counted.count) plaatsen over gender staan in één deel: \(title).",
      isAttention: true, examples: most.value.prefix(3).map { findings[$0].id })
  }

  /// X3: how many answers in measures and organisation are promises.
  private func promises() -> CrossCheck? {
    let own = numbers(ofParts: ["MA", "UO"]) { _ in true }.filter { results[$0].strength >= .workedOut }
    guard !own.isEmpty else { return nil }
    let committed = own.filter { results[$0].strength == .committed }
    let firm = committed.count
    // A motion asks; whether the college does it is for later.
    let isRequest = info.kind == "motie" || info.kind == "amendement"
    return CrossCheck(
      id: "X3", name: name("X3", "Voornemens en toezeggingen"),
      message: isRequest
        ? "Het stuk vraagt om \(own.count == 1 ? "één uitgewerkt punt" : "\(own.count) uitgewerkte punten") bij maatregelen en organisatie. Daarvan met een termijn, aantal of wie het doet: \(firm)."
        : own.count == 1
          ? "Eén punt bij maatregelen en organisatie is uitgewerkt; het is \(firm == 1 ? "ook" : "niet") toegezegd."
          : "Bij maatregelen en organisatie zijn \(own.count) punten uitgewerkt. Daarvan toegezegd: \(firm).",
      isAttention: false, examples: committed.map { results[$0].criterion.id })
  }

  /// X4: sentences about children beside sentences about adults.
  private func children() -> CrossCheck? {
    guard info.subject == .domesticViolence else { return nil }
    let child = sentences(with: ["kinder", "jeugd"])
    let adult = sentences(with: ["volwassen", "vrouw", "mannen", "moeder", "vader"], orPartners: true)
    guard child + adult > 0 else { return nil }
    return CrossCheck(
      id: "X4", name: name("X4", "Kinderen en volwassenen"),
      message:
        "\(Self.naming(child)) kinderen of jeugd, \(Self.naming(adult)) vrouwen, mannen, ouders of partners.",
      isAttention: false, examples: [])
  }

  private static func naming(_ count: Int) -> String {
    count == 1 ? "1 zin noemt" : "\(count) zinnen noemen"
  }

  /// How many sentences hold one of some pieces of words, which are small letters of ASCII.
  ///
  /// `orPartners`: a partner of someone counts too, an organisation that works along does not.
  private func sentences(with pieces: [StaticString], orPartners: Bool = false) -> Int {
    structure.text.utf8.withUnsafeBufferPointer { text in
      structure.sentences.count { sentence in
        guard let first = sentence.tokens.first, let last = sentence.tokens.last else { return false }
        let range = Int(structure.tokens[first].start)..<Int(structure.tokens[last].end)
        return range.contains { place in
          pieces.contains { Self.stands($0, at: place, in: text, before: range.upperBound) }
            || orPartners && Self.isPartner(at: place, in: text, range)
        }
      }
    }
  }

  /// *(ex-)partner* and *partnergeweld*, not *partners*, *partnerschap* or *zorgpartner*.
  @inline(__always)
  private static func isPartner(at place: Int, in text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>)
    -> Bool
  {
    guard stands("partner", at: place, in: text, before: sentence.upperBound) else { return false }
    let after = place + 7 < sentence.upperBound ? text[place + 7] | 0x20 : 0x20
    let before = place > sentence.lowerBound ? text[place - 1] | 0x20 : 0x20
    return after != UInt8(ascii: "s") && before &- 0x61 >= 26
  }

  /// True when a piece stands at a place, capitals apart.
  @inline(__always)
  private static func stands(
    _ piece: StaticString, at place: Int, in text: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Bool {
    let letters = UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount)
    guard place + letters.count <= end, text[place] | 0x20 == letters[0] else { return false }
    return letters.indices.allSatisfy { text[place + $0] | 0x20 == letters[$0] }
  }

  /// X6: the newest year in the text, so that the reader can see how old its figures are.
  private func currency() -> CrossCheck? {
    var (oldest, newest) = (Int.max, Int.min)
    for (index, token) in structure.tokens.enumerated()
    where token.kind == .number && token.end - token.start == 4 {
      let value = structure.text.utf8[token.range].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      guard (1990...2060).contains(value), value < oldest || value > newest, !isPartOfName(index) else {
        continue
      }
      oldest = min(oldest, value)
      newest = max(newest, value)
    }
    guard oldest <= newest else { return nil }
    return CrossCheck(
      id: "X6", name: name("X6", "Hoe actueel"),
      message: "De jaartallen in het stuk lopen van \(oldest) tot \(newest). Kijk of de cijfers nog kloppen.",
      isAttention: false, examples: [])
  }

  /// *Natura 2000*, *Archiefwet 1995*: the year of a name says nothing about figures.
  private func isPartOfName(_ index: Int) -> Bool {
    guard index > 0, structure.tokens[index - 1].kind == .word else { return false }
    let word = structure.text.utf8[structure.tokens[index - 1].range]
    let isLaw = ["wet", "besluit", "regeling"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
    return isLaw || word.elementsEqual("Natura".utf8)
  }

  /// X7: figures by sex and care with registration belong together, where it is sure that they are asked of the text.
  private func registration() -> CrossCheck? {
    guard info.topic == .onTopic else { return nil }
    let asked = results.indices.filter { results[$0].verdict != .notApplicable }
      .map { results[$0].criterion.id }.filter { $0 == "MR01" || $0 == "MR12" }
    guard asked.count == 2 else { return nil }
    return CrossCheck(
      id: "X7", name: name("X7", "Registreren met mate"),
      message:
        "Lees MR01 (cijfers naar geslacht) en MR12 (niet meer registreren dan nodig) altijd samen: beide zijn van belang.",
      isAttention: false, examples: asked)
  }

  /// X8: gendersensitief, genderspecifiek and genderneutraal used side by side.
  private func termClash() -> CrossCheck? {
    let found = ["gendersensiti", "genderspecifi", "genderneutra"].filter { stem in
      findings.indices.contains { findings[$0].isCounted && Self.begins(findings[$0].quote, with: stem) }
    }
    guard found.count >= 2 else { return nil }
    let words = found.map { $0.hasSuffix("neutra") ? "genderneutraal" : $0 + "ef" }
      .map { $0.replacingSpecific() }
    return CrossCheck(
      id: "X8", name: name("X8", "Begrippen door elkaar"),
      message:
        "Het stuk gebruikt \(Self.list(words)) naast elkaar. Vraag wat elk woord hier betekent.",
      isAttention: true, examples: [])
  }

  /// Whether a text begins with a stem of small letters, capitals apart.
  private static func begins(_ text: String, with stem: String) -> Bool {
    text.utf8.count >= stem.utf8.count && zip(text.utf8, stem.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}

extension String {
  /// *genderspecifi* + *ef* reads *genderspecifiek*.
  fileprivate func replacingSpecific() -> String {
    hasSuffix("specifief") ? "genderspecifiek" : hasSuffix("sensitief") ? "gendersensitief" : self
  }
}
