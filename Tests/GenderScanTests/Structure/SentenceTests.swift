import GenderScan
import Testing

@Suite struct SentenceTests {
  static let table: [(text: String, sentences: [String])] = [
    ("Dat is zo. Het blijft.", ["Dat is zo.", "Het blijft."]),
    (",,Het ging goed. '' Zij lacht.", [",,Het ging goed. ''", "Zij lacht."]),
    (",,Het ging goed.'' Zij lacht.", [",,Het ging goed.''", "Zij lacht."]),
    ("‘Kom mee!’ zei zij. (Dat deed hij.) Klaar.", ["‘Kom mee!’ zei zij.", "(Dat deed hij.)", "Klaar."]),
    (
      "Bijv. mw. dr. A.B. Jansen, i.v.m. art. 4 van de wet.",
      ["Bijv. mw. dr. A.B. Jansen, i.v.m. art. 4 van de wet."]
    ),
    ("Vrouwen, meisjes enz. De raad helpt.", ["Vrouwen, meisjes enz.", "De raad helpt."]),
    ("Dat was in 2025. Nu niet.", ["Dat was in 2025.", "Nu niet."]),
    ("Het kost 1.250,50 euro. 's Avonds niet.", ["Het kost 1.250,50 euro.", "'s Avonds niet."]),
  ]

  @Test(arguments: table)
  func sentencesEndWhereTheyEnd(_ row: (text: String, sentences: [String])) throws {
    #expect(try Parsed.structure(row.text).sentenceTexts == row.sentences)
  }
}
