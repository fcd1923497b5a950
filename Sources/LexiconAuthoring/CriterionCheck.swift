import GenderScan

/// Runs the examples of criteria: each alone under a heading of its part, as the only text of a document.
struct CriterionCheck {
  let lexicon: Lexicon
  let places: [String: String]

  private static let headings = [
    "PA": "Probleemanalyse", "DO": "Doelen", "MA": "Maatregelen", "UO": "Organisatie en uitvoering",
    "FI": "Financiën", "MR": "Monitoring en evaluatie", "TA": "Probleemanalyse",
  ]

  func run(_ criterion: Criterion, _ outcome: inout LexiconCheck.Outcome) {
    let reader = reader(criterion)
    for (number, text) in criterion.hits.enumerated() {
      outcome.examples += 1
      let result = result(text, criterion, reader)
      guard !reaches(result, criterion) else { continue }
      add(
        "E-PUNT-TREFT", "treft", number, criterion, &outcome,
        "\"\(text)\" haalt \(result?.strength.rawValue ?? "niets"), nodig is \(wanted(criterion))\(why(result))"
      )
    }
    for (number, text) in criterion.nonHits.enumerated() {
      outcome.examples += 1
      let result = result(text, criterion, reader)
      guard reaches(result, criterion) else { continue }
      add(
        "E-PUNT-TREFT-NIET", "treft_niet", number, criterion, &outcome,
        "\"\(text)\" haalt \(result?.strength.rawValue ?? ""), terwijl dit onder \(wanted(criterion)) moet blijven"
      )
    }
  }

  /// An analyzer that asks this one criterion, with the subject it is meant for.
  private func reader(_ criterion: Criterion) -> ExampleReader {
    let types = criterion.documentTypes
    let subject: DocumentInfo.Subject? =
      types.contains("HG") || types.contains("ALG")
      ? .domesticViolence : DocumentInfo.Subject.allCases.first { types.contains($0.code) }
    var options = AnalyzerOptions(subject: subject ?? .domesticViolence)
    options.criterion = criterion.id
    return ExampleReader(analyzer: Analyzer(lexicon: lexicon, options: options))
  }

  private func result(_ text: String, _ criterion: Criterion, _ reader: ExampleReader) -> CriterionResult? {
    let heading = Self.headings[criterion.part] ?? "Probleemanalyse"
    return reader.report(Array("3. \(heading)\n\n\(text)".utf8)).criteria.first {
      $0.criterion.id == criterion.id
    }
  }

  private func wanted(_ criterion: Criterion) -> String { (criterion.threshold ?? .mentioned).rawValue }

  private func reaches(_ result: CriterionResult?, _ criterion: Criterion) -> Bool {
    (result?.strength ?? .absent) >= (criterion.threshold ?? .mentioned)
  }

  private func why(_ result: CriterionResult?) -> String {
    guard let result, result.strength > .absent || !result.rejected.isEmpty else {
      return " (geen van de bewijsregels past op deze tekst)"
    }
    guard let trap = result.rejected.first?.trap else {
      return
        " (E2 vraagt cijfers, een oorzaak of een vergelijking; E3 een eigen toezegging met termijn of getal)"
    }
    let name = lexicon.contents.assessment.first { $0.id == trap }?.name ?? ""
    return " (valkuil \(trap)\(name.isEmpty ? "" : ": \(name)"))"
  }

  private func add(
    _ code: String, _ key: String, _ number: Int, _ criterion: Criterion,
    _ outcome: inout LexiconCheck.Outcome, _ message: String
  ) {
    let place = places["\(criterion.id)/\(key)/\(number)"] ?? places[criterion.id] ?? ""
    outcome.errors.append(
      LexiconError(code: code, message: "\(key): \(message)", owner: criterion.id, place: place))
  }
}
