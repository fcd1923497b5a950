import BundledLexicons
import DocumentLoading
import GenderScan
import Testing

@Suite struct TitleTests {
  static let body =
    "\n\nDe regio wil dat het huis voor alle inwoners veilig is, en dat iedereen hulp vindt.\n"

  static let openings: [(text: String, title: String?)] = [
    ("Regiovisie Lindestreek 2025", "Regiovisie Lindestreek 2025"),
    (
      "Raadsvoorstel 7 Vergadering 1 maart 2022 Gemeenteraad Onderwerp Een veilig thuis  Gemeenteraad van Elzenveld Blz. 1 van 4",
      "Een veilig thuis"
    ),
    (
      "Raadsvoorstel 7 Vergadering 1 maart 2022 Gemeenteraad Onderwerp Een veilig thuis  Voor een veilig thuis is eerder een kader vastgesteld door de gemeenteraad",
      "Een veilig thuis"
    ),
    (
      "Gemeente Elzenveld College van Burgemeester en Wethouders\nRaadsvoorstel\nOpgesteld door:\nAfdeling Beheer\nRaadsnummer:\n2017-1\nTitel / onderwerp:\nVerkeersveiligheid Dorpsweg\nSamenvatting:",
      "Verkeersveiligheid Dorpsweg"
    ),
    (
      "Aan de leden van de raad\n\nOnderwerp: Voortgang van de opvang\n\nGeachte leden,",
      "Voortgang van de opvang"
    ),
    ("Betreft:\n\nDatum:", nil),
    (
      "Titel  Motie Een veilig thuis  Type  Motie  Vergadering van  Moties (Gemeenteraad 11-07-2023 19:30)",
      "Motie Een veilig thuis"
    ),
    ("Omgezet uit: Regiovisie-2025-definitief.pdf", nil),
    ("(herschikking) (Wet implementatie richtlijn)", nil),
    (
      "##Regeling van de Minister van Voorbeelden van 3 mei 2020, nr. 12, houdende regels voor subsidie aan gemeenten die een plan maken (Subsidieregeling voorbeeldplannen 2020)",
      "Subsidieregeling voorbeeldplannen 2020"
    ),
    ("xml version\\=\"1\\.0\" encoding\\=\"UTF\\-8\"?", nil),
    ("### Besluit:", nil),
    ("direct naar inhoud van Regels", nil),
  ]

  @Test(arguments: openings.indices) func isFoundInTheOpening(_ index: Int) throws {
    let opening = Self.openings[index]
    #expect(try Parsed.structure(opening.text + Self.body).title == opening.title)
  }

  static let kinds: [(title: String, kind: String?)] = [
    ("Subsidieregeling voorbeeldplannen 2020", "regeling"), ("Besluit gebruik groene daken", "regeling"),
    ("Participatiewet in de praktijk", "wet"), ("MOTIE M-2024-37", "motie"),
    ("Notariskantoor in zicht", nil), ("MOTIE M-3\n\nOnderwerp: Een veilig thuis", "motie"),
    ("Regiovisie Lindestreek", "regiovisie"),
  ]

  @Test(arguments: kinds.indices) func tellsTheKind(_ index: Int) throws {
    let row = Self.kinds[index]
    let document = try DocumentLoader().load(Array((row.title + Self.body).utf8), name: "proef.txt")
    let report = try Analyzer(lexicon: BundledLexicons.standard()).analyze(document)
    #expect(report.document.kind == row.kind)
    // So few words do not tell what a document is about.
    #expect(report.document.topic == .unclear)
  }
}
