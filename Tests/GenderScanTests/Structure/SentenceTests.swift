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

  /// A list or table that lost its lines: nothing in it ends a sentence.
  @Test(arguments: [
    ("woorden zonder einde ", 0), ("vrouwen, mannen en kinderen ", UInt8(ascii: ",")),
    ("steun voor vrouwen; hulp, en meer ", UInt8(ascii: ";")),
  ])
  func whatNeverEndsIsCut(_ words: String, _ mark: UInt8) throws {
    let structure = try Parsed.structure(String(repeating: words, count: 1_500))
    var next = 0
    for sentence in structure.sentences {
      #expect(sentence.tokens.lowerBound == next && sentence.tokens.count <= 400)
      next = sentence.tokens.upperBound
      if mark > 0, next < structure.tokens.count {
        #expect(structure.text.utf8[structure.tokens[next - 1].range].elementsEqual([mark]))
      }
    }
    #expect(next == structure.tokens.count && structure.sentences.count > 8)
  }

  @Test func whatIsNotTooLongStaysWhole() throws {
    let text = String(repeating: "woord; ", count: 198) + "en slot."
    #expect(try Parsed.structure(text).sentences.count == 1)
  }
}
