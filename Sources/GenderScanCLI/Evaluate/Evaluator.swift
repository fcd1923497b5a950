import GenderScan

/// Compares findings with what people marked, document by document.
struct Evaluator {
  /// A document that was both read by the measuring coder and scanned.
  private struct Pair {
    var gold: GoldDocument
    var found: FoundDocument
  }

  private let coder: String
  private let coders: [String]
  private let unread: [String]
  private let pairs: [Pair]
  private let bootstrap: DocumentBootstrap

  /// Prepares a comparison; `coder` is whose passages are the measure.
  init(
    gold: [String: GoldDocument], found: [String: FoundDocument], coder: String, bootstrap: DocumentBootstrap
  ) {
    self.coder = coder
    self.bootstrap = bootstrap
    coders = Set(gold.values.flatMap(\.places.keys)).subtracting([""]).sorted()
    unread = found.keys.filter { gold[$0]?.places[coder] == nil }.sorted()
    pairs = gold.keys.sorted().compactMap { name in
      guard let gold = gold[name], let found = found[name] else { return nil }
      return Pair(gold: gold, found: found)
    }
  }

  func evaluation() -> Evaluation {
    let scored = pairs.filter { $0.gold.places[coder] != nil }.map(readPart)
    let matches = scored.map { pair in Category.allCases.map { match(pair, $0) } }
    let rows = Category.allCases.indices.map { index in
      row(Category.allCases[index], matches.map { [$0[index]] })
    }
    return Evaluation(
      documents: scored.count, unread: unread, coder: coder, coders: coders, bootstrap: bootstrap,
      categories: rows + [row(nil, matches)], entries: entries(scored), agreement: agreement())
  }

  /// A pair without the findings in text that the coder did not read.
  private func readPart(_ pair: Pair) -> Pair {
    var pair = pair
    pair.found.places.removeAll { !pair.gold.isRead($0.range, by: coder) }
    return pair
  }

  private func match(_ pair: Pair, _ category: Category) -> PlaceMatch {
    PlaceMatch(gold: counted(pair.gold, category), found: counted(pair.found.places, category))
  }

  private func counted(_ gold: GoldDocument, _ category: Category) -> [MarkedPlace] {
    counted(gold.places[coder] ?? [], category)
  }

  private func counted(_ places: [MarkedPlace], _ category: Category) -> [MarkedPlace] {
    places.filter { $0.isCounted && $0.category == category }
  }

  /// A row from the matches of each document.
  private func row(_ category: Category?, _ documents: [[PlaceMatch]]) -> Evaluation.CategoryRow {
    let scores = documents.map { $0.map(\.score).reduce(PrecisionRecall(), +) }
    return Evaluation.CategoryRow(
      category: category, score: scores.reduce(PrecisionRecall(), +),
      repeats: documents.joined().map(\.repeats).reduce(0, +),
      f1Interval: bootstrap.interval(scores) { $0.reduce(PrecisionRecall(), +).f1 })
  }

  /// Every entry with a finding that counts: right when it overlaps a passage of its category.
  private func entries(_ pairs: [Pair]) -> [Evaluation.EntryRow] {
    var rows: [String: Evaluation.EntryRow] = [:]
    for pair in pairs {
      for finding in pair.found.places where finding.isCounted {
        let isRight = counted(pair.gold, finding.category).contains { $0.overlaps(finding) }
        let new = Evaluation.EntryRow(entry: finding.entry, category: finding.category, right: 0, wrong: 0)
        rows[finding.entry, default: new].right += isRight ? 1 : 0
        rows[finding.entry, default: new].wrong += isRight ? 0 : 1
      }
    }
    return rows.values.sorted { ($1.found, $0.entry) < ($0.found, $1.entry) }
  }

  private func agreement() -> [Evaluation.AgreementRow] {
    guard coders.count > 1 else { return [] }
    let documents = pairs.map { CodedUnits($0.gold, $0.found, coders: coders) }
    return Category.allCases.map { category in
      let labels = documents.map { $0.labels(category) }
      let alphas = labels.map { KrippendorffAlpha($0) }
      return Evaluation.AgreementRow(
        category: category, percent: PercentAgreement(labels.flatMap(\.self)),
        kappa: kappa(labels.flatMap(\.self)), alpha: alphas.reduce(KrippendorffAlpha(), +),
        alphaInterval: bootstrap.interval(alphas) { $0.reduce(KrippendorffAlpha(), +).value })
    }
  }

  private func kappa(_ units: [[Bool?]]) -> CohenKappa? {
    guard coders.count == 2 else { return nil }
    return CohenKappa(
      units.compactMap { unit in
        let labels = unit.compactMap(\.self)
        return labels.count == 2 ? (labels[0], labels[1]) : nil
      })
  }
}
