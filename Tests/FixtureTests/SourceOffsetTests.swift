import BundledLexicons
import DocumentLoading
import GenderScan
import TestSupport
import Testing

/// Every finding can be cut out of the file again: its source bytes hold the letters of its quote in order.
@Suite struct SourceOffsetTests {
  @Test(arguments: Fixture.all) func cutsOutOfTheFixture(_ fixture: Fixture) throws {
    let bytes = try #require(SharedFiles.packageBytes("Fixtures/\(fixture.name)/\(fixture.file)"))
    Self.check(try fixture.report(), bytes, fixture.name)
  }

  @Test(.enabled(if: SharedFiles.exist, "needs ../shared"))
  func cutsOutOfTheCorpus() throws {
    let analyzer = Analyzer(lexicon: try BundledLexicons.standard())
    var findings = 0
    for name in SharedFiles.names("corpus/dev") where name != "SOURCES.tsv" {
      let bytes = try #require(SharedFiles.bytes("corpus/dev/\(name)"))
      let report = analyzer.analyze(try DocumentLoader().load(bytes, name: name))
      // The letters of other encodings are compared by the tests of loading.
      if report.document.encoding == "utf-8" { Self.check(report, bytes, name) }
      findings += report.findings.count
    }
    #expect(findings > 3_000)
  }

  private static func check(_ report: Report, _ bytes: [UInt8], _ name: String) {
    for finding in report.findings {
      let range = finding.source.lowerBound.bytes..<finding.source.upperBound.bytes
      guard range.lowerBound >= 0, range.upperBound <= bytes.count else {
        Issue.record("\(name): \(finding.quote) lies outside the file")
        continue
      }
      let isThere = holds(letters(finding.quote), in: letters(String(decoding: bytes[range], as: UTF8.self)))
      #expect(
        isThere, "\(name): «\(finding.quote)» is not in «\(String(decoding: bytes[range], as: UTF8.self))»")
    }
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic && $0.value < 0x250 }
  }

  /// True when the letters occur in that order; others, such as those of a tag or an entity, may stand between.
  private static func holds(_ wanted: [Unicode.Scalar], in source: [Unicode.Scalar]) -> Bool {
    var left = wanted[...]
    for letter in source where letter == left.first { left.removeFirst() }
    return left.isEmpty
  }
}
