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

  /// Converters keep the tabs of a page as words with wide spaces, and page numbers as numbers after a number.
  @Test(arguments: ["Effecten  Kosten  Resultaten  Samenvatting", "12 13", "10 Baten  Effecten  Kosten"])
  func tabsAndNumbersAreNoHeadings(_ line: String) throws {
    let structure = try Parsed.structure(
      "De regio wil dat het huis veilig is.\n\n\(line)\n\nDe regio begint bij de scholen in de stad.\n")
    #expect(structure.texts(.heading).isEmpty)
    #expect(structure.blocks.count == 3)
  }

  @Test(arguments: [
    "Doelen  en middelen", "10 Doelen en middelen", "2.3  Doelen  en  middelen",
    "Een\t krachtige\t en\t eerlijke aanpak",
  ])
  func headingsWithAWideSpaceStay(_ line: String) throws {
    let structure = try Parsed.structure(
      "De regio wil dat het huis veilig is.\n\n\(line)\n\nDe regio begint bij de scholen in de stad.\n")
    #expect(structure.texts(.heading).count == 1)
  }

  /// A line that ends in *in* or *de* goes on, also when the next one begins with a capital and would have fitted.
  @Test(arguments: ["Goede samenwerking met het ziekenhuis in", "Daarom werken wij nauw samen met de"])
  func anUnfinishedLineIsNoHeading(_ line: String) throws {
    let text = """
      Meer mensen hebben hulp of zorg nodig. Met korte lijnen
      tussen de hulpverleners blijft de zorg duidelijk en
      dichtbij, en dat is voor alle inwoners van het dorp
      van groot belang.
      \(line)
      Elzenveldse artsen is daarbij nodig, ook in de wijken
      waar nu geen praktijk is en waar mensen lang wachten.

      Zo pakken we het aan
      Veilig wonen begint bij een goede straat en buren
      die elkaar kennen, zeggen de inwoners van het dorp.
      """
    let structure = try Parsed.structure(text)
    #expect(structure.texts(.heading) == ["Zo pakken we het aan"])
    #expect(structure.sentenceTexts.contains { $0.hasPrefix("\(line) Elzenveldse") })
  }
}
