import GenderScan

/// How each kind of thing in a lexicon is explained.
extension Explanation {
  /// A label in the language that was asked for.
  private func say(_ dutch: String, _ english: String) -> String { inEnglish ? english : dutch }

  func write(_ entry: LexiconEntry, _ layout: inout Layout) {
    layout.paragraph("\(entry.id) · \(entry.lemma)")
    let (family, lens, severity) =
      inEnglish
      ? (entry.category.rawValue, entry.lens.rawValue, entry.severity.rawValue)
      : (entry.category.dutch, entry.lens.dutch, entry.severity.dutch)
    layout.row(say("Familie", "Family"), "\(family), lens \(lens), \(say("ernst", "severity")) \(severity)")
    layout.row(say("Let op", "Note"), caution(entry))
    layout.row(say("Waarom", "Why"), entry.explanation)
    layout.row(say("Prima als", "Fine when"), entry.fineWhen)
    layout.row(say("Beter", "Better"), entry.alternatives)
    layout.row(say("Zoekt naar", "Looks for"), entry.forms)
    layout.row(say("Niet bij", "Not with"), entry.exceptions)
    layout.row(say("Alleen met", "Only with"), entry.required + entry.requiredInParagraph)
    layout.row(say("Treft", "Finds"), entry.hits)
    layout.row(say("Treft niet", "Leaves"), entry.nonHits)
    layout.row(say("Mist nog", "Misses"), entry.knownMisses)
    layout.row(say("Vals alarm", "False alarm"), entry.knownFalseAlarms)
    layout.row(say("Bron", "Source"), entry.references.map(source))
    layout.row(say("Man of vrouw", "Either sex"), entry.symmetryReason)
    if entry.status != .retired {
      layout.row(
        say("Gemeten", "Measured"),
        MeasuredText(inEnglish: inEnglish).lines(contents.measurements(of: entry.id)))
    }
    layout.row(say("Herzien", "Reviewed"), entry.reviewed)
  }

  private func caution(_ entry: LexiconEntry) -> String {
    switch entry.status {
    case .active: ""
    case .contested:
      say("Over dit woord verschillen deskundigen van mening.", "Experts differ about this word.")
    case .proposed:
      say("Dit is een voorstel; nog niet door anderen nagekeken.", "A proposal; not yet reviewed by others.")
    case .retired:
      say("Deze regel is vervallen en zoekt niets meer.", "This rule is retired and finds nothing.")
    }
  }

  func write(_ criterion: Criterion, _ layout: inout Layout) {
    layout.paragraph("\(criterion.id) · \(criterion.question)")
    layout.row(say("Rang", "Rank"), criterion.rank.rawValue)
    layout.row(say("Onderdeel", "Part"), name(of: criterion.part))
    layout.row(say("Gevonden", "Met"), threshold(criterion))
    layout.row(say("Geldt voor", "Applies to"), criterion.documentTypes.joined(separator: ", "))
    layout.row(say("Geldt vanaf", "Valid from"), criterion.validFrom)
    layout.row(say("Gezocht naar", "Searched for"), searched(criterion))
    layout.row(say("Treft", "Finds"), criterion.hits)
    layout.row(say("Treft niet", "Leaves"), criterion.nonHits)
    layout.row(say("Valkuilen", "Traps"), criterion.traps.map(name).joined(separator: ", "))
    layout.row(say("Advies", "Advice"), criterion.advice)
    layout.row(say("Vraag", "Ask"), criterion.modelQuestion)
    layout.row(say("Bron", "Source"), criterion.sources.map(line))
  }

  private func threshold(_ criterion: Criterion) -> String {
    guard let threshold = criterion.threshold else {
      return say(
        "Dit is een vraag bij een passage, nooit een oordeel.", "A question about a passage, never a verdict."
      )
    }
    return say("vanaf sterkte", "from strength") + " " + name(of: threshold.rawValue)
  }

  func write(_ term: AssessmentTerm, _ layout: inout Layout) {
    layout.paragraph("\(term.id) · \(inEnglish && !term.englishName.isEmpty ? term.englishName : term.name)")
    if !term.explanation.isEmpty { layout.paragraph(term.explanation) }
    layout.row(say("Advies", "Advice"), term.advice)
    layout.row(say("Voorwaarden", "Conditions"), term.conditions.map(\.text))
  }

