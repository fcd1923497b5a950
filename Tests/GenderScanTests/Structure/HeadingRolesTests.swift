import Testing

@testable import GenderScan

@Suite struct HeadingRolesTests {
  /// A glance at the first letters passes over no term that fits.
  @Test func aGlanceAgreesWithAFullLook() {
    let words = [
      "doel", "doelen", "doelstelling", "doelstellingen", "bijlage", "bijlagen", "monitor", "monitoring",
      "evaluatie",
      "maatregelen", "probleemanalyse", "problemen", "veilig", "thuis", "a", "ketensamenwerking",
      "ketensamenwerkingen",
    ]
    let all = StructureRules.dutch.headingTerms()
    #expect(all.terms.count > 100)
    for term in all.terms {
      for word in words + ["x"] + term.words.map({ String(decoding: all.words[$0], as: UTF8.self) }) {
        let bytes = Array(word.utf8)[...]
        let pattern = all.words[term.words.lowerBound]
        let fits = pattern.last == 0x7E ? bytes.starts(with: pattern.dropLast()) : bytes == pattern
        #expect(!fits || term.start.mayFit(WordStart(bytes)))
      }
    }
  }

  @Test(arguments: ["", "Doel", "2.3 Doelen en Acties!", "a_b@c", "Z-A z9", "Één doel", "ij`[{"])
  func plainHeadingsAreFoldedAsAny(_ title: String) {
    #expect(HeadingRoles.folded(title) == HeadingRoles.foldedAny(title))
  }

  @Test(arguments: [
    ("Probleemanalyse", SectionRole.problemAnalysis), ("Onze doelstellingen", .goals),
    ("Eerder en beter in beeld", .measures), ("Samenwerking en monitoring", .organisation),
    ("Financiën", .finance),
    ("Planning en control", .monitoring), ("Bijlagen", .appendix), ("Besluit", .measures),
    ("Zomaar", .unknown), ("Wat speelt er in Elzenveld?", .problemAnalysis),
    ("Waar staan we?", .problemAnalysis),
    ("Wat we willen bereiken", .goals), ("Wat gaan wij doen?", .measures), ("Wie doet wat", .organisation),
    ("Geld", .finance), ("Geld en schulden van jongeren", .unknown), ("Wat kost het?", .finance),
    ("Hoe weten we of het werkt?", .monitoring), ("Volgen en leren", .monitoring),
  ])
  func headingsHaveRoles(_ title: String, _ role: SectionRole) {
    #expect(HeadingRoles(rules: .dutch).role(of: title) == role)
  }
}
