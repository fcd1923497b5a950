import GenderScan

/// Checks that no alternative is itself something to pay attention to in the same lens: advice that a next scan
/// rejects is no advice.
struct AlternativeCheck {
  let contents: LexiconContents
  let places: [String: String]
  let reader: ExampleReader

  func run(_ entry: LexiconEntry, _ outcome: inout LexiconCheck.Outcome) {
    guard entry.status != .retired else { return }
    if entry.severity == .positive, !entry.alternatives.isEmpty {
      outcome.warnings.append(
        LexiconError(
          code: "W-ALTERNATIEF",
          message:
            "een term met ernst positief heeft 'alternatieven', en die toont geen rapport; haal ze weg",
          owner: entry.id, place: places["\(entry.id)/alternatieven/0"] ?? places[entry.id] ?? ""))
    }
    for (number, text) in entry.alternatives.enumerated() {
      let bad = reader.report(Array(text.utf8)).findings.first {
        $0.isCounted && $0.lens == entry.lens && Self.isComplaint($0)
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

  /// True for what a report asks to change; *info* of the other families only tells what stands there.
  private static func isComplaint(_ finding: Finding) -> Bool {
    switch finding.category {
    case .obscuring, .genericMasculine, .stereotype, .victimLanguage: finding.severity != .positive
    case .specific, .lgbti, .inclusive, .structural: finding.severity.rank >= Severity.attention.rank
    }
  }
}
