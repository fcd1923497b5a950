import Foundation
import GenderScan
import TestSupport
import Testing

/// The documents of `Fixtures/` from end to end.
///
/// `GENDERSCAN_RECORD=1 swift test --filter FixtureTests` writes the expectations anew; read the
/// difference before it is committed.
@Suite struct FixtureTests {
  @Test(arguments: Fixture.all) func hasItsStructure(_ fixture: Fixture) throws {
    let report = try fixture.report()
    #expect(
      try fixture.matches(StructureDump.text(report), "structure.txt"),
      "\(fixture.name)/structure.txt differs")
  }

  @Test(arguments: Fixture.all) func hasItsFindings(_ fixture: Fixture) throws {
    let report = try fixture.report()
    let lines = report.findings.map { finding in
      let reason = finding.notCounted.map { " (\($0.rawValue))" } ?? ""
      return "\(finding.line):\(finding.column) \(finding.entry) «\(finding.quote)»\(reason)"
    }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(try fixture.matches(text, "findings.txt"), "\(fixture.name)/findings.txt differs")
  }

  @Test(arguments: Fixture.all) func hasItsReport(_ fixture: Fixture) throws {
    let bytes = JSONReport(show: .all).bytes(try fixture.report())
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(try fixture.matches(text, "report.json"), "\(fixture.name)/report.json differs")
  }

  @Test(arguments: Fixture.all) func oneIsNotSaidAsMany(_ fixture: Fixture) throws {
    let report = try fixture.report()
    let many = ["1 vindplaatsen", "1 zoekgroepen", "1 more findings", "1 findings", "1 more groups"]
    for language in [ReportLanguage.dutch, .english] {
      let words = TextReport(language: language).string(report).split(whereSeparator: \.isWhitespace)
      let text = " " + words.joined(separator: " ")
      for phrase in many { #expect(!text.contains(" \(phrase)"), "\(fixture.name): \(phrase)") }
    }
  }

  @Test func thereAreEightAtLeast() {
    #expect(Fixture.all.count >= 8)
  }

  /// What a reader of the documents would say, so that a recording cannot make a fault the expectation.
  static let levels: [(name: String, topic: DocumentInfo.Topic, levels: Set<String>)] = [
    ("regiovisie-lindestreek", .onTopic, ["N4", "N5"]),
    ("plan-gelijk-en-veilig", .onTopic, ["N5", "N6"]),
    ("veiligheidsplan-rietkwartier", .onTopic, ["N1"]),
    ("parkeerbeleid", .offTopic, ["N0"]),
    ("nota-inclusie-hoogmeer", .onTopic, ["N0"]),
    ("motie-gendersensitieve-aanpak", .onTopic, ["N0"]),
  ]

  @Test(arguments: levels.indices) func isRatedAsAReaderWould(_ index: Int) throws {
    let (name, topic, levels) = Self.levels[index]
    let fixture = try #require(Fixture.all.first { $0.name == name })
    let report = try fixture.report()
    #expect(report.document.topic == topic)
    #expect(levels.contains(report.rating.code), "\(name) is \(report.rating.code)")
  }
}
