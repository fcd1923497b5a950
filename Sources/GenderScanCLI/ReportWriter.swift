import GenderScan

struct ReportWriter {
  let format: ReportFormat
  let output: String?
  let isMany: Bool
  let table: TableOption
  let offsetUnit: OffsetUnitOption
  let show: ShowOption
  let speech: SpeechOptions

  mutating func write(_ report: Report, name: String) throws(CommandFailure) {
    if format == .text {
      for f in report.findings {
        try StandardStreams.print(
          "\(f.line):\(f.column) \(f.isCounted ? "+" : "-") \(f.entry) [\(f.category.rawValue)] «\(f.quote)» \(f.notCounted?.rawValue ?? "") \(f.context) | \(f.sentence)\n"
        )
      }
      for c in report.criteria where c.verdict != .notApplicable && c.verdict != .notFound {
        try StandardStreams.print(
          "\(c.criterion.id) \(c.verdict) \(c.strength.rawValue) \(c.rejected.map(\.trap))\n")
      }
      try StandardStreams.print(
        "\(report.rating.code) \(report.document.topic) \(report.document.subject) words \(report.document.words)\n"
      )
      return
    }
    func q(_ s: String) -> String {
      var r = "\""
      for u in s.unicodeScalars {
        if u == "\"" || u == "\\" {
          r += "\\"; r.unicodeScalars.append(u)
        } else if u.value < 32 {
          r += " "
        } else {
          r.unicodeScalars.append(u)
        }
      }
      return r + "\""
    }
    let findings = report.findings.map { f in
      "{\"entry\":\(q(f.entry)),\"category\":\(q(f.category.rawValue)),\"counted\":\(f.isCounted),\"reason\":\(q(f.notCounted?.rawValue ?? "")),\"quote\":\(q(f.quote)),\"page\":\(f.page.map(String.init) ?? "null"),\"zone\":\(q(f.zone.rawValue)),\"sentence\":\(q(f.sentence)),\"source\":{\"start\":\(f.source.lowerBound.bytes),\"end\":\(f.source.upperBound.bytes)}}"
    }
    let criteria = report.criteria.map {
      "{\"id\":\(q($0.criterion.id)),\"verdict\":\(q($0.verdict.rawValue)),\"strength\":\(q($0.strength.rawValue))}"
    }
    try StandardStreams.print(
      "{\"document\":{\"name\":\(q(name)),\"topic\":\(q(report.document.topic.rawValue)),\"type\":\(q(report.document.subject.rawValue)),\"words\":\(report.document.words)},\"findings\":[\(findings.joined(separator: ","))],\"checklist\":[\(criteria.joined(separator: ","))],\"rating\":{\"code\":\(q(report.rating.code))}}\n"
    )
  }

  mutating func write(_ diagnostic: Diagnostic, name: String) throws(CommandFailure) {}
  mutating func finish() throws(CommandFailure) {}
}
