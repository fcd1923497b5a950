/// A report as a table for spreadsheets and statistics: CSV of RFC 4180 in UTF-8, with a header and CRLF line ends.
///
/// ```swift
/// let table = CSVReport(table: .findings).string(report)
/// ```
/// Column names are English and stable. Every row starts with the id and name of the document, so that the tables of
/// many documents can be put below each other; `hasHeader: false` leaves the header out for the second and later ones.
/// A cell that a spreadsheet could run as a formula starts with an apostrophe. Offsets are code points of the reading
/// text. Cost: linear in the report.
public struct CSVReport: Sendable {
  /// Which table.
  public enum Table: String, Sendable, CaseIterable {
    /// A row per finding, counted or not.
    case findings
    /// A row per criterion.
    case criteria
  }

  private let table: Table
  private let show: ReportExtent
  private let hasHeader: Bool

  /// Makes a renderer; with `show` at `top`, the table of findings holds only those that count.
  public init(table: Table = .findings, show: ReportExtent = .all, hasHeader: Bool = true) {
    self.table = table
    self.show = show
    self.hasHeader = hasHeader
  }

  /// The table.
  public func string(_ report: Report) -> String {
    let header = table == .findings ? Self.findingColumns : Self.criterionColumns
    let rows = table == .findings ? findings(report) : criteria(report)
    return ((hasHeader ? [header] : []) + rows).map(Self.row).joined()
  }

  // MARK: Tables

  static let findingColumns = [
    "document_id", "document_name", "finding_id", "entry", "lemma", "category", "lens", "severity", "counted",
    "reason", "page", "line", "column", "section", "section_number", "section_title", "role", "zone", "start",
    "end", "source_start", "source_end", "quote", "before", "after", "sentence", "polarity", "voice",
    "stance",
    "commitment",
  ]

  static let criterionColumns = [
    "document_id", "document_name", "criterion", "part", "rank", "question", "verdict", "strength",
    "threshold",
    "evidence_count", "counter_evidence_count", "rejected_count", "traps", "pages", "first_evidence",
    "searched_for", "recommendation", "model_question", "rating",
  ]

  private func findings(_ report: Report) -> [[String]] {
    let offsets = OffsetTable(text: report.text.utf8, unit: .codePoint)
    let sections = Dictionary(report.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return report.findings.filter { show == .all || $0.isCounted }.map { finding in
      let section = sections[finding.section]
      return [
        report.document.id, report.document.name, finding.id, finding.entry, finding.lemma,
        finding.category.rawValue, finding.lens.rawValue, finding.severity.rawValue,
        String(finding.isCounted),
        finding.notCounted?.rawValue ?? "", finding.page.map(String.init) ?? "", String(finding.line),
        String(finding.column), finding.section, section?.number ?? "", section?.title ?? "",
        section?.role.rawValue ?? "?", finding.zone.rawValue,
      ] + places(finding, offsets) + [finding.quote, finding.before, finding.after, finding.sentence]
        + context(finding.context)
    }
  }

  private func places(_ finding: Finding, _ offsets: OffsetTable) -> [String] {
    [
      offsets.value(finding.range.lowerBound), offsets.value(finding.range.upperBound),
      finding.source.lowerBound.bytes, finding.source.upperBound.bytes,
    ].map { String($0) }
  }

  private func context(_ context: FindingContext) -> [String] {
    [context.polarity.rawValue, context.voice.rawValue, context.stance.rawValue, String(context.commitment)]
  }

  private func criteria(_ report: Report) -> [[String]] {
    let digest = ReportDigest(report)
    return report.criteria.map { result in
      let passages = result.evidence.compactMap(digest.passage)
      let pages = passages.compactMap(\.page).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
      let traps = Set(result.rejected.map(\.trap)).sorted()
      return [
        report.document.id, report.document.name, result.criterion.id, result.criterion.part,
        JSONReportBody.rank(result.criterion.rank), result.criterion.question, result.verdict.rawValue,
        result.strength.rawValue, result.criterion.threshold?.rawValue ?? "", String(result.evidence.count),
        String(result.counterEvidence.count), String(result.rejected.count), traps.joined(separator: " "),
        pages.map(String.init).joined(separator: " "), passages.first?.quote ?? "",
        searched(result), result.criterion.advice, result.criterion.modelQuestion,
        report.rating.code,
      ]
    }
  }

  /// The terms looked for, and how many more there are.
  private func searched(_ result: CriterionResult) -> String {
    let more = result.searchedForCount - result.searchedFor.count
    return result.searchedFor.joined(separator: "; ") + (more > 0 ? "; +\(more)" : "")
  }

  // MARK: Cells

  private static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A cell, guarded against formulas and quoted where needed.
  package static func cell(_ text: String) -> String {
    let guarded = isFormula(text) ? "'" + text : text
    let needsQuotes = guarded.utf8.contains {
      $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B
    }
    guard needsQuotes else { return guarded }
    var result = "\""
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// True when a spreadsheet could take the text for a formula, also behind blanks and quotation marks.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" { return true }
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\r", "\n", "\"", "'", "\u{A0}", "\u{FEFF}"]
    guard let start = text.unicodeScalars.first(where: { !blanks.contains($0) }) else { return false }
    return ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(start)
  }
}
