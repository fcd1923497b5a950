import BundledLexicons
import DocumentLoading
import GenderScan
import Testing

/// Sentences that look like evidence and are not, or not as strong as they look (traps V1 to V15), and their twins.
@Suite struct TrapTests {
  /// A passage under a heading, and the strength it must have for a criterion.
  struct Passage: CustomTestStringConvertible, Sendable {
    let heading: String
    let text: String
    let criterion: String
    let strengths: [Strength]
    var testDescription: String { "\(criterion) \(text.prefix(50))" }

    init(_ heading: String, _ criterion: String, _ strengths: Strength..., text: String) {
      self.heading = heading
      self.text = text
      self.criterion = criterion
      self.strengths = strengths
    }
  }

  static let passages = [
    // V1: denied
    Passage("Doelen", "DO02", .absent, text: "Gendersensitief werken kiezen wij niet als uitgangspunt."),
    Passage(
      "Probleemanalyse", "PA03", .absent, text: "Gender is hier volgens het college geen relevante factor."),
    Passage(
      "Monitoring en evaluatie", "MR01", .absent, text: "De meldingen worden niet naar geslacht uitgesplitst."
    ),
    // V2: named and nothing more
    Passage("Probleemanalyse", "PA06", .mentioned, text: "Ook gendernormen komen in onze wijken voor."),
    // V3: a place that refers
    Passage("Maatregelen", "MA04", .absent, text: "Zie ook Atria, Training gendersensitief werken."),
    // V4: the words of another
    Passage(
      "Probleemanalyse", "PA03", .mentioned,
      text: "Volgens onderzoekers speelt genderongelijkheid een rol in het ontstaan van geweld."),
    // V5: hedged
    Passage(
      "Maatregelen", "MA04", .mentioned, .workedOut,
      text: "Wij onderzoeken of scholing in gendersensitief werken voor de teams nodig is."),
    // V6: another level, another time
    Passage(
      "Doelen", "DO01", .mentioned, text: "Het Rijk heeft als doel geweld tegen vrouwen te verminderen."),
    Passage(
      "Maatregelen", "MA01", .mentioned,
      text: "In de vorige periode gaven scholen lessen over gelijkwaardige relaties."),
    // V8: a name
    Passage(
      "Financiën", "FI02", .absent,
      text: "De decentralisatie-uitkering Vrouwenopvang is in 2026 € 2,1 miljoen."),
    Passage("Maatregelen", "MA03", .mentioned, text: "Op 25 november kleurt het stadhuis oranje."),
    // V9 and V10: other words, other senses
    Passage(
      "Maatregelen", "MA14", .absent,
      text: "Verplegers en verpleegkundigen volgen een programma over hygiëne."),
    Passage("Probleemanalyse", "PA02", .absent, text: "Het incidentele budget is ernstig overschreden."),
    Passage(
      "Maatregelen", "MA16", .absent, text: "Het bevoegd gezag van de school beslist over de omgang met data."
    ),
    Passage("Maatregelen", "MA10", .absent, text: "De kinderopvang krijgt in 2026 dertig plaatsen erbij."),
    // V13 and V14: small scope, a condition
    Passage(
      "Maatregelen", "MA10", .workedOut,
      text: "Mits de raad dekking vindt, breiden wij de vrouwenopvang in 2026 uit met zes plaatsen."),
    // Reversed: a denial is the evidence
    Passage(
      "Maatregelen", "MA17", .committed,
      text: "Bij signalen van intieme terreur voeren wij vanaf 2026 geen gezamenlijk gesprek."),
    // Firm
    Passage(
      "Maatregelen", "MA04", .committed,
      text: "Uiterlijk 1 juli 2026 scholen wij 45 medewerkers van de wijkteams in dwingende controle."),
    Passage(
      "Probleemanalyse", "PA01", .workedOut,
      text: "Vrouwen zijn vaker slachtoffer van ernstig geweld dan mannen (CBS 2024): 8 tegen 5 procent."),
    Passage(
      "Probleemanalyse", "PA08", .workedOut, .mentioned,
      text: "In lijn met het Verdrag van Istanbul past het college per 1 januari 2026 de opvang aan."),
    // What happened is no promise; money that is set apart is
    Passage(
      "Maatregelen", "MA23", .workedOut, .mentioned,
      text: "Bij het spreekuur van de hulpverleners vroegen in 2024 22 mannelijke slachtoffers om hulp."),
    Passage(
      "Financiën", "FI06", .committed, text: "Voor ervaringsdeskundigen is in 2027 € 12.000 beschikbaar."),
    Passage(
      "Financiën", "FI06", .workedOut, .mentioned,
      text: "Ervaringsdeskundigen ontvingen in 2023 samen € 9.000."),
    // Evidence that answers another question
    Passage(
      "Monitoring en evaluatie", "MR08", .committed,
      text: "De raden ontvangen ieder kwartaal een rapportage over de meldingen."),
    Passage(
      "Monitoring en evaluatie", "MR08", .workedOut,
      text: "De gemeenteraad krijgt ieder jaar in mei een voortgangsrapportage over de aanpak."),
    Passage(
      "Monitoring en evaluatie", "MR10", .absent,
      text: "De corporaties leveren elk jaar tien woningen voor uitstroom uit de vrouwenopvang."),
    Passage("Maatregelen", "TA08", .absent, text: "Wij letten bij elke melding op gender."),
    Passage(
      "Maatregelen", "MA13", .absent, text: "Slachtoffers krijgen vanaf 2026 rechtsbijstand van een advocaat."
    ),
    Passage("Financiën", "FI04", .absent, text: "Vrouwen in de opvang betalen een eigen bijdrage."),
    Passage(
      "Organisatie", "UO11", .absent, text: "De driehoek bespreekt elk kwartaal de overlast van vuurwerk."),
  ]

