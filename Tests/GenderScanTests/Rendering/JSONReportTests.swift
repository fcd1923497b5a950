import GenderScan
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The contract `genderscan/report/1`.
@Suite struct JSONReportTests {
  @Test func keysComeInOrder() throws {
    let text = String(
      decoding: JSONReport(toolVersion: "9").bytes(try SmallReport.make(padding: 200)), as: UTF8.self)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map {
      $0.split(separator: "\"")[1]
    }
    #expect(
      keys == [
        "schema", "tool", "lexicons", "checklists", "offsetUnit", "document", "quality", "sections",
        "findings",
        "findingsLeftOut", "sectionSignals", "checklist", "rating", "profile", "passages", "crossChecks",
        "instruments", "references", "disclaimers",
      ])
    #expect(text.hasPrefix("{\n  \"schema\": \"genderscan/report/1\",\n"))
  }

  @Test func findingHasTheKeysOfTheContract() throws {
    let text = String(decoding: JSONReport(isPretty: false).bytes(try SmallReport.make()), as: UTF8.self)
    let start = try #require(text[...].range(of: "\"findings\":[{"))
    let finding = text[start.upperBound...].prefix { $0 != "]" }
    var rest = finding
    for key in [
      "id", "entry", "category", "lens", "severity", "start", "end", "source", "page", "line", "column",
      "section",
      "zone", "quote", "before", "after", "sentence", "context", "polarity", "voice", "stance", "commitment",
      "counted", "reason", "advice", "alternatives",
    ] {
      let place = try #require(rest.range(of: "\"\(key)\":"), "\(key) is missing or out of order")
      rest = rest[place.upperBound...]
    }
  }

  @Test func jsonlIsOneLine() throws {
    let bytes = JSONReport(isPretty: false).bytes(try SmallReport.make(padding: 200))
    #expect(bytes.filter { $0 == 0x0A }.count == 1 && bytes.last == 0x0A)
  }

  @Test(arguments: OffsetUnit.allCases) func quoteStandsAtItsPlace(_ unit: OffsetUnit) throws {
    let report = try SmallReport.make("# 1. Analyse\n\nIn één café 😀 is ruzie, zegt de buurvrouw.\n")
    let text = String(decoding: report.text.utf8, as: UTF8.self)
    let json = try decoded(JSONReport(offsetUnit: unit).bytes(report))
    let finding = try #require(json.findings.first)
    let piece =
      switch unit {
      case .codePoint:
        String(String.UnicodeScalarView(Array(text.unicodeScalars)[finding.start..<finding.end]))
      case .utf16: String(decoding: Array(text.utf16)[finding.start..<finding.end], as: UTF16.self)
      case .byte: String(decoding: Array(text.utf8)[finding.start..<finding.end], as: UTF8.self)
      }
    #expect(piece == "ruzie" && finding.quote == "ruzie" && json.offsetUnit == unit.rawValue)
  }

  @Test func controlCharactersAreEscaped() throws {
    let title = "a\u{1}\"\\\u{7F}\u{85}\u{2028}\u{2029}\t\n\u{1B}é"
    let bytes = JSONReport().bytes(try SmallReport.make(title: title))
    #expect(try decoded(bytes).document.title == title)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"a\\u0001\\\"\\\\\\u007f\\u0085\\u2028\\u2029\\t\\n\\u001bé\""))
  }

  @Test func topSaysHowManyAreLeftOut() throws {
    let report = try SmallReport.make()
    let top = try decoded(JSONReport(show: .top).bytes(report))
    let all = try decoded(JSONReport(show: .all).bytes(report))
    #expect(all.findings.count == report.findings.count && all.findingsLeftOut == 0)
    let uncounted = top.findings.filter { !$0.counted }
    #expect(uncounted.isEmpty)
    #expect(top.findings.count + top.findingsLeftOut == all.findings.count)
  }

  @Test func equalReportsGiveEqualBytes() throws {
    let renderer = JSONReport(show: .all)
    #expect(
      renderer.bytes(try SmallReport.make(padding: 50)) == renderer.bytes(try SmallReport.make(padding: 50)))
  }

  @Test(
    .enabled(if: SchemaValidator.isAvailable, "needs python3 with the module jsonschema"),
    arguments: [0, 200], ReportExtent.allCases)
  func validatesAgainstItsSchema(_ padding: Int, _ show: ReportExtent) throws {
    for isOnTopic in [true, false] {
      let report = try SmallReport.make(padding: padding, isOnTopic: isOnTopic)
      let complaints = try SchemaValidator.complaints(JSONReport(show: show, toolVersion: "1").bytes(report))
      #expect(complaints.isEmpty, "\(complaints)")
    }
  }

  @Test(.enabled(if: SchemaValidator.isAvailable, "needs python3 with the module jsonschema"))
  func schemaRefusesWhatIsNoReport() throws {
    let complaints = try SchemaValidator.complaints(Array("{\"schema\":\"genderscan/report/1\"}".utf8))
    #expect(complaints.contains("required property"))
  }

  @Test func schemaKnowsEveryCode() throws {
    let bytes = try #require(SharedFiles.packageBytes("Fixtures/schema/report-1.schema.json"))
    let schema = try JSONDecoder().decode(Schema.self, from: Data(bytes)).properties
    let document = schema["document"]?.properties ?? [:]
    let finding = schema["findings"]?.items?.properties ?? [:]
    let criterion = schema["checklist"]?.items?.properties ?? [:]
    #expect(document["format"]?.enum == DocumentFormat.allCases.map(\.rawValue))
    #expect(document["type"]?.enum == DocumentInfo.Subject.allCases.map(\.rawValue))
    #expect(document["topic"]?.enum == DocumentInfo.Topic.allCases.map(\.rawValue))
    #expect(finding["zone"]?.enum == Zone.allCases.map(\.rawValue))
    #expect(finding["category"]?.enum == Category.allCases.map(\.rawValue))
    #expect(finding["severity"]?.enum == Severity.allCases.map(\.rawValue))
    #expect(criterion["verdict"]?.enum == CriterionResult.Verdict.allCases.map(\.rawValue))
    #expect(criterion["strength"]?.enum == Strength.allCases.map(\.rawValue))
  }

  // MARK: What the tests read back

  private final class Part: Decodable {
    var properties: [String: Part]?
    var items: Part?
    var `enum`: [String?]?
  }

  private struct Schema: Decodable {
    var properties: [String: Part]
  }

  private struct Shape: Decodable {
    struct Document: Decodable { var title: String? }
    struct Finding: Decodable {
      var start: Int
      var end: Int
      var quote: String
      var counted: Bool
    }
    var offsetUnit: String
    var document: Document
    var findings: [Finding]
    var findingsLeftOut: Int
  }

  private func decoded(_ bytes: [UInt8]) throws -> Shape {
    try JSONDecoder().decode(Shape.self, from: Data(bytes))
  }
}
