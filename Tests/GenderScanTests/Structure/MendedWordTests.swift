import BundledLexicons
import DocumentLoading
import GenderScan
import TestSupport
import Testing

@Suite struct MendedWordTests {
  static let filler = """
    De gemeente maakt een plan voor de hele regio, want de inwoners en hun buren
    wonen in de stad en daarom is het van belang dat wij samen met de scholen en
    """

  static let hyphens: [(first: String, second: String, result: String)] = [
    ("over manne-", "lijkheid en", "over mannelijkheid en"),
    ("over wet-", "en regelgeving", "over wet- en regelgeving"),
    ("over PvdA-", "raadslid Ans", "over PvdA-raadslid Ans"),
    ("over Zuid-", "Holland en", "over Zuid-Holland en"),
    ("over ex-", "partners en", "over ex-partners en"),
    ("over blijf-van-", "mijn-lijf en", "over blijf-van-mijn-lijf en"),
    ("over 2020-", "2024 en", "over 2020-2024 en"),
    ("over vrouwen\u{AD}", "opvang en", "over vrouwenopvang en"),
  ]

  @Test(arguments: hyphens)
  func hyphensAtLineEnds(_ row: (first: String, second: String, result: String)) throws {
    let text =
      Self.filler
      + "\ndat zij weten hoe de raad van de stad denkt en besluit \(row.first)\n\(row.second) zo.\n"
    let structure = try Parsed.structure(text)
    let body = structure.texts(.body).joined(separator: " ")
    #expect(body.contains(row.result), "\(body)")
    #expect(structure.repaired(.lineEndHyphen) == (row.result.contains("- ") ? 0 : 1))
  }

  static func mended(_ text: String) throws -> DocumentStructure {
    let document = try DocumentLoader().load(Array(text.utf8), name: "proef.txt")
    return try Analyzer(lexicon: BundledLexicons.standard()).structure(of: document)
  }

  static let splits: [(text: String, result: String, count: Int)] = [
    ("De team leider volgt een trai ning.", "De team leider volgt een training.", 1),
    ("Cijfers zijn uitge splitst naar sekse.", "Cijfers zijn uitgesplitst naar sekse.", 1),
    ("Een v echtscheiding, of zij is misha ndeld.", "Een vechtscheiding, of zij is mishandeld.", 2),
    ("Hoe zij naar zi chzelf kijken.", "Hoe zij naar zichzelf kijken.", 1),
    ("Wie hulp krijgt, geeft zi jn geld door.", "Wie hulp krijgt, geeft zijn geld door.", 1),
    ("Het huiselijk geweld stopt.", "Het huiselijk geweld stopt.", 0),
    ("Wie thuis geweld meemaakt, belt.", "Wie thuis geweld meemaakt, belt.", 0),
    ("In de zaak, er in en voor de man.", "In de zaak, er in en voor de man.", 0),
    ("Zie groep b en lid c van u zelf.", "Zie groep b en lid c van u zelf.", 0),
    ("De LHBTI -personen en – zo zegt men -ook zij.", "De LHBTI-personen en – zo zegt men -ook zij.", 1),
  ]

  @Test(arguments: splits)
  func wordsWithASpaceInThem(_ row: (text: String, result: String, count: Int)) throws {
    let structure = try Self.mended(row.text)
    #expect(structure.texts(.body) == [row.result])
    #expect(structure.repaired(.splitWord) == row.count)
    if row.count > 0 { #expect(structure.tokens.contains { $0.flags.contains(.repaired) }) }
  }

  @Test(arguments: [
    ("Het familiedrama12 leidde tot vragen.", "Het familiedrama leidde tot vragen."),
    ("Zie bijlage12 van het plan.", "Zie bijlage12 van het plan."),
    ("De raad koos variant12 van het plan.", "De raad koos variant12 van het plan."),
  ])
  func aNoteNumberOutOfCountIsCutFromATerm(_ text: String, _ result: String) throws {
    #expect(try Self.mended(text).texts(.body) == [result])
  }

  @Test func ligaturesAreCounted() throws {
    #expect(try Parsed.structure("De ﬁnanciën en de eﬀecten.").repaired(.ligature) == 2)
  }

  @Test(.enabled(if: SharedFiles.exist, "needs ../shared"))
  func exactlyTheBrokenWordsOfTheHandreiking() throws {
    let bytes = try #require(SharedFiles.bytes("corpus/dev/handreiking-clb-geweld-tegen-vrouwen.txt"))
    let structure = try Self.mended(String(decoding: bytes, as: UTF8.self))
    let words = structure.tokens.filter { $0.flags.contains(.repaired) }.map { structure.string($0.range) }
    let expected = ["Nederland", "blijf-van-mijn-lijf", "de", "genderbril", "hun", "zichzelf"]
    #expect(words.filter { expected.contains($0) }.sorted() == expected)
    #expect(structure.repaired(.splitWord) == 6)
  }
}
