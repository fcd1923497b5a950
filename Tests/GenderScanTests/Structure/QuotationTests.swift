import GenderScan
import Testing

@Suite struct QuotationTests {
  static let table: [(text: String, quotations: [String])] = [
    ("De raad noemt ‘tuig van de richel’ niet.", ["‘tuig van de richel’"]),
    ("Zij zei “dat mag” en ging.", ["“dat mag”"]),
    ("Zij zei \"dat mag\" en ging.", ["\"dat mag\""]),
    ("Zij zei 'dat mag' en ging.", ["'dat mag'"]),
    ("Zij zei «dat mag» en ging.", ["«dat mag»"]),
    ("Zij zei „dat mag” en ging.", ["„dat mag”"]),
    ("Zij zei „dat mag“ en ging.", ["„dat mag“"]),
    ("Zij zei ,,dat mag'' en ging.", [",,dat mag''"]),
    ("Zij zei ’dat mag’ en ging.", ["’dat mag’"]),
    ("Een ‘klap’ en een ‘duw’ tellen.", ["‘klap’", "‘duw’"]),
    ("Wat heet “een ‘tik’ op zijn tijd” is geweld.", ["“een ‘tik’ op zijn tijd”"]),
    ("Zij schrijft: 'De foto's zijn weg.' Dan stopt het.", ["'De foto's zijn weg.'"]),
    ("Foto's van 's avonds, zo'n rits uit '90 en Frans' auto.", []),
    ("Een scherm van 24\" en een van 32\" staan er.", []),
    ("Een “mark die nooit sluit.", []),
    ("Het heet (‘klap’) of ‘duw’/‘trek’.", ["‘klap’", "‘duw’", "‘trek’"]),
    ("‘Hij sloeg. Ik viel.’ Zo ging het.", ["‘Hij sloeg. Ik viel.’"]),
  ]

  @Test(arguments: table)
  func findsWhatIsQuoted(_ row: (text: String, quotations: [String])) throws {
    let structure = try Parsed.structure(row.text)
    #expect(structure.quotations.map { structure.string(tokens: $0) } == row.quotations)
    let inside = Set(structure.quotations.flatMap { Array($0) })
    for index in structure.tokens.indices {
      #expect(structure.tokens[index].flags.contains(.quoted) == inside.contains(index))
    }
  }

  @Test func aMarkDoesNotReachTheNextBlockOrFarAway() throws {
    let apart = try Parsed.structure("Een \"begin van iets.\n\nEn een einde\" hier.\n")
    #expect(apart.quotations.isEmpty)
    let far = try Parsed.structure(
      "Een \"begin " + String(repeating: "en meer ", count: 40) + "einde\" hier.")
    #expect(far.quotations.isEmpty)
  }
}
