import GenderScan
import LexiconAuthoring

/// A report on symmetry for people, or as JSON of the form `genderscan/symmetry/1`.
struct SymmetryText {
  let report: SymmetryReport

  private var open: [SymmetryReport.Difference] { report.differences.filter(\.reason.isEmpty) }

  func string() -> String {
    var text =
      "Omgedraaide voorbeelden: \(report.examples). Anders behandeld: \(report.differences.count), waarvan "
      + "\(open.count) zonder reden.\n"
    if !open.isEmpty {
      text += "\nZonder reden\n" + open.map(item).joined()
    }
    for (entry, reason) in reasons {
      text += "\n\(entry): \(reason)\n"
      text += report.differences.filter { $0.entry == entry && !$0.reason.isEmpty }.map(item).joined()
    }
    text += list("Gevonden door een tegenhanger", report.twins.map { $0.joined(separator: " ↔ ") })
    text += list("Een reden, maar geen verschil in de voorbeelden (haal de reden weg)", report.idleReasons)
    text += list("Vormen over één geslacht, maar geen voorbeeld dat omgedraaid kan worden", report.untested)
    return text
  }

  /// Entries that state a reason, in order.
  private var reasons: [(String, String)] {
    var result: [(String, String)] = []
    for difference in report.differences
    where !difference.reason.isEmpty && !result.contains(where: { $0.0 == difference.entry }) {
      result.append((difference.entry, difference.reason))
    }
    return result
  }

  private func list(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\n\(title)\n" + items.map { "  \($0)\n" }.joined()
  }

  private func item(_ difference: SymmetryReport.Difference) -> String {
    let what =
      switch difference.kind {
      case .lost: "niet gevonden"
      case .otherEntry: "gevonden door \(difference.other), die anders telt"
      case .notCounted:
        (difference.other.isEmpty ? "" : "gevonden door \(difference.other). ") + difference.note
      case .gained: "telt mee, en het voorbeeld niet"
      }
    return "  \(difference.entry): \(what)\n    \(difference.sentence)\n    \(difference.mirrored)\n"
  }

  func json() -> [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.field("schema", "genderscan/symmetry/1")
      writer.field("examples", report.examples)
      writer.field("open", open.count)
      writer.field("differences", each: report.differences) { writer, difference in
        writer.object {
          $0.field("entry", difference.entry)
          $0.field("kind", difference.kind.rawValue)
          $0.field("sentence", difference.sentence)
          $0.field("mirrored", difference.mirrored)
          $0.field("other", difference.other.isEmpty ? nil : difference.other)
          $0.field("note", difference.note.isEmpty ? nil : difference.note)
          $0.field("reason", difference.reason.isEmpty ? nil : difference.reason)
        }
      }
      writer.field("twins", each: report.twins) { writer, twin in
        writer.object {
          $0.field("entry", twin.first)
          $0.field("other", twin.last)
        }
      }
      writer.field("idleReasons", strings: report.idleReasons)
      writer.field("untested", strings: report.untested)
    }
    writer.endLine()
    return writer.takeOutput()
  }
}
