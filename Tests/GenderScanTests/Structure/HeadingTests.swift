import GenderScan
import Testing

@Suite struct HeadingTests {
  @Test func numberSignsMakeHeadingsWithAndWithoutASpace() throws {
    let structure = try Parsed.structure(
      """
      ##Aanpak van geweld

      ### 1 Doel

      De regio wil dat het huis voor alle inwoners veilig is.

      #nietalleen staat op de kaart van de gemeente en op de borden in de stad.
      """)
    let sections = structure.sections.map { "\($0.level)" }
    #expect(structure.texts(.heading).count == 2)
    #expect(sections == ["0", "2", "3"])
    #expect(structure.sentenceTexts.contains { $0.contains("nietalleen staat op de kaart") })
  }
}