  func write(_ instrument: Instrument, _ layout: inout Layout) {
    layout.paragraph("\(instrument.id) · \(instrument.name)")
    layout.paragraph(instrument.explanation)
    let published = [instrument.publisher, instrument.date].filter { !$0.isEmpty }
    layout.row(say("Uitgever", "Publisher"), published.joined(separator: ", "))
    layout.row(say("Adres", "Address"), instrument.url)
    layout.row("Status", status(instrument.status))
    layout.row(
      say("Onderdelen", "Parts"),
      instrument.parts.map { "\($0.id) \($0.title) (\($0.criteria.joined(separator: ", ")))" })
    layout.row(say("Gebruik", "Use"), "genderscan scan --instrument \(instrument.id) …")
  }

  func write(_ checklist: Checklist, _ layout: inout Layout) {
    layout.paragraph("\(checklist.id) · \(checklist.name)")
    layout.row(say("Versie", "Version"), checklist.version)
    layout.row(say("Punten", "Items"), checklist.criteria.map { "\($0.id) \($0.question)" })
    layout.row(say("Gebruik", "Use"), "genderscan scan --checklist \(checklist.id) …")
  }

  func write(_ reference: Reference, _ layout: inout Layout) {
    layout.paragraph("\(reference.id) · \(reference.title)")
    let published = [reference.publisher, reference.date].filter { !$0.isEmpty }
    layout.row(say("Uitgever", "Publisher"), published.joined(separator: ", "))
    layout.row(say("Soort", "Kind"), reference.kind)
    layout.row(say("Adres", "Address"), reference.url)
    layout.row("Status", status(reference.status))
    let users = contents.entries.filter { $0.references.contains(reference.id) }.map(\.id)
    layout.row(say("Gebruikt bij", "Used by"), users.joined(separator: ", "))
  }

  func write(_ wordClass: WordClass, _ layout: inout Layout) {
    layout.paragraph("\(wordClass.name) · \(say("woordklasse", "word class"))")
    if !wordClass.explanation.isEmpty { layout.paragraph(wordClass.explanation) }
    layout.row(say("Vormen", "Forms"), wordClass.forms.joined(separator: ", "))
    layout.row(say("Niet bij", "Not with"), wordClass.exceptions.joined(separator: ", "))
  }

  /// The terms of a family, when the word is one.
  func write(family names: [String], _ layout: inout Layout) {
    guard let category = Category.allCases.first(where: { names.contains($0.rawValue) }) else { return }
    let terms = contents.entries.filter { $0.category == category }.map { "\($0.id) (\($0.lemma))" }
    layout.row(say("Termen", "Terms"), terms.joined(separator: ", "))
  }

  // MARK: Parts

  private func name(of id: String) -> String {
    guard let term = contents.assessment.first(where: { $0.id == id }) else { return id }
    return "\(id) (\(inEnglish && !term.englishName.isEmpty ? term.englishName : term.name))"
  }

  private func searched(_ criterion: Criterion) -> [String] {
    let searched = SearchedWords(contents)
    var result: [String] = []
    for member in criterion.evidence.flatMap({ $0.groups.flatMap { $0 } }) {
      let words = searched.plainWords(of: member)
      if !words.isEmpty, !result.contains(words) { result.append(words) }
    }
    return result
  }

  private func source(_ id: String) -> String {
    guard let found = contents.references.first(where: { $0.id == id }) else { return id }
    let parts = [found.title, found.publisher, found.date, found.url].filter { !$0.isEmpty }
    return "\(id): \(parts.joined(separator: ", ")) [\(status(found.status))]"
  }

  private func line(_ source: Criterion.Source) -> String {
    let name = contents.instruments.first { $0.id == source.instrument }?.name ?? source.instrument
    let parts = [name, source.part, source.url].filter { !$0.isEmpty }
    return "\(parts.joined(separator: ", ")) [\(status(source.status))]"
  }

  private func status(_ status: Reference.Status) -> String {
    switch status {
    case .read: say("gelezen", "read")
    case .secondary: say("via een andere bron", "through another source")
    case .recalled: say("uit het geheugen, nog niet nagelezen", "from memory, not yet read")
    }
  }
}
