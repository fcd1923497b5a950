/// The level of a document by fixed conditions on its criteria.
///
/// N0 overrules everything; otherwise the highest level whose conditions all hold. The thresholds are the project's
/// proposal and no finding from the literature.
struct RatingRules {
  let results: [CriterionResult]
  let info: DocumentInfo
  let structure: DocumentStructure
  let quality: Quality
  let terms: [AssessmentTerm]
  /// Parts of the document in which gender is named, from ``GenderSpread``.
  let genderParts: [String]
  /// Counted findings that name gender.
  let genderFindings: Int

  private static let anchors = ["PA01", "PA03", "PA06", "DO01", "DO02"]
  private static let analysis = ["PA01", "PA03", "PA05", "PA06"]

  /// The level.
  func rating() -> Rating {
    let conditions = self.conditions(treatingUndecidedAsMet: false)
    let code = level(conditions)
    let best = level(self.conditions(treatingUndecidedAsMet: true))
    let term = terms.first { $0.group == "niveaus" && $0.id == code }
    return Rating(
      code: code, label: label ?? term?.name ?? code, explanation: explanation ?? term?.explanation ?? "",
      conditions: conditions,
      between: best == code ? [] : [code, best], flags: flags(code))
  }

  /// The label where the subject stands in the way of a level, or nil.
  private var label: String? {
    switch info.topic {
    case .offTopic: "Niet beoordeeld: ander onderwerp"
    case .unclear: "Niet beoordeeld: onderwerp niet zeker"
    case .onTopic: nil
    }
  }

  private var explanation: String? {
    switch info.topic {
    case .offTopic: Self.offTopic
    case .unclear: Self.unclear
    case .onTopic: nil
    }
  }

  private static let unclear =
    "Het is niet zeker of de vragen van de checklists bij dit stuk passen. Kies zelf een onderwerp met --type als u ze toch wilt stellen."
  private static let offTopic =
    "Dit stuk gaat niet over huiselijk geweld, zorg en jeugd of emancipatie. De vragen van de checklists passen hier niet."

  private func level(_ conditions: [Rating.Condition]) -> String {
    let fails = { (code: String) in conditions.contains { !$0.holds && $0.id.hasPrefix(code) } }
    if fails("N0") { return "N0" }
    if !fails("N1") { return "N1" }
    if fails("N4") { return "N3" }
    if fails("N5") { return "N4" }
    return fails("N6") ? "N5" : "N6"
  }

  private func conditions(treatingUndecidedAsMet lenient: Bool) -> [Rating.Condition] {
    let strength = { (id: String) -> Strength in
      guard let number = number(id) else { return .absent }
      return lenient && results[number].verdict == .undecided ? .committed : results[number].strength
    }
    let count = { (ids: [String], least: Strength) in ids.filter { strength($0) >= least }.count }
    let measures = results.indices.filter { results[$0].criterion.isGenderMeasure }
      .map { results[$0].criterion.id }
    let isCommitted = strength("DO01") >= .committed || strength("DO02") >= .committed
    return readability() + [
      condition(
        "N1",
        "hooguit één aanknopingspunt en weinig vindplaatsen over gender, en geen toegezegde gendermaatregel",
        count(Self.anchors, .mentioned) <= 1 && count(measures, .committed) == 0 && hasFewFindings),
      condition(
        "N4.analyse", "minstens twee punten van de analyse uitgewerkt", count(Self.analysis, .workedOut) >= 2),
      condition(
        "N4.doel", "een toegezegd doel of drie toegezegde gendermaatregelen",
        isCommitted || count(measures, .committed) >= 3),
      condition("N5.delen", "gender komt in minstens vier delen terug", genderParts.count >= 4),
      condition(
        "N5.registratie", "registratie en cijfers naar geslacht toegezegd",
        count(["MR01", "MR04"], .committed) == 2),
      condition("N5.doorwerking", "doel en maatregelen werken door", isMet("DO08") && isMet("MA25")),
      condition("N5.middelen", "geld of inkoop toegezegd", count(["FI02", "UO05"], .committed) >= 1),
      condition("N6.normen", "normverandering toegezegd", count(["DO04", "MA01"], .committed) == 2),
      condition("N6.samen", "samen met betrokkenen toegezegd", count(["MA02", "UO12"], .committed) >= 1),
    ]
  }

  /// A text that names gender again and again has something to go by, even where no criterion is answered.
  private var hasFewFindings: Bool {
    genderFindings <= max(5, structure.words / 1000)
  }

  private func readability() -> [Rating.Condition] {
    let words = structure.sections.reduce(0) { $0 + $1.words }
    let unknown = structure.sections.filter { $0.role == .unknown }.reduce(0) { $0 + $1.words }
    return [
      condition(
        "N0.onderwerp", "het stuk gaat zeker over een onderwerp van de checklists", info.topic == .onTopic),
      condition(
        "N0.lengte", "minstens \(ReportBuilder.fewestWords) woorden",
        structure.words >= ReportBuilder.fewestWords),
      condition(
        "N0.delen", "van minstens de helft van de tekst is het deel herkend", unknown * 2 <= max(1, words)),
      condition(
        "N0.leesbaar", "er is geen tekst verloren gegaan", !quality.diagnostics.contains(where: \.losesText)),
    ]
  }

  /// The number of the result of a criterion.
  private func number(_ id: String) -> Int? { results.indices.first { results[$0].criterion.id == id } }

  private func isMet(_ id: String) -> Bool {
    number(id).map { results[$0].verdict } == .met
  }

  private func condition(_ id: String, _ fallback: String, _ holds: Bool) -> Rating.Condition {
    Rating.Condition(id: id, text: fallback, holds: holds)
  }

  private func flags(_ code: String) -> [String] {
    var flags: [String] = []
    if results.indices.contains(where: {
      results[$0].verdict == .undecided && !results[$0].counterEvidence.isEmpty
    }) {
      flags.append("tegenspraak: er zijn passages die elkaar tegenspreken; beoordeel ze zelf")
    }
    if let neutral = number("TA01"), !results[neutral].evidence.isEmpty, info.topic != .offTopic {
      flags.append(
        "het stuk lijkt uitdrukkelijk voor een genderneutrale aanpak te kiezen; beoordeel de passage zelf")
    }
    return flags
  }
}
