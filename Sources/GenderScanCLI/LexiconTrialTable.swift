import GenderScan

/// A trial of a lexicon for programs: JSON of the form `genderscan/lexicon-test/1`, or CSV with a row per hit.
struct LexiconTrialTable {
  let trial: LexiconTrial
  let show: ShowOption

  private static let columns = [
    "entry", "lemma", "category", "lens", "severity", "document", "page", "line", "column", "counted",
    "reason",
    "quote", "before", "after", "sentence",
  ]

  /// The table; an entry without a hit, when asked for, has a row without a document.
  func csv() -> String {
    let rows = trial.rows(show).flatMap { row in
      let entry = row.entry
      let start = [
        entry.id, entry.lemma, entry.category.rawValue, entry.lens.rawValue, entry.severity.rawValue,
      ]
      let blank = Array(repeating: "", count: Self.columns.count - start.count)
      return row.hits.isEmpty ? [start + blank] : row.hits.map { start + cells($0) }
    }
    return ([Self.columns] + rows).map { $0.map(CSVReport.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func cells(_ hit: LexiconTrial.Hit) -> [String] {
    let found = hit.finding
    return [
      hit.document, found.page.map(String.init) ?? "", String(found.line), String(found.column),
      String(found.isCounted), found.notCounted?.rawValue ?? "", found.quote, found.before, found.after,
      found.sentence,
    ]
  }

  /// All hits of every entry that is shown.
  func json() -> [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.field("schema", "genderscan/lexicon-test/1")
      writer.field("lexicon") { writer in
        writer.field("id", trial.lexicon.contents.id)
        writer.field("version", trial.lexicon.contents.version)
        writer.field("sha256", trial.lexicon.digest)
      }
      writer.field("documents", each: trial.documents) { writer, document in
        writer.object {
          $0.field("name", document.name)
          $0.field("words", document.words)
        }
      }
      writer.field("entries", each: trial.rows(show)) { writer, row in
        writer.object { self.row(&$0, row) }
      }
    }
    writer.endLine()
    return writer.takeOutput()
  }

  private func row(_ writer: inout JSONWriter, _ row: LexiconTrial.Row) {
    writer.field("entry", row.entry.id)
    writer.field("lemma", row.entry.lemma)
    writer.field("category", row.entry.category.rawValue)
    writer.field("lens", row.entry.lens.rawValue)
    writer.field("severity", row.entry.severity.rawValue)
    writer.field("counted", row.counted)
    writer.field("notCounted", row.hits.count - row.counted)
    writer.field("reasons", each: row.reasons) { writer, reason in
      writer.object {
        $0.field("reason", reason.reason.rawValue)
        $0.field("count", reason.count)
      }
    }
    writer.field("hits", each: row.hits) { writer, hit in writer.object { self.hit(&$0, hit) } }
  }

  private func hit(_ writer: inout JSONWriter, _ hit: LexiconTrial.Hit) {
    let found = hit.finding
    writer.field("document", hit.document)
    writer.field("page", found.page)
    writer.field("line", found.line)
    writer.field("column", found.column)
    writer.field("counted", found.isCounted)
    writer.field("reason", found.notCounted?.rawValue)
    writer.field("quote", found.quote)
    writer.field("before", found.before)
    writer.field("after", found.after)
    writer.field("sentence", found.sentence)
  }
}
