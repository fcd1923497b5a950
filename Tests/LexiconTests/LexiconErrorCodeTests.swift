import Foundation
import GenderScan
import LexiconAuthoring
import Testing

@Suite struct LexiconErrorCodeTests {
  /// The codes between quotation marks in the sources that refuse lexicons.
  private static func codesInSources() throws -> Set<String> {
    var result: Set<String> = []
    for folder in ["Sources/LexiconAuthoring", "Sources/GenderScan/Lexicon"] {
      let base = LexiconFolder.root.appending(path: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: base.path()) {
        let parts = try LexiconFolder.text("\(folder)/\(name)").split(separator: "\"")
        for part in parts where part.count < 30 && (part.hasPrefix("E-") || part.hasPrefix("W-")) {
          if part.allSatisfy({ $0.isUppercase || $0 == "-" || $0.isNumber }) { result.insert(String(part)) }
        }
      }
    }
    return result
  }

  @Test func everyCodeIsExplainedOnce() throws {
    let codes = LexiconErrorCode.all.map(\.code)
    #expect(Set(codes) == (try Self.codesInSources()))
    #expect(codes.count == Set(codes).count)
  }

  @Test func noCodeHasTwoMeanings() {
    #expect(Set(LexiconErrorCode.all.map(\.code)).isDisjoint(with: DiagnosticCode.all.map(\.code)))
  }

  @Test func findsInAnyCase() {
    #expect(LexiconErrorCode.find("e-treft")?.code == "E-TREFT")
    #expect(LexiconErrorCode.find("E-NIETS") == nil)
  }
}
