import GenderScan

/// Checks what the parts of a lexicon say of each other: sources, classes, criteria, numbers of examples.
struct RelationCheck {
  let contents: LexiconContents
  let places: [String: String]

  func run(_ outcome: inout LexiconCheck.Outcome) {
    let sources = Set(contents.references.map(\.id))
    for entry in contents.entries where entry.status != .retired { check(entry, sources: sources, &outcome) }
    let entries = Set(contents.entries.map(\.id))
    let criteria = contents.checklists.flatMap(\.criteria)
    let instruments = Set(contents.instruments.map(\.id))
    for criterion in criteria { check(criterion, entries: entries, instruments: instruments, &outcome) }
    let known = Set(criteria.map(\.id))
    for instrument in contents.instruments {
      for id in instrument.parts.flatMap(\.criteria) where !known.contains(id) {
        add(
          "E-PUNT", "het instrument noemt punt \(id), dat niet bestaat", instrument.id, "instrument ",
          &outcome.errors)
      }
    }
    for measured in contents.measurements { check(measured, entries: entries, &outcome) }
    let use = LexiconUse(contents: contents)
    use.check(places, &outcome)
    use.checkEntries(places, &outcome)
    examplesAreDistinct(&outcome)
  }

  private func check(_ entry: LexiconEntry, sources: Set<String>, _ outcome: inout LexiconCheck.Outcome) {
    // Who tells a writer to avoid a word must show more than who only points at one.
    let least = entry.severity == .avoid ? 3 : 2
    for (key, list) in [("treft", entry.hits), ("treft_niet", entry.nonHits)] where list.count < least {
      add(
        "E-VOORBEELD", "'\(key)' heeft \(list.count) zinnen; schrijf er minstens \(least)", entry.id, "",
        &outcome.errors)
    }
    let texts = [entry.explanation] + entry.hits + entry.nonHits
    if let blank = texts.first(where: { text in LexiconSkeleton.blanks.contains { text.hasPrefix($0) } }) {
      add(
        "E-INVULLEN", "\"\(blank)\" is nog de tekst van het begin; schrijf uw eigen zin", entry.id, "",
        &outcome.errors)
    }
    if entry.references.isEmpty {
      add(
        "E-BRON", "'bronnen' is leeg; noem minstens één bron uit bronnen.yml", entry.id, "", &outcome.errors)
    }
    for id in entry.references where !sources.contains(id) {
      let near = NearestName.of(id, in: contents.references.map(\.id)).map { "; bedoelt u \($0)?" } ?? ""
      add("E-BRON", "de bron \(id) staat niet in bronnen.yml\(near)", entry.id, "", &outcome.errors)
    }
    if entry.status == .contested, entry.fineWhen.isEmpty {
      add(
        "E-OMSTREDEN", "een omstreden term heeft 'prima_als' nodig: de andere kant", entry.id, "",
        &outcome.errors)
    }
    var forms: Set<String> = []
    for form in entry.forms where !forms.insert(form).inserted {
      add("W-DUBBEL", "de vorm \"\(form)\" staat er meer dan eens", entry.id, "", &outcome.warnings)
    }
  }

  private func check(
    _ criterion: Criterion, entries: Set<String>, instruments: Set<String>,
    _ outcome: inout LexiconCheck.Outcome
  ) {
    let traps = Set((1...15).map { "V\($0)" })
    for trap in criterion.traps where !traps.contains(trap) {
      add(
        "E-VALKUIL", "de valkuil \(trap) bestaat niet; kies uit V1 tot V15", criterion.id, "", &outcome.errors
      )
    }
    for (key, list) in [("treft", criterion.hits), ("treft_niet", criterion.nonHits)] where list.count < 2 {
      add(
        "E-VOORBEELD", "'\(key)' heeft \(list.count) zinnen; schrijf er minstens 2", criterion.id, "",
        &outcome.errors)
    }
    for member in criterion.clauses.flatMap({
      ($0.groups + $0.excluded).flatMap { $0 }
    }) {
      guard case .entry(let id) = member, !entries.contains(id) else { continue }
      add("E-TERM", "het bewijs noemt term \(id), die niet bestaat", criterion.id, "", &outcome.errors)
    }
    for source in criterion.sources where !instruments.contains(source.instrument) {
      let near = contents.instruments.map(\.id).joined(separator: ", ")
      add(
        "W-INSTRUMENT",
        "de bron noemt instrument '\(source.instrument)', dat niet in instrumenten.yml staat (\(near))",
        criterion.id, "", &outcome.warnings)
    }
  }

  private func check(_ measured: Measurement, entries: Set<String>, _ outcome: inout LexiconCheck.Outcome) {
    let place = places["meting \(measured.entry) (\(measured.corpus))"] ?? ""
    guard entries.contains(measured.entry) else {
      let near =
        NearestName.of(measured.entry, in: contents.entries.map(\.id)).map { "; bedoelt u \($0)?" } ?? ""
      outcome.errors.append(
        LexiconError(
          code: "E-TERM", message: "de meting noemt term \(measured.entry), die niet bestaat\(near)",
          owner: measured.entry, place: place))
      return
    }
    guard let entry = contents.entries.first(where: { $0.id == measured.entry }) else { return }
    // Dates are written year first, so their letters sort as they do.
    let isOld = entry.reviewed > measured.date
    guard isOld || entry.status == .retired else { return }
    let why = isOld ? "is op \(entry.reviewed) herzien, na de meting van \(measured.date)" : "is vervallen"
    outcome.warnings.append(
      LexiconError(
        code: "W-METING", message: "de term \(why); meet opnieuw of haal de meting weg", owner: entry.id,
        place: place))
  }

  /// Example sentences are short, and each stands for one thing.
  private func examplesAreDistinct(_ outcome: inout LexiconCheck.Outcome) {
    var seen: [String: String] = [:]
    typealias Lists = (id: String, lists: [String: [String]])
    let entries: [Lists] = contents.entries.map { ($0.id, ["treft": $0.hits, "treft_niet": $0.nonHits]) }
    let criteria: [Lists] = contents.checklists.flatMap(\.criteria).map {
      ($0.id, ["treft": $0.hits, "treft_niet": $0.nonHits])
    }
    for (id, lists) in entries + criteria {
      for key in ["treft", "treft_niet"] {
        for (number, sentence) in (lists[key] ?? []).enumerated() {
          let place = places["\(id)/\(key)/\(number)"] ?? places[id] ?? ""
          if sentence.unicodeScalars.count >= 300 {
            outcome.errors.append(
              LexiconError(
                code: "E-LANG", message: "een voorbeeld is langer dan 300 tekens", owner: id, place: place))
          }
          if let other = seen[sentence] {
            let error = LexiconError(
              code: "E-DUBBEL", message: "\"\(sentence)\" staat ook bij \(other); schrijf een andere zin",
              owner: id,
              place: place)
            if other == id { outcome.errors.append(error) } else { outcome.warnings.append(error) }
          }
          seen[sentence] = id
        }
      }
    }
  }

  private func add(
    _ code: String, _ message: String, _ owner: String, _ prefix: String, _ list: inout [LexiconError]
  ) {
    list.append(LexiconError(code: code, message: message, owner: owner, place: places[prefix + owner] ?? ""))
  }
}
