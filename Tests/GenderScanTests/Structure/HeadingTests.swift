@testable import GenderScan
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

  /// The signs of Markdown are no part of a section name; a star between spaces is.
  @Test(arguments: [
    ("*Gewenst effect*", "Gewenst effect"), ("**Aanpak** en *doel*", "Aanpak en doel"),
    ("Taak ex [artikel 2](../wet/README.md) van de wet", "Taak ex artikel 2 van de wet"),
    ("Opsporing<sup> 4  Zie de aanwijzing. </sup> en vervolging", "Opsporing en vervolging"),
    ("Overige activa *", "Overige activa"), ("Heffing (en rechten*)", "Heffing (en rechten)"),
    ("Oeverlengte * factor", "Oeverlengte * factor"), ("2*3 uur", "2*3 uur"),
    ("snake_case blijft", "snake_case blijft"), ("[1] Motie", "[1] Motie"),
    ("</sup> los <sup>", "los"), ("* Lezen*", "Lezen"), ("*(Beperkt) kwetsbaar*", "(Beperkt) kwetsbaar"),
    ("**Doel**Â", "DoelÂ"),
    ("*) Cijfers van 2019", "*) Cijfers van 2019"), ("Tabel 4\\.1 *Doel*", "Tabel 4.1 Doel"),
    ("<span id=\"p-3\"></span>**4.1 Bodem**", "4.1 Bodem"),
    ("Leningen < 1 jaar en > 5 jaar", "Leningen < 1 jaar en > 5 jaar"),
  ])
  func signsOfMarkdown(_ heading: String, _ name: String) {
    #expect(MarkdownSigns.removed(from: heading) == name)
  }

  /// The number after the signs of Markdown is that of the section; a year is none.
  @Test func numbersAfterSignsOfMarkdown() throws {
    let structure = try Parsed.structure(
      """
      ## **2.1 Doel van het plan**

      De regio wil dat het huis voor alle inwoners veilig is.

      ## <span id="page-3-0"></span>**3. Aanpak**

      De regio begint bij de scholen in de stad.

      ## 2023 in cijfers

      De regio telt de meldingen van het hele jaar.
      """)
    let sections = structure.sections.dropFirst().map { "\($0.number ?? "-"): \($0.title)" }
    #expect(sections == ["2.1: Doel van het plan", "3: Aanpak", "-: 2023 in cijfers"])
  }
}
