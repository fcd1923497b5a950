import GenderScan

/// Runs the examples of entries: `treft` must give exactly the marked stretches, `treft_niet` nothing that counts.
struct ExampleCheck {
  let places: [String: String]
  let reader: ExampleReader

  func run(_ entry: LexiconEntry, _ outcome: inout LexiconCheck.Outcome) {
    guard entry.status != .retired else { return }
    for (number, sentence) in entry.hits.enumerated() {
      outcome.examples += 1
      check(hit: sentence, entry, place: place(entry, "treft", number), &outcome)
    }
    for (number, sentence) in entry.nonHits.enumerated() {
      outcome.examples += 1
      check(nonHit: sentence, entry, place: place(entry, "treft_niet", number), &outcome)
    }
  }

  private func place(_ entry: LexiconEntry, _ key: String, _ number: Int) -> String {
    places["\(entry.id)/\(key)/\(number)"] ?? places[entry.id] ?? ""
  }

  private func check(hit: String, _ entry: LexiconEntry, place: String, _ outcome: inout LexiconCheck.Outcome)
  {
    let example = MarkedSentence(hit)
    guard example.isSound, !example.spans.isEmpty else {
      outcome.errors.append(
        LexiconError(
          code: "E-MERK", message: "treft: \"\(hit)\" heeft geen goed paar «…» om wat gevonden moet worden",
          owner: entry.id, place: place))
      return
    }
    let findings = reader.report(example.text).findings
    contradictions(hit, entry, findings, place, &outcome)
    let own = findings.filter { $0.entry == entry.id }
    let counted = own.filter { counts($0, entry) }.map(\.bytes)
    let missing = example.spans.filter { !counted.contains($0) }
    let extra = counted.filter { !example.spans.contains($0) }
    guard !missing.isEmpty || !extra.isEmpty else { return }
    var reasons = missing.map { why($0, example, findings, entry) }
    reasons += extra.map { "\"\(example.string($0))\" telt ook mee, maar is niet gemerkt" }
    outcome.errors.append(
      LexiconError(
        code: "E-TREFT", message: "treft: \"\(hit)\": " + reasons.joined(separator: "; "), owner: entry.id,
        place: place))
  }

  private func check(
    nonHit: String, _ entry: LexiconEntry, place: String, _ outcome: inout LexiconCheck.Outcome
  ) {
    let example = MarkedSentence(nonHit)
    guard example.spans.isEmpty, example.isSound else {
      outcome.errors.append(
        LexiconError(
          code: "E-MERK", message: "treft_niet: \"\(nonHit)\" heeft «merken»; haal ze weg", owner: entry.id,
          place: place))
      return
    }
    let found = reader.report(example.text).findings.filter { $0.entry == entry.id && counts($0, entry) }
    guard !found.isEmpty else { return }
    let quotes = found.map { "\"\($0.quote)\"" }.joined(separator: ", ")
    outcome.errors.append(
      LexiconError(
        code: "E-TREFT-NIET",
        message:
          "treft_niet: \"\(nonHit)\": toch gevonden en meegeteld: \(quotes); maak de vorm nauwer of vul 'zonder' aan",
        owner: entry.id, place: place))
  }

  /// Where the text is praised for naming a sex, no other entry may suggest words that take it away.
  private func contradictions(
    _ sentence: String, _ entry: LexiconEntry, _ findings: [Finding], _ place: String,
    _ outcome: inout LexiconCheck.Outcome
  ) {
    guard entry.lens == .visibility, entry.severity == .positive else { return }
    let own = findings.filter { $0.entry == entry.id && $0.isCounted }.map(\.bytes)
    let other = findings.first { other in
      other.isCounted && other.lens == .inclusion && other.severity != .positive
        && !other.alternatives.isEmpty
        && own.contains { $0.overlaps(other.bytes) }
    }
    guard let other else { return }
    outcome.warnings.append(
      LexiconError(
        code: "W-TEGENSPRAAK",
        message:
          "treft: \"\(sentence)\": hier is de term een pluspunt, maar \(other.entry) stelt voor \"\(other.quote)\" te vervangen; vul daar 'zonder' aan",
        owner: entry.id, place: place))
  }

  /// Entries that only feed section questions count when nothing else holds them back.
  private func counts(_ finding: Finding, _ entry: LexiconEntry) -> Bool {
    finding.isCounted || entry.isSignalOnly && finding.notCounted == .signalOnly
  }

  /// What stands at a stretch that was not found.
  private func why(
    _ span: Range<Int>, _ example: MarkedSentence, _ findings: [Finding], _ entry: LexiconEntry
  ) -> String {
    let here = findings.filter { $0.bytes.overlaps(span) && $0.lens == entry.lens }
    let quote = "\"\(example.string(span))\""
    if let own = here.first(where: { $0.entry == entry.id }) {
      guard own.bytes == span else { return "\(quote) is gemerkt, gevonden is \"\(own.quote)\"" }
      return "\(quote) is gevonden. \(own.notCounted?.dutch ?? "")"
    }
    guard let other = here.first else {
      return
        "\(quote) is niet gevonden; geen van de vormen past, of 'zonder', 'met' of een zinsgrens houdt het tegen"
    }
    return "\(quote) is niet gevonden; daar vond \(other.entry) \"\(other.quote)\" (de langste vorm wint)"
  }
}

extension Finding {
  /// Its place in the bytes of the example.
  var bytes: Range<Int> { source.lowerBound.bytes..<source.upperBound.bytes }
}
