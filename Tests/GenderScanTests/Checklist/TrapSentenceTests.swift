import BundledLexicons
import DocumentLoading
import GenderScan
import Testing

/// The numbered trap sentences of the project's domain rules, each with what must and must not come out of it.
@Suite struct TrapSentenceTests {
  /// What a criterion may come to, or an entry that counts or does not.
  enum Expectation: Sendable {
    case strength(String, Set<Strength>)
    case contradicted(String)
    case counted(String)
    case notCounted(String)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let number: Int
    let part: String
    let text: String
    let expected: [Expectation]
    var testDescription: String { "\(number) \(text.prefix(50))" }

    init(_ number: Int, _ part: String, _ text: String, _ expected: Expectation...) {
      self.number = number
      self.part = part
      self.text = text
      self.expected = expected
    }
  }

  private static let nothing: Set<Strength> = [.absent]
  private static let some: Set<Strength> = [.mentioned, .workedOut, .committed]
  private static let firm: Set<Strength> = [.workedOut, .committed]

  static let rows = [
    Row(
      1, "Maatregelen", "We kiezen bewust voor een genderneutrale aanpak.", .strength("TA01", some)),
    Row(
      2, "Doelen", "Nederland heeft geen genderspecifiek beleid; dat vinden wij onwenselijk.",
      .strength("DO02", [.absent, .mentioned]), .notCounted("a7.specifiek")),
    Row(
      3, "Doelen", "Onze aanpak is niet langer genderneutraal.", .strength("TA01", nothing),
      .strength("DO02", [.mentioned]), .notCounted("b.neutraal")),
    Row(
      4, "Maatregelen", "In het gemeentehuis komen genderneutrale toiletten.", .strength("TA01", nothing),
      .notCounted("f.voorziening"), .notCounted("b.neutraal")),
    Row(
      5, "Financiën", "De decentralisatie-uitkering Vrouwenopvang is € 2,1 miljoen.",
      .strength("FI01", [.workedOut]), .strength("FI02", nothing)),
    Row(
      6, "Maatregelen", "Verplegers en verpleegkundigen volgen de meldcode.", .strength("MA14", nothing),
      .strength("MA15", nothing)),
    Row(
      7, "Maatregelen", "Partners wisselen over en weer informatie uit.", .strength("TA03", nothing),
      .notCounted("b.overenweer")),
    Row(
      8, "Probleemanalyse", "Vaak is sprake van geweld over en weer.", .strength("TA03", some),
      .counted("b.overenweer")),
    Row(
      9, "Probleemanalyse",
      "Uit onderzoek X (2019) blijkt dat een deel van de paren wederzijds geweld meldt; bij dwingende controle is het patroon anders.",
      .strength("TA03", nothing), .strength("PA04", [.workedOut])),
    Row(
      10, "Maatregelen", "Zie Atria (2019), Gendersensitief beleid.", .notCounted("a7.sensitief"),
      .strength("MA04", nothing), .strength("DO02", nothing)),
    Row(
      11, "Maatregelen", "We onderzoeken of scholing in gendersensitief werken nodig is.",
      .strength("MA04", [.mentioned])),
    Row(
      12, "Maatregelen",
      "Uiterlijk 1 juli 2026 zijn 45 wijkteammedewerkers geschoold in dwingende controle; trekker is de adviseur veiligheid; budget € 20.000.",
      .strength("MA04", [.committed])),
    Row(
      13, "Financiën", "De middelen zijn incidenteel.", .contradicted("FI03"), .strength("PA04", nothing)),
    Row(14, "Maatregelen", "Moeders leren grenzen stellen aan hun kinderen.", .strength("TA06", some)),
    Row(
      15, "Probleemanalyse", "Het beeld dat mannen geen slachtoffer kunnen zijn, weerhoudt hen van hulp.",
      .strength("PA06", firm), .strength("TA06", nothing)),
    Row(
      16, "Maatregelen", "Transgender inwoners kunnen bij dezelfde opvang terecht.", .strength("MA22", some),
      .counted("e.transpersoon"), .notCounted("g.gender")),
    Row(17, "Maatregelen", "Het bevoegd gezag van de school beslist.", .strength("MA16", nothing)),
    Row(
      18, "Maatregelen", "Bij signalen van intieme terreur vindt geen gezamenlijk gesprek plaats.",
      .strength("MA17", firm)),
    Row(
      19, "Doelen", "Wij werken gender-\nsensitief. Onze genderbri l helpt daarbij.",
      .counted("a7.sensitief"),
      .counted("a7.bril")),
    Row(
      20, "Monitoring",
      "Slachtoffers           Mannen     Vrouwen\nPartnergeweld          22 %       78 %\nStalking               15 %       85 %\nOuderenmishandeling    40 %       60 %",
      .strength("PA01", [.absent, .mentioned]), .strength("MR01", [.absent, .mentioned])),
    Row(21, "Maatregelen", "Op 25 november kleurt het stadhuis oranje.", .strength("MA03", [.mentioned])),
    Row(
      22, "Maatregelen",
      "In lijn met het Verdrag van Istanbul spreken we af dat de opvang per 1-1-2026 tien plaatsen meer heeft.",
      .strength("PA08", firm)),
    Row(
      23, "Maatregelen", "Hulp is er voor iedereen, ongeacht geslacht of herkomst.",
      .strength("TA01", nothing),
      .notCounted("b.ongeacht")),
    Row(
      24, "Probleemanalyse",
      "Zowel mannen als vrouwen kunnen slachtoffer zijn; vrouwen ervaren vaker ernstig en herhaald geweld (CBS 2024).",
      .strength("PA01", firm), .strength("PA02", firm), .strength("TA01", nothing)),
    Row(
      25, "Probleemanalyse", "Gender is hier geen relevante factor, zo stelt het college.",
      .strength("TA01", some), .contradicted("PA03")),
    Row(
      26, "Doelen", "Het college onderschrijft de kritiek van GREVIO en past het plan hierop aan.",
      .strength("DO02", some), .strength("PA08", some), .counted("g.grevio")),
  ]

  @Test func thereAreTwentySix() { #expect(Self.rows.map(\.number) == Array(1...26)) }

  @Test(arguments: rows) func comesOutAsAReaderWould(_ row: Row) throws {
    let document = try DocumentLoader().load(
      Array("3. \(row.part)\n\n\(row.text)\n".utf8), name: "plan.txt")
    let options = AnalyzerOptions(subject: .domesticViolence)
    let report = Analyzer(lexicon: try BundledLexicons.standard(), options: options).analyze(document)
    for expectation in row.expected {
      switch expectation {
      case .strength(let id, let allowed):
        let result = try #require(report.criteria.first { $0.criterion.id == id })
        #expect(allowed.contains(result.strength), "\(id): \(result.strength)")
      case .contradicted(let id):
        #expect(report.criteria.first { $0.criterion.id == id }?.verdict == .contradicted, "\(id)")
      case .counted(let entry):
        #expect(report.findings.contains { $0.entry == entry && $0.isCounted }, "\(entry)")
      case .notCounted(let entry):
        #expect(!report.findings.contains { $0.entry == entry && $0.isCounted }, "\(entry)")
      }
    }
  }
}
