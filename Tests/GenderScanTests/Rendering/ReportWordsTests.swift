import GenderScan
import Testing

/// The catalogue of the reports' own words.
@Suite struct ReportWordsTests {
  @Test(arguments: ReportLanguage.allCases) func isComplete(_ language: ReportLanguage) {
    let missing = Set(ReportWords.Key.allCases).subtracting(ReportWords(language).keys)
    #expect(missing.isEmpty, "\(missing) have no text")
  }

  @Test func bothLanguagesNameTheSameCodes() {
    let dutch = ReportWords(.dutch).codes
    // Conditions and checks are Dutch in the report itself.
    let english = ReportWords(.english).codes.filter {
      !$0.hasPrefix("condition.") && !$0.hasPrefix("cross.")
    }
    #expect(dutch == english)
    for category in Category.allCases { #expect(dutch.contains("category.\(category.rawValue)")) }
    for severity in Severity.allCases { #expect(dutch.contains("severity.\(severity.rawValue)")) }
    for role in SectionRole.allCases { #expect(dutch.contains("part.\(role.rawValue)")) }
    for verdict in CriterionResult.Verdict.allCases { #expect(dutch.contains("verdict.\(verdict.rawValue)")) }
    for status in Reference.Status.allCases { #expect(dutch.contains("source.\(status.rawValue)")) }
    for level in 0...6 {
      #expect(dutch.contains("level.N\(level)") && dutch.contains("explanation.N\(level)"))
    }
  }

  @Test(arguments: ReportLanguage.allCases) func sentencesAreShort(_ language: ReportLanguage) {
    for text in ReportWords(language).all {
      for sentence in text.split(whereSeparator: { ".?!".contains($0) }) {
        let count = sentence.split(separator: " ").count
        #expect(count <= 20, "\(count) words: \(sentence)")
      }
    }
  }

  @Test func dutchIsPlainAndClaimsNothingAboutTheMunicipality() {
    let unwanted = [
      "betreffende", "relevant", "prioriteit", "genderblind", "discriminer", "schendt", "fout", "beter dan",
      "de gemeente doet", "kloppen niet", "jij", "jouw", "%",
    ]
    for text in ReportWords(.dutch).all {
      for word in unwanted { #expect(!text.lowercased().contains(word), "\(text)") }
    }
  }

  @Test(arguments: [(7, "7"), (999, "999"), (1000, "1.000"), (14_210, "14.210"), (1_234_567, "1.234.567")])
  func separatesThousands(_ number: Int, _ expected: String) {
    #expect(ReportWords(.dutch).number(number) == expected)
  }
}
