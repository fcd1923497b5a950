public import GenderScan

/// Writes the index of a lexicon: a table of every entry, class and criterion, in Markdown.
///
/// Cost: one pass over the contents. The same contents give the same text.
public struct LexiconIndex {
  private let contents: LexiconContents

  /// Makes an index of some contents.
  public init(_ contents: LexiconContents) {
    self.contents = contents
  }

  /// The index as Markdown, ending in a line end.
  public func markdown() -> String {
    let criteria = contents.checklists.flatMap(\.criteria)
    var lines = [
      "# Overzicht van de termen en punten", "",
      "Dit bestand wordt gemaakt door `make lexicons`; wijzig het niet zelf.", "",
      "\(contents.id) \(contents.version): \(contents.entries.count) termen, \(contents.classes.count) woordklassen, "
        + "\(criteria.count) punten, \(contents.references.count) bronnen.",
    ]
    var themes: [String] = []
    for entry in contents.entries where !themes.contains(entry.theme) { themes.append(entry.theme) }
    for theme in themes.sorted() { lines += section(theme) }
    for checklist in contents.checklists { lines += section(checklist) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ theme: String) -> [String] {
    let entries = contents.entries.filter { $0.theme == theme }.sorted { $0.id < $1.id }
    return [
      "", "## \(theme)", "", "| id | term | familie | lens | ernst | status | bronnen |",
      "|---|---|---|---|---|---|---|",
    ]
      + entries.map { entry in
        Self.row([
          "`\(entry.id)`", entry.lemma, entry.category.dutch, entry.lens.dutch, entry.severity.dutch,
          entry.status.rawValue, entry.references.joined(separator: ", "),
        ])
      }
  }

  private func section(_ checklist: Checklist) -> [String] {
    [
      "", "## Punten van \(checklist.id)", "", "| id | vraag | rang | deel | drempel | instrumenten |",
      "|---|---|---|---|---|---|",
    ]
      + checklist.criteria.map { criterion in
        var instruments: [String] = []
        for source in criterion.sources where !instruments.contains(source.instrument) {
          instruments.append(source.instrument)
        }
        return Self.row([
          "`\(criterion.id)`", criterion.question, criterion.rank.rawValue, criterion.part,
          criterion.threshold?.rawValue ?? "", instruments.joined(separator: ", "),
        ])
      }
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.split(separator: "|").joined(separator: "\\|") }.joined(separator: " | ") + " |"
  }
}
