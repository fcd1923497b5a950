import GenderScan
import Testing

@Suite struct ListTests {
  /// A text, and for each list item (or loose item) its level and lead-in.
  static let table: [(text: String, items: [String])] = [
    (
      "Dit is waar. De regio gaat:\n• huizen bouwen;\n• wegen leggen.\n",
      ["1 De regio gaat:", "1 De regio gaat:"]
    ),
    ("Wij doen dit:\n\n1. huizen bouwen;\n\n2. wegen leggen.\n", ["1 Wij doen dit:", "1 Wij doen dit:"]),
    ("Wij doen dit:\na. huizen bouwen\nb. wegen leggen\n", ["1 Wij doen dit:", "1 Wij doen dit:"]),
    ("Wij doen dit:\n– huizen bouwen\n– wegen leggen\n", ["1 Wij doen dit:", "1 Wij doen dit:"]),
    (
      "Wij doen dit:\n- huizen bouwen\n- wegen:\n  – leggen\n  – vegen\n- tuinen\n",
      ["1 Wij doen dit:", "1 Wij doen dit:", "2 - wegen:", "2 - wegen:", "1 Wij doen dit:"]
    ),
    (
      "Wij doen dit niet:\n- huizen bouwen\n  – hoog\n  – laag\n",
      ["1 Wij doen dit niet:", "2 Wij doen dit niet:", "2 Wij doen dit niet:"]
    ),
    ("Het huis is klaar.\n- huizen bouwen\n- wegen leggen\n", ["1 ", "1 "]),
    (
      "Wij nemen de volgende stappen.\n- huizen bouwen\n- wegen leggen\n",
      Array(repeating: "1 Wij nemen de volgende stappen.", count: 2)
    ),
    (
      "Overwegende dat:\n\nhet huis oud is;\n\nde weg smal is;\n\nde tuin leeg is,\n\nDe raad gaat over.\n",
      Array(repeating: "0 Overwegende dat:", count: 3)
    ),
    (
      "Wij doen dit:\n1. Huizen bouwen.\n\nDat kost geld, en dat is er.\n\n2. Wegen leggen.\n",
      ["1 Wij doen dit:", "1 Wij doen dit:"]
    ),
  ]

  @Test(arguments: table)
  func itemsKnowTheirLeadIn(_ row: (text: String, items: [String])) throws {
    let structure = try Parsed.structure(row.text)
    let items = structure.blocks.filter { $0.zone == .list || $0.leadIn >= 0 }
    let found = items.map { block in
      let lead =
        structure.sentences.indices.contains(block.leadIn) ? structure.sentences[block.leadIn].tokens : 0..<0
      return "\(block.level) \(structure.string(tokens: lead))"
    }
    #expect(found == row.items)
  }

  @Test func markdownListsNest() throws {
    let text = "Wij doen:\n\n- huizen\n  - hoog\n- wegen\n"
    let structure = try Parsed.structure(text, name: "proef.md")
    #expect(structure.blocks.filter { $0.zone == .list }.map(\.level) == [1, 2, 1])
    #expect(structure.blocks.filter { $0.zone == .list }.allSatisfy { $0.leadIn == 0 })
  }
}
