import BundledLexicons
import DocumentLoading
import GenderScan
import TestSupport
import Testing

/// The same text in another encoding or carrier scores like its source.
@Suite struct SameScoreTests {
  static let encodings = [
    ("enc-inburgering-nfd.txt", "inburgering-allochtone-vrouwen-g31.md"),
    ("enc-peelland-cp1252-crlf.txt", "veiligheid-peelland-veiligheidsplan-2023-2026.txt"),
    ("enc-subsidie-emancipatie-macroman-cr.txt", "subsidie-emancipatie-2011.md"),
  ]

  @Test(.enabled(if: SharedFiles.exist, "needs ../shared"), arguments: encodings)
  func encodingsScoreAlike(_ name: String, _ source: String) throws {
    let (other, own) = (try Self.report(name), try Self.report(source))
    #expect(other.rating.code == own.rating.code)
    #expect(other.document.topic == own.document.topic)
    #expect(other.criteria.map(\.verdict) == own.criteria.map(\.verdict))
    #expect(Self.counted(other) == Self.counted(own))
  }

  /// Of this text only a part was garbled: it is compared with itself, saved as UTF-8.
  @Test(.enabled(if: SharedFiles.exist, "needs ../shared"))
  func mendedTextScoresAsIfItWasNeverGarbled() throws {
    let bytes = try #require(SharedFiles.bytes("corpus/dev/enc-regiovisie-jeugd-mojibake.txt"))
    let analyzer = Analyzer(lexicon: try BundledLexicons.standard())
    let garbled = try DocumentLoader().load(bytes, name: "plan.txt")
    let clean = try DocumentLoader().load(garbled.text.utf8, name: "plan.txt")
    let (other, own) = (analyzer.analyze(garbled), analyzer.analyze(clean))
    #expect(other.rating.code == own.rating.code)
    #expect(other.criteria.map(\.verdict) == own.criteria.map(\.verdict))
    #expect(Self.counted(other) == Self.counted(own))
  }

  static let carriers = [
    ("html-aanwijzing-hg-cp1252-says-latin1.html", "beleidsregel-aanwijzing-huiselijk-geweld.md"),
    ("html-meldcode-xhtml-utf8-bom.html", "wet-besluit-meldcode-huiselijk-geweld.md"),
    ("html-wet-awgb-iso-8859-1.html", "wet-awgb.md"),
    ("html-wmo-uitvoering-utf16le.html", "regeling-wmo-2015-uitvoering.md"),
  ]

  /// Markup and Markdown cut blocks a little differently, so a few findings may differ; the score may not.
  @Test(.enabled(if: SharedFiles.exist, "needs ../shared"), arguments: carriers)
  func carriersScoreAlike(_ name: String, _ source: String) throws {
    let (other, own) = (try Self.report(name), try Self.report(source))
    #expect(other.rating.code == own.rating.code)
    #expect(other.document.topic == own.document.topic)
    let (left, right) = (Self.counted(other), Self.counted(own))
    let shared = Set(left).intersection(right).count
    #expect(shared * 20 >= Set(left).union(right).count * 17, "\(left.count) and \(right.count) findings")
  }

  private static func report(_ name: String) throws -> Report {
    let bytes = try #require(SharedFiles.bytes("corpus/dev/\(name)"))
    return Analyzer(lexicon: try BundledLexicons.standard()).analyze(
      try DocumentLoader().load(bytes, name: name))
  }

  /// Entry and letters of what counts, with a number for each occurrence.
  private static func counted(_ report: Report) -> [String] {
    var seen: [String: Int] = [:]
    return report.findings.filter(\.isCounted).map { finding in
      let key = finding.entry + " " + finding.quote.lowercased().filter { $0.isASCII && $0.isLetter }
      seen[key, default: 0] += 1
      return "\(key) \(seen[key] ?? 0)"
    }
  }
}
