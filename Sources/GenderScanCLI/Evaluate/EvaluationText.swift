import GenderScan

/// An evaluation as text of at most 80 columns.
struct EvaluationText {
  private let evaluation: Evaluation
  private let words: EvaluationWords
  private var layout = Layout(width: 80)

  init(_ evaluation: Evaluation, inEnglish: Bool) {
    self.evaluation = evaluation
    words = EvaluationWords(inEnglish: inEnglish)
  }

  func string() -> String {
    var text = self
    text.addOpening()
    text.addCategories()
    text.addF1()
    text.addEntries()
    if !evaluation.agreement.isEmpty { text.addAgreement() }
    return text.layout.text
  }

  private mutating func addOpening() {
    layout.paragraph(words.title)
    layout.gap()
    layout.paragraph(words.documents(evaluation.documents))
    if !evaluation.coder.isEmpty { layout.paragraph(words.coder(evaluation.coder)) }
    if !evaluation.unread.isEmpty { layout.paragraph(words.unread(evaluation.unread.count)) }
  }

  private mutating func addCategories() {
    let rows = evaluation.categories.map { row in
      let score = row.score
      return [
        name(row.category), "\(score.truePositives + score.falseNegatives)", "\(score.truePositives)",
        "\(score.falsePositives)", "\(score.falseNegatives)", share(score.precisionInterval),
        share(score.recallInterval),
      ]
    }
    add(words.perCategory, words.scoreHeader, rows, note: words.scoreNote)
  }

  private mutating func addF1() {
    let rows = evaluation.categories.map { row in
      [name(row.category), decimal(row.score.f1), bounds(row.f1Interval)]
    }
    let chance = words.chance(seed: evaluation.bootstrap.seed, draws: evaluation.bootstrap.draws)
    add(words.perCategoryF1, words.f1Header, rows, note: "\(words.f1Note) \(chance)")
  }

  private mutating func addEntries() {
    let rows = evaluation.entries.map { row in
      [
        StandardStreams.visible(row.entry), name(row.category), "\(row.found)", "\(row.right)",
        "\(row.wrong)",
        share(WilsonInterval(row.right, of: row.found)),
      ]
    }
    add(
      words.perEntry, words.entryHeader, rows, note: rows.isEmpty ? words.noEntries : words.entryNote,
      names: 2)
  }

  private mutating func addAgreement() {
    let rows = evaluation.agreement.map { row in
      [
        name(row.category), "\(row.alpha.units)", percent(row.percent.share), decimal(row.kappa?.value),
        decimal(row.alpha.value), bounds(row.alphaInterval),
      ]
    }
    add(words.betweenCoders, words.agreementHeader, rows, note: words.agreementNote)
  }

  // MARK: Parts

  /// A heading, a table of which the first `names` columns are words, and a note.
  private mutating func add(
    _ title: String, _ header: [String], _ rows: [[String]], note: String, names: Int = 1
  ) {
    layout.gap()
    layout.paragraph(title)
    if !rows.isEmpty { layout.table([header] + rows, names: names) }
    layout.paragraph(note)
  }

  private func name(_ category: Category?) -> String {
    guard let category else { return words.all }
    return words.inEnglish ? category.rawValue : category.dutch
  }

  // MARK: Figures

  /// `86% (49-97)`.
  private func share(_ interval: WilsonInterval?) -> String {
    guard let interval else { return "-" }
    let value = percent(Double(interval.successes) / Double(interval.trials))
    return "\(value) (\(Self.whole(interval.lower))-\(Self.whole(interval.upper)))"
  }

  /// A percentage that is only 0 or 100 when nothing or all is meant.
  private func percent(_ share: Double?) -> String {
    guard let share else { return "-" }
    if share > 0, share < 0.005 { return "<1%" }
    if share < 1, share >= 0.995 { return ">99%" }
    return "\(Self.whole(share))%"
  }

  private func bounds(_ interval: BootstrapInterval?) -> String {
    interval.map { "\(decimal($0.lower)) – \(decimal($0.upper))" } ?? "-"
  }

  /// Two decimals, after a comma in Dutch.
  private func decimal(_ value: Double?) -> String {
    guard let value else { return "-" }
    let hundredths = Int((value * 100).rounded())
    let (units, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let mark = words.inEnglish ? "." : ","
    return "\(hundredths < 0 ? "-" : "")\(units)\(mark)\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func whole(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
