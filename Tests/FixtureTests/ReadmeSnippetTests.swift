import BundledLexicons
import DocumentLoading
import GenderScan
import TestSupport
import Testing

/// The library example of the README compiles and finds something.
@Suite struct ReadmeSnippetTests {
  private static func lines(of bytes: [UInt8], print: (Int, String, String) -> Void) throws {
    // README: what follows is shown there.
    let document = try DocumentLoader().load(bytes, name: "plan.txt")
    let report = Analyzer(lexicon: try BundledLexicons.standard()).analyze(document)
    for finding in report.findings where finding.isCounted {
      print(finding.line, finding.entry, finding.quote)
    }
    // README: to here.
  }

  @Test func itFinds() throws {
    var quotes: [String] = []
    try Self.lines(of: Array("Het plan gaat over geweld tegen vrouwen.\n".utf8)) { quotes.append($2) }
    #expect(quotes == ["geweld tegen vrouwen"])
  }

  @Test func itIsTheOneOfTheReadme() throws {
    let source = try Self.text("Tests/FixtureTests/ReadmeSnippetTests.swift")
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasSuffix("shown there.") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("// README: to here.") })
    let snippet = lines[(start + 1)..<end].map { $0.dropFirst(4) }.joined(separator: "\n")
    #expect(try Self.text("README.md").contains("```swift\n\(snippet)\n```"))
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try #require(SharedFiles.packageBytes(path)), as: UTF8.self)
  }
}
