import GenderScan

/// Checks that no alternative is itself something to pay attention to in the same lens: advice that a next scan
/// rejects is no advice.
struct AlternativeCheck {
  let contents: LexiconContents
  let places: [String: String]
  let reader: ExampleReader

  func run(_ entry: LexiconEntry, _ outcome: inout LexiconCheck.Outcome) {
    guard entry.status != .retired else { return }
    for (number, text) in entry.alternatives.enumerated() {
      let bad = reader.report(Array(text.utf8)).findings.first {
        $0.isCounted && $0.lens == entry.lens && $0.severity.rank >= Severity.attention.rank
      }
      guard let bad else { continue }
      outcome.errors.append(
        LexiconError(
          code: "E-ALTERNATIEF",
          message:
            "het alternatief \"\(text)\" wordt zelf gevonden door \(bad.entry) (\"\(bad.quote)\"); kies een ander",
          owner: entry.id, place: places["\(entry.id)/alternatieven/\(number)"] ?? places[entry.id] ?? ""))
    }
  }
}
