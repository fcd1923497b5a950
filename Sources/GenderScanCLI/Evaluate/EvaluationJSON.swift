import GenderScan

/// An evaluation as JSON of the form `genderscan/evaluation/1`; what cannot be computed is null.
struct EvaluationJSON {
  let evaluation: Evaluation

  /// The outcome in UTF-8, ending in a line feed.
  func bytes() -> [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.field("schema", "genderscan/evaluation/1")
      writer.field("documents", evaluation.documents)
      writer.field("documentsNotMarked", strings: evaluation.unread)
      writer.field("coder", evaluation.coder.isEmpty ? nil : evaluation.coder)
      writer.field("coders", strings: evaluation.coders)
      writer.field("seed", String(evaluation.bootstrap.seed))
      writer.field("draws", evaluation.bootstrap.draws)
      writer.field("categories", each: evaluation.categories) { writer, row in
        writer.object { category(&$0, row) }
      }
      writer.field("entries", each: evaluation.entries) { writer, row in writer.object { entry(&$0, row) } }
      writer.field("agreement", each: evaluation.agreement) { writer, row in
        writer.object { agreement(&$0, row) }
      }
    }
    writer.endLine()
    return writer.takeOutput()
  }

  private func category(_ writer: inout JSONWriter, _ row: Evaluation.CategoryRow) {
    let score = row.score
    writer.field("category", row.category?.rawValue ?? "all")
    writer.field("n", score.truePositives + score.falseNegatives)
    writer.field("tp", score.truePositives)
    writer.field("fp", score.falsePositives)
    writer.field("fn", score.falseNegatives)
    writer.field("repeats", row.repeats)
    writer.field("precision", score.precision)
    interval(&writer, "precisionWilson", score.precisionInterval.map { ($0.lower, $0.upper) })
    writer.field("recall", score.recall)
    interval(&writer, "recallWilson", score.recallInterval.map { ($0.lower, $0.upper) })
    writer.field("f1", score.f1)
    bootstrap(&writer, "f1Bootstrap", row.f1Interval)
  }

  private func entry(_ writer: inout JSONWriter, _ row: Evaluation.EntryRow) {
    let wilson = WilsonInterval(row.right, of: row.found)
    writer.field("entry", row.entry)
    writer.field("category", row.category.rawValue)
    writer.field("n", row.found)
    writer.field("tp", row.right)
    writer.field("fp", row.wrong)
    writer.field("precision", PrecisionRecall(truePositives: row.right, falsePositives: row.wrong).precision)
    interval(&writer, "precisionWilson", wilson.map { ($0.lower, $0.upper) })
    for unknown: StaticString in ["fn", "recall", "f1"] { writer.field(unknown, Int?.none) }
  }

  private func agreement(_ writer: inout JSONWriter, _ row: Evaluation.AgreementRow) {
    writer.field("category", row.category.rawValue)
    writer.field("units", row.alpha.units)
    writer.field("marked", row.alpha.counts[true, default: 0])
    writer.field("agreement", row.percent.share)
    writer.field("kappa", row.kappa?.value)
    writer.field("alpha", row.alpha.value)
    bootstrap(&writer, "alphaBootstrap", row.alphaInterval)
  }

  private func interval(
    _ writer: inout JSONWriter, _ key: StaticString, _ bounds: (lower: Double, upper: Double)?
  ) {
    guard let bounds else { return writer.field(key, Int?.none) }
    writer.field(key, object: { Self.bounds(&$0, bounds.lower, bounds.upper) })
  }

  private func bootstrap(_ writer: inout JSONWriter, _ key: StaticString, _ found: BootstrapInterval?) {
    guard let found else { return writer.field(key, Int?.none) }
    writer.field(
      key,
      object: { writer in
        Self.bounds(&writer, found.lower, found.upper)
        writer.field("undefinedDraws", found.undefinedDraws)
      })
  }

  private static func bounds(_ writer: inout JSONWriter, _ lower: Double, _ upper: Double) {
    writer.field("lower", lower)
    writer.field("upper", upper)
  }
}
