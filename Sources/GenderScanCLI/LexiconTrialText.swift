import GenderScan

/// A trial of a lexicon as text: a few places of every entry, and why hits do not count.
struct LexiconTrialText {
  let trial: LexiconTrial
  let show: ShowOption
  /// How many places of an entry are shown.
  let places: Int
  let inEnglish: Bool

  /// The text, ending in a line feed.
  func string() -> String {
    let found = trial.rows.filter { !$0.hits.isEmpty }
    let words = trial.documents.reduce(0) { $0 + $1.words }
    var text = say(
      "Documenten: \(trial.documents.count), woorden: \(words). Met een vondst: \(found.count) van "
        + "\(trial.rows.count) termen.\n",
      "Documents: \(trial.documents.count), words: \(words). With a hit: \(found.count) of \(trial.rows.count) "
        + "entries.\n")
    for row in found.sorted(by: Self.precedes) { text += section(row) }
    let silent = trial.rows.filter(\.hits.isEmpty)
    if show == .all, !silent.isEmpty {
      text += "\n" + say("Zonder vondst:\n", "Without a hit:\n")
      text += silent.map { "  \($0.entry.id) · \($0.entry.lemma)\n" }.joined()
    }
    return text
  }

  /// The entry with the most hits first.
  private static func precedes(_ one: LexiconTrial.Row, _ other: LexiconTrial.Row) -> Bool {
    (other.hits.count, one.entry.id) < (one.hits.count, other.entry.id)
  }

  private func section(_ row: LexiconTrial.Row) -> String {
    let silent = row.hits.count - row.counted
    var text = "\n\(row.entry.id) · \(StandardStreams.visible(row.entry.lemma)): "
    text += say(
      "\(row.counted) geteld, \(silent) niet geteld\n", "\(row.counted) counted, \(silent) not counted\n")
    for (reason, count) in row.reasons {
      text += "  \(count) × \(inEnglish ? reason.english : reason.dutch)\n"
    }
    // What counts comes first: that is what a report is built on.
    let hits = row.hits.filter(\.finding.isCounted) + row.hits.filter { !$0.finding.isCounted }
    for hit in hits.prefix(places) { text += place(hit) }
    let rest = hits.count - places
    if places > 0, rest > 0 { text += say("    … en nog \(rest)\n", "    … and \(rest) more\n") }
    return text
  }

  /// `  + plan.txt, blz. 3, regel 12: … «geweld tegen vrouwen» …`.
  private func place(_ hit: LexiconTrial.Hit) -> String {
    let found = hit.finding
    let page = found.page.map { say("blz. \($0), ", "p. \($0), ") } ?? ""
    let line = say("regel \(found.line)", "line \(found.line)")
    let words = Self.plain(found.before) + "«" + Self.plain(found.quote) + "»" + Self.plain(found.after)
    let name = trial.documents.count > 1 ? StandardStreams.visible(hit.document) + ", " : ""
    return "  \(found.isCounted ? "+" : "-") \(name)\(page)\(line): \(words)\n"
  }

  /// On one line, without signs that steer a terminal.
  private static func plain(_ text: String) -> String {
    StandardStreams.visible(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
  }

  private func say(_ dutch: String, _ english: String) -> String { inEnglish ? english : dutch }
}