  @Test(arguments: passages) func hasItsStrength(_ passage: Passage) throws {
    let results = try Self.results("3. \(passage.heading)\n\n\(passage.text)\n")
    let strength = results.first { $0.criterion.id == passage.criterion }?.strength ?? .absent
    #expect(passage.strengths.contains(strength), "\(strength)")
  }

  /// A table that was read as one line: what stands in it is for a reader to judge, and its ends say nothing together.
  @Test func tablesReadAsOneLineAreLeftToTheReader() throws {
    let row = "Herontwerp 2026 € 340 € 170 Totaal saldo beginstand mutatie "
    let verdict = { (text: String, criterion: String) in
      try Self.results(text).first { $0.criterion.id == criterion }?.verdict
    }
    let budget = { (rows: Int) in
      "3. Financiën\n\nVoor huiselijk geweld is in 2026 € 250.000 beschikbaar \(String(repeating: row, count: rows)).\n"
    }
    #expect(try verdict(budget(2), "FI01") == .met)
    #expect(try verdict(budget(11), "FI01") == .undecided)
    let figures = { (rows: Int) in
      "3. Monitoring\n\nDe gemeenteraad krijgt \(String(repeating: row, count: rows))ieder kwartaal een rapportage over de meldingen.\n"
    }
    #expect(try verdict(figures(0), "MR08") == .met)
    #expect(try verdict(figures(12), "MR08") == .notFound)
  }

  @Test func placesInLaterSentencesAreWeighed() throws {
    // The first word group of the clause stands in a later sentence than the second.
    let text =
      "3. Maatregelen\n\nDe partner krijgt hulp. Daarna volgt een gesprek. Zie de brief. Plegers volgen het programma.\n"
    #expect(try !Self.results(text).isEmpty)
  }

  @Test func signalsKeepTheirDistance() throws {
    let own = try Self.results("3. Maatregelen\n\nWij kiezen bewust voor een genderneutrale aanpak.\n")
    #expect(own.first { $0.criterion.id == "TA01" }?.evidence.isEmpty == false)
    let critical = try Self.results(
      "3. Maatregelen\n\nGREVIO heeft kritiek op het genderneutrale beleid in Nederland.\n")
    #expect(critical.first { $0.criterion.id == "TA01" }?.evidence.isEmpty == true)
    let toilets = try Self.results("3. Maatregelen\n\nIn het stadhuis komen genderneutrale toiletten.\n")
    #expect(toilets.first { $0.criterion.id == "TA01" }?.evidence.isEmpty == true)
  }

  @Test func nobodyIsAskedToExplainAWordThatIsNotUsed() throws {
    let silent = try Self.results(
      "3. Maatregelen\n\nDe regio start in 2026 een meldpunt voor geweld in huis.\n")
    #expect(silent.first { $0.criterion.id == "TA08" }?.verdict == .notApplicable)
    let named = try Self.results("3. Maatregelen\n\nIn 2026 staat gender op de agenda van het overleg.\n")
    #expect(named.first { $0.criterion.id == "TA08" }?.verdict == .notFound)
  }

  @Test(arguments: [
    ("TA04", "Het gezinsdrama van vorig jaar staat nog op ieders netvlies.", true),
    ("TA04", "Een man doodde vorig jaar zijn ex-partner.", false),
    ("TA05", "Slachtoffers leren hun weerbaarheid te vergroten.", true),
    ("TA05", "Ouderen krijgen hulp om zelfredzaam te blijven.", false),
    ("TA07", "In dat gezin vindt geweld plaats.", true),
    ("TA07", "Als er sprake is van geweld, belt u Veilig Thuis.", false),
    ("TA12", "Mannen zijn nu eenmaal agressief.", true),
    ("TA12", "Niet alle mannen zijn agressief.", false),
  ])
  func signalsSpeakOfTheTextsOwnWords(_ id: String, _ text: String, _ speaks: Bool) throws {
    let results = try Self.results("3. Maatregelen\n\n\(text)\n")
    #expect(results.first { $0.criterion.id == id }?.evidence.isEmpty == !speaks)
  }

  private static func results(_ text: String) throws -> [CriterionResult] {
    let document = try DocumentLoader().load(Array(text.utf8), name: "plan.txt")
    let options = AnalyzerOptions(subject: .domesticViolence)
    return Analyzer(lexicon: try BundledLexicons.standard(), options: options).analyze(document).criteria
  }
}
