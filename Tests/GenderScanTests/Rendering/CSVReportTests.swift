import GenderScan
import Testing

/// The tables for spreadsheets.
@Suite struct CSVReportTests {
  @Test(arguments: [
    ("gewoon", "gewoon"), ("=1+1", "'=1+1"), ("  =1+1", "'  =1+1"), ("\"=1+1", "\"'\"\"=1+1\""),
    ("-lijst", "'-lijst"), ("+31", "'+31"), ("@naam", "'@naam"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
    ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\nb", "\"a\nb\""), ("zeg \"ja\"", "\"zeg \"\"ja\"\"\""),
    ("\u{A0}=x", "'\u{A0}=x"), ("", ""), ("1 = 1", "1 = 1"),
  ])
  func guardsAndQuotes(_ text: String, _ expected: String) throws {
    #expect(CSVReport.cell(text) == expected)
  }

  @Test(arguments: CSVReport.Table.allCases) func readsBack(_ table: CSVReport.Table) throws {
    let report = try SmallReport.make(name: "a,\"b\".txt", padding: 200)
    let rows = Self.parse(CSVReport(table: table).string(report))
    let expected = table == .findings ? report.findings.count : report.criteria.count
    #expect(rows.count == expected + 1)
    #expect(Set(rows.map(\.count)).count == 1)
    for row in rows.dropFirst() { #expect(row.prefix(2) == [report.document.id, "a,\"b\".txt"]) }
    #expect(CSVReport(table: table, hasHeader: false).string(report).hasPrefix(report.document.id))
  }

  @Test func topLeavesOutWhatDoesNotCount() throws {
    let report = try SmallReport.make()
    let rows = Self.parse(CSVReport(show: .top).string(report))
    #expect(rows.count == report.findings.filter(\.isCounted).count + 1)
  }

  /// A reader of RFC 4180.
  private static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        cell.append("\"")
        scalars.removeFirst()
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(String(cell))
        cell = String.UnicodeScalarView()
      case ("\r", false):
        scalars.removeFirst()
        rows.append(row + [String(cell)])
        (row, cell) = ([], String.UnicodeScalarView())
      default: cell.append(scalar)
      }
    }
    return rows
  }
}
