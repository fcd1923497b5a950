/// A report as JSON of the form `genderscan/report/1`, described by `Fixtures/schema/report-1.schema.json`.
///
/// ```swift
/// let bytes = JSONReport(offsetUnit: .codePoint, isPretty: false).bytes(report)  // one line, for jsonl
/// ```
/// `start` and `end` are places in the reading text, in the unit that `offsetUnit` states; `source` holds bytes of the
/// file. Keys come in a fixed order and equal reports give equal bytes. Cost: one pass over the text for the offsets
/// and one over the report. It does not write the text itself, opens no file and asks no clock.
public struct JSONReport: Sendable {
  private let language: ReportLanguage
  private let offsetUnit: OffsetUnit
  private let show: ReportExtent
  private let isPretty: Bool
  private let toolVersion: String

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - language: The language of the reason why a finding does not count and of diagnostics.
  ///   - offsetUnit: The unit of places in the reading text.
  ///   - show: `all` adds the findings that do not count; `top` says how many were left out.
  ///   - isPretty: Whether to write one value a line, or everything on one line.
  ///   - toolVersion: The version to state as the maker of the report.
  public init(
    language: ReportLanguage = .dutch, offsetUnit: OffsetUnit = .codePoint, show: ReportExtent = .top,
    isPretty: Bool = true, toolVersion: String = ""
  ) {
    self.language = language
    self.offsetUnit = offsetUnit
    self.show = show
    self.isPretty = isPretty
    self.toolVersion = toolVersion
  }

  /// What a finding or a criterion takes at most, as a rule.
  private static let bytesPerItem = 1_800

  /// The report in UTF-8, ending in a line feed.
  public func bytes(_ report: Report) -> [UInt8] {
    let findings = shown(report)
    var writer = JSONWriter(
      isPretty: isPretty, expecting: Self.bytesPerItem * (findings.count + report.criteria.count + 20))
    let body = JSONReportBody(
      report: report, places: JSONPlaces(offsets: OffsetTable(text: report.text.utf8, unit: offsetUnit)),
      language: language)
    writer.object { writer in
      writer.field("schema", "genderscan/report/1")
      writer.field(
        "tool",
        object: { tool in
          tool.field("name", "genderscan")
          tool.field("version", toolVersion)
        })
      body.origin(&writer, offsetUnit: offsetUnit)
      body.sections(&writer)
      body.findings(&writer, findings)
      writer.field("findingsLeftOut", report.findings.count - findings.count)
      body.signals(&writer)
      body.checklist(&writer)
      body.outcome(&writer)
      body.additions(&writer)
    }
    writer.endLine()
    return writer.takeOutput()
  }

  /// All findings; or those that count and those that a question per section or a check refers to.
  private func shown(_ report: Report) -> [Finding] {
    guard show == .top else { return report.findings }
    let named = Set(report.signals.flatMap(\.examples) + report.crossChecks.flatMap(\.examples))
    return report.findings.filter { $0.isCounted || named.contains($0.id) }
  }
}
