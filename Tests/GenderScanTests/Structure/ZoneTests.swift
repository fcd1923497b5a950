import GenderScan
import TestSupport
import Testing

@Suite struct ZoneTests {
  static let table: [(text: String, zone: Zone, found: [String])] = [
    (
      "Zie hier:\n\nhttps://voorbeeld.nl/een/lange/weg\n\nDat was het.\n", .url,
      ["https://voorbeeld.nl/een/lange/weg"]
    ),
    (
      "# Plan\n\nDit is het plan.\n\n## Bronnen\n\nJansen, A. (2020). Een boek.\n\n## Geld\n\nEr is geld.\n",
      .reference, ["Jansen, A. (2020). Een boek."]
    ),
    (
      "Dit zijn de cijfers:\n\n| Soort | Aantal |\n|---|---|\n| Vrouwen | 12 |\n\nDat was het.\n", .table,
      ["Soort", "Aantal", "Vrouwen", "12"]
    ),
    (
      "Dit zijn de cijfers.\n\nSoort        Vrouwen   Mannen\nGeweld            10       20\n\nDat was het.\n",
      .table,
      ["Soort", "Vrouwen", "Mannen", "Geweld", "10", "20"]
    ),
    ("Dit zijn de cijfers.\n\n8% 11%\n\nDat was het.\n", .table, ["8% 11%"]),
    (
      "Zij zei:\n\n> Dit is mijn huis\n> en mijn straat.\n\nDat was het.\n", .quote,
      ["Dit is mijn huis en mijn straat."]
    ),
    ("# Een\n\nDit is tekst.\n\n## Twee\n\nMeer tekst hier.\n", .heading, ["# Een", "## Twee"]),
    ("Dit is de tekst.\n- een punt\n- een punt meer\n", .list, ["- een punt", "- een punt meer"]),
  ]

  @Test(arguments: table)
  func passagesHaveTheirZone(_ row: (text: String, zone: Zone, found: [String])) throws {
    let structure = try Parsed.structure(row.text)
    #expect(structure.texts(row.zone) == row.found)
  }

  @Test func cellsKnowTheirPlace() throws {
    let structure = try Parsed.structure("Cijfers.\n\n| a | b |\n|---|---|\n| c | d |\n")
    let cells = structure.blocks.filter { $0.zone == .table }.map { [$0.table, $0.row, $0.column] }
    #expect(cells == [[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1]])
  }

  @Test func looseLettersAreNoText() throws {
    let letters = (0..<300).map { String("abcdefghij".dropFirst($0 % 10).prefix(1)) }.joined(separator: " ")
    #expect(try Parsed.structure(letters).diagnostics.map(\.code) == ["W-GEEN-TEKST"])
    #expect(try Parsed.structure("De raad stemt in met het plan.").diagnostics.isEmpty)
  }

  @Test func aMotionHasConsiderationsAndDemands() throws {
    let text = """
      Motie veilig thuis

      De raad van de gemeente, in vergadering bijeen,

      constaterende dat:
      - veel vrouwen geweld meemaken;

      overwegende dat:
      - de raad dit wil stoppen;

      verzoekt het college:
      - een plan te maken;

      en gaat over tot de orde van de dag.
      """
    let structure = try Parsed.structure(text)
    let roles = structure.blocks.filter { $0.zone == .list }.map { structure.sections[$0.section].role }
    #expect(roles == [.problemAnalysis, .problemAnalysis, .measures])
    let leads = structure.blocks.filter { $0.zone == .list }.map {
      structure.string(tokens: structure.sentences[$0.leadIn].tokens)
    }
    #expect(leads == ["constaterende dat:", "overwegende dat:", "verzoekt het college:"])
  }

  /// A portal that could not load a file says so in the text; then part of the papers is missing.
  @Test(arguments: [
    ("Het bestand RN 15 - Plan kon niet correct worden ingeladen, het is mogelijk beschadigd.", true),
    ("De vrachtwagen werd om zes uur ingeladen en niet eerder.", false),
    ("De kist werd ingeladen.", false), ("De kist kon niet worden ingeladen.", false),
  ])
  func aFileThatWasNotLoaded(_ sentence: String, _ isMissing: Bool) throws {
    let structure = try Parsed.structure("De raad besluit over het plan.\n\n\(sentence)\n")
    let found = structure.diagnostics.filter { $0.code == "W-ONVOLLEDIG" }
    #expect(found.count == (isMissing ? 1 : 0) && found.allSatisfy(\.losesText))
  }
}
