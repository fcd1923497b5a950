import GenderScan
import LexiconAuthoring

/// Writes the precision of entries as the file `Lexicons/metingen.yml` that a lexicon keeps.
struct MeasurementSheet {
  /// What was read, and by whom.
  let corpus: String
  /// The day of the measurement.
  let date: String

  /// True for `2026-11-25`.
  static func isDate(_ text: String) -> Bool { LexiconReader.isDate(text) }

  /// The YAML of a file, an entry a line by id.
  func yaml(_ rows: [Evaluation.EntryRow]) -> String {
    let items = rows.sorted { $0.entry < $1.entry }.map { row in
      "  - {term: \(Self.quoted(row.entry)), n: \(row.found), goed: \(row.right), "
        + "corpus: \(Self.quoted(corpus)), datum: \(Self.quoted(date))}\n"
    }
    return """
      # Gemaakt met genderscan evaluate -f measurements; wijzig dit niet met de hand. Hoe: zie README.md, Metingen.
      thema: metingen
      uitleg: 'Hoe vaak een vondst van een term klopte. Een term die hier niet staat, is niet gemeten.'
      metingen:\(items.isEmpty ? " []" : "")

      """ + items.joined()
  }

  /// A name as it is, anything else between quotation marks.
  private static func quoted(_ text: String) -> String {
    let isName =
      text.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || [0x2E, 0x2D, 0x5F].contains($0) }
      && text.utf8.first.map { $0 &- 0x61 < 26 } ?? false
    return isName ? text : "'" + StandardStreams.visible(text).replacing("'", with: "''") + "'"
  }
}
