import GenderScan
import TestSupport
import Testing

@Suite struct PageTests {
  /// A paper of pages with a header, a footer with the page number, and the given texts.
  static func paper(_ pages: [String]) -> String {
    pages.enumerated().map { "Plan Veilig 2025\n\n\($1)\n\nGemeente Voorbeeld    blad \($0 + 1)\n" }
      .joined(separator: "\u{0C}")
  }

  static let page = """
    De regio werkt aan een plan voor alle inwoners, en dat plan begint bij de
    scholen en de wijken in de stad, waar de mensen elkaar het beste kennen en
    """

  @Test func headersFootersAndPageNumbersAreNoText() throws {
    let pages = Self.paper([
      Self.page, "elkaar helpen. " + Self.page, "elkaar spreken.", "Einde van het plan.",
    ])
    let structure = try Parsed.structure(pages)
    #expect(structure.texts(.boilerplate).count == 7)
    #expect(structure.title == "Plan Veilig 2025")
    #expect(structure.sentenceTexts.contains { $0.hasSuffix("kennen en elkaar helpen.") })
    #expect(structure.sentenceTexts.contains { $0.hasSuffix("kennen en elkaar spreken.") })
    #expect(structure.pages.count == 4)
  }

  @Test func linesThatRecurWithoutPageEndsAreNoText() throws {
    let text = (1...8).map { page in
      String(repeating: Self.page + " meer.\n\n", count: 8) + "Plan Veilig | pagina \(page)\n\n"
    }
    let structure = try Parsed.structure(text.joined())
    #expect(structure.texts(.boilerplate).count == 8)
  }

  /// A part of a file has one first page, and with it one such line.
  @Test(arguments: ["Blz. 1 van 4", "Pagina 3/10", "page 2 of 2"]) func pageLabelsAreNoTextNorHeading(
    _ label: String
  )
    throws
  {
    let structure = try Parsed.structure(
      "De raad besluit.\n\nGemeenteraad van Hoogmeer \(label)\n\nHet college stelt voor om te beginnen.\n")
    #expect(structure.texts(.boilerplate) == ["Gemeenteraad van Hoogmeer \(label)"])
    #expect(structure.texts(.heading).isEmpty)
  }

  /// A header that runs on into text is text, but no heading.
  @Test func pageLabelsInALineMakeNoHeading() throws {
    let structure = try Parsed.structure(
      "De raad besluit.\n\nGemeenteraad van Hoogmeer Blz. 2 van 4 Raadsbesluit Vergadering 17\n\nHet college stelt voor om te beginnen.\n"
    )
    #expect(structure.texts(.heading).isEmpty)
  }

  @Test(arguments: ["Uitslag blz. 5 van 4", "Deel 1 van 4", "Zie ook de pagina 12 van", "Doel 3/10"])
  func whatOnlyLooksLikeAPageLabelStays(_ line: String) throws {
    let structure = try Parsed.structure(
      "De raad besluit.\n\n\(line)\n\nHet college stelt voor om te beginnen.\n")
    #expect(structure.texts(.boilerplate).isEmpty)
  }

  /// A label that ends a paragraph of several lines belongs to its sentence.
  @Test func aPageNumberInAParagraphStays() throws {
    let structure = try Parsed.structure(
      "De raad besluit over het voorstel, zoals dat staat in het stuk met bijlagen\nvan Hoogmeer, pagina 3 van 10\nen verder.\n"
    )
    #expect(structure.texts(.boilerplate).isEmpty)
  }

  @Test func aHeadingPerPageStays() throws {
    let pages = (1...5).map {
      "Artikel \($0 * 3)\n\nDe raad beslist over \($0 * $0) zaken en niet over andere.\n"
    }
    let structure = try Parsed.structure(pages.joined(separator: "\u{0C}"))
    #expect(structure.texts(.boilerplate).isEmpty)
  }

  @Test func contentsAreNoText() throws {
    let text = """
      Plan

      Inhoud
      1. Inleiding ........ 3
      2. Aanpak van geweld tegen vrouwen
         en meisjes ........ 5
      3. Geld … 9

      1. Inleiding

      Dit is het plan van de raad.
      """
    let structure = try Parsed.structure(text)
    #expect(structure.texts(.contents).count == 5)
    #expect(structure.texts(.heading) == ["Plan", "1. Inleiding"])
  }

  @Test func plainContentsUnderTheirHeadingAreNoText() throws {
    let text =
      "Plan\n\nInhoudsopgave\nInleiding 3\nAanpak 5\nGeld 9\n\nInleiding\n\nDit is het plan van de raad.\n"
    #expect(try Parsed.structure(text).texts(.contents).count == 4)
  }

  static let notes: [(text: String, body: String, notes: [String])] = [
    (
      "Het geweld moet stoppen.1 De raad werkt eraan.2\n\n1 Verdrag van Istanbul.\n2 Raadsbesluit.\n",
      "Het geweld moet stoppen. De raad werkt eraan.", ["1 Verdrag van Istanbul.", "2 Raadsbesluit."]
    ),
    (
      "Dat geldt voor geweld1 en voor zorg (thuis);2 meer niet.\n\n1 Een wet.\n2 Een boek.\n",
      "Dat geldt voor geweld en voor zorg (thuis); meer niet.", ["1 Een wet.", "2 Een boek."]
    ),
    ("Dat geldt voor de man.³ Bij 20 m² niet.\n", "Dat geldt voor de man. Bij 20 m² niet.", []),
    (
      "Zie art.4 van de wet en lid.2 daarvan, vanaf 1.250 euro en 24/7.\n",
      "Zie art.4 van de wet en lid.2 daarvan, vanaf 1.250 euro en 24/7.", []
    ),
  ]

  @Test(arguments: notes)
  func notesAreCutFromTheText(_ row: (text: String, body: String, notes: [String])) throws {
    let structure = try Parsed.structure(row.text + "\u{0C}Een volgend blad staat hier.\n")
    #expect(structure.texts(.body).first == row.body)
    #expect(structure.texts(.footnote) == row.notes)
    let marks = structure.blocks.filter { $0.zone == .footnote }.map(\.mark)
    #expect(marks == row.notes.map { String($0.prefix(1)) })
  }

  @Test(.enabled(if: SharedFiles.exist, "needs ../shared"))
  func theHandreikingHasTwentySixGluedNotes() throws {
    let name = "handreiking-clb-geweld-tegen-vrouwen.txt"
    let bytes = try #require(SharedFiles.bytes("corpus/dev/" + name))
    let structure = try Parsed.structure(bytes, name: name)
    #expect(structure.repaired(.gluedNoteMark) == 26)
    #expect(structure.texts(.footnote).count == 33)
  }
}
