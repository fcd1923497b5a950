import BundledLexicons
import DocumentLoading
import GenderScan
import Testing

/// What a reader of the text report sees.
@Suite struct TextReportTests {
  @Test func saysWhatIsThereAndWhatIsNot() throws {
    let text = TextReport().string(try SmallReport.make(padding: 200))
    let order = [
      "In het kort", "Per onderdeel", "Wat opvalt", "Wat goed is", "PA01", "Wat ontbreekt", "MA01",
      "Gezocht naar: pleger.", "Wat u kunt vragen", "Wat zegt het college over MA01?",
      "Wat deze scan niet kan",
      "proef 1 (abababababababab)",
    ]
    var rest = text[...]
    for part in order {
      let found = rest.range(of: part)
      #expect(found != nil, "\(part) is missing or out of order in\n\(text)")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  @Test(arguments: [
    (1, "1 gebroken woord hersteld", "1 broken word mended"), (2, "2 gebroken woorden", "2 broken words"),
  ])
  func oneIsSaidAsOne(_ count: Int, _ dutch: String, _ english: String) throws {
    let line = "De professional bespreekt dit met zi jn leidinggevende.\n\n"
    let report = try SmallReport.make(String(repeating: line, count: count))
    #expect(TextReport().string(report).contains(dutch))
    #expect(TextReport(language: .english).string(report).contains(english))
  }

  @Test func countsPointsAndNeverPercentages() throws {
    let report = try SmallReport.make(padding: 200)
    for text in [
      TextReport(show: .all).string(report), MarkdownReport(show: .all).string(report),
      HTMLReport(show: .all).string(report).components(outside: "style"),
    ] {
      #expect(!text.contains("%"))
    }
    #expect(TextReport().string(report).contains("1 van 1"))
    #expect(HTMLReport().string(report).contains("1 van 1 punt gevonden"))
  }

  /// Wording that may stay as it is comes after what asks for attention, wherever it stands in the text.
  @Test func wordingThatMayStayComesLast() throws {
    let text = """
      Ook degenen die gewoon onderwijs hebben gevolgd krijgen hulp van de gemeente.

      De inwoner krijgt hulp als hij daar zelf om vraagt bij de gemeente in de wijk.

      Elke ondernemer vraagt zijn vergunning op tijd aan bij het loket van de gemeente.
      """
    let document = try DocumentLoader().load(Array(text.utf8), name: "proef.txt")
    let report = Analyzer(lexicon: try BundledLexicons.standard()).analyze(document)
    let lines = TextReport().string(report).split(separator: "\n")
    let first = try #require(lines.first { $0.hasPrefix("  1. ") })
    let second = try #require(lines.first { $0.hasPrefix("  2. ") })
    let third = try #require(lines.first { $0.hasPrefix("  3. ") })
    #expect(first.contains("hij voor iedereen"))
    #expect(second.contains("zijn voor iedereen"))
    #expect(third.contains("degene die"))
  }

  /// What is said to be seen with `--show all` is there.
  @Test(arguments: [
    ("De wijkteams helpen gezinnen, en elk gezin krijgt een plan van het wijkteam.", 0),
    ("De wijkteams helpen gezinnen. Er is geen vrouwenopvang in de gemeente Hoogmeer.", 1),
  ]) func promisesOnlyWhatShowAllShows(_ text: String, _ count: Int) throws {
    let document = try DocumentLoader().load(Array(text.utf8), name: "proef.txt")
    let report = Analyzer(lexicon: try BundledLexicons.standard()).analyze(document)
    #expect(report.findings.filter { !$0.isCounted }.count > count)
    #expect(TextReport().string(report).contains("niet mee. Met --show all") == (count > 0))
    #expect(TextReport().string(report).contains("1 vindplaats telt niet mee") == (count == 1))
    #expect(TextReport(show: .all).string(report).contains("maar tellen niet mee") == (count > 0))
  }

  /// Two questions are only said to belong together where they are surely asked.
  @Test func saysWhatBelongsTogetherOnlyWhereItIsAsked() throws {
    let document = try DocumentLoader().load(Array("De wijkteams helpen gezinnen.".utf8), name: "proef.txt")
    let lexicon = try BundledLexicons.standard()
    let unsure = Analyzer(lexicon: lexicon).analyze(document)
    #expect(unsure.document.topic == .unclear)
    #expect(!TextReport().string(unsure).contains("MR01"))
    let asked = Analyzer(lexicon: lexicon, options: AnalyzerOptions(subject: .domesticViolence)).analyze(
      document)
    #expect(TextReport(show: .all).string(asked).contains("Lees MR01"))
    // The short report shows neither question, so it says nothing of them.
    #expect(!TextReport().string(asked).contains("MR01"))
  }

  /// The year of a name is no year of figures, and an organisation that works along is no partner.
  @Test func checksOverTheWholeReadWordsAsMeant() throws {
    let text = """
      Langs het dorp ligt een gebied van Natura 2000 en de Archiefwet 1995 geldt. In 2024 waren er meer meldingen dan in 2022.

      De partners in de keten, zoals politie en zorgpartners, komen samen. Een kind ziet dat een partner slaat.
      """
    let report = Analyzer(
      lexicon: try BundledLexicons.standard(), options: AnalyzerOptions(subject: .domesticViolence)
    ).analyze(try DocumentLoader().load(Array(text.utf8), name: "proef.txt"))
    let messages = Dictionary(uniqueKeysWithValues: report.crossChecks.map { ($0.id, $0.message) })
    #expect(messages["X6"]?.contains("van 2022 tot 2024") == true, "\(messages)")
    #expect(
      messages["X4"]?.hasSuffix("1 zin noemt vrouwen, mannen, ouders of partners.") == true, "\(messages)"
    )
  }

  @Test(arguments: [40, 60, 80, 132]) func staysWithinItsWidth(_ width: Int) throws {
    let report = try SmallReport.make(padding: 200, title: "日本語の題名 " + String(repeating: "x", count: 150))
    for line in TextReport(width: width, show: .all).string(report).split(separator: "\n") {
      #expect(TextWrapper.columns(String(line)) <= width, "\(line)")
    }
  }

  @Test func cutsNoWord() {
    let text = "een " + String(repeating: "lang", count: 20) + " woord"
    let joined = TextWrapper(width: 11).lines(text).joined()
    #expect(joined.filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func breaksLongAlternativesAfterASlash() {
    let lines = TextWrapper(width: 12).lines(
      "getal meldingen/zaken/aangiften/ja " + String(repeating: "x", count: 13))
    #expect(lines == ["getal", "meldingen/", "zaken/", "aangiften/ja", "xxxxxxxxxxxx", "x"])
  }

  @Test func tooShortIsNoLowScore() throws {
    let text = TextReport().string(try SmallReport.make())
    #expect(text.contains("te kort voor een uitkomst"))
    #expect(text.contains("geweld tegen vrouwen"))
    #expect(!text.contains("Wat ontbreekt") && !text.contains("Per onderdeel"))
  }

  @Test func otherSubjectIsNotBlamed() throws {
    let report = try SmallReport.make(padding: 200, isOnTopic: false)
    for text in [TextReport().string(report), MarkdownReport().string(report), HTMLReport().string(report)] {
      #expect(text.contains("ander onderwerp"))
      #expect(text.contains("geweld tegen vrouwen"))
      #expect(!text.contains("Wat ontbreekt") && !text.contains("Wat u kunt vragen"))
    }
  }

  @Test func terminalIsNotSteered() throws {
    let hostile = "Er is ruzie \u{1B}]0;titel\u{7}\u{9B}31m\u{202E}om en om.\n"
    let report = try SmallReport.make(hostile, name: "a\u{1B}[31m.txt", title: "t\u{1B}[2J")
    for text in [TextReport(show: .all).string(report), MarkdownReport(show: .all).string(report)] {
      let unwanted = text.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
      }
      #expect(unwanted.isEmpty)
    }
    #expect(TextReport().string(report).contains("t\\e[2J"))
  }

  @Test func coloursOnlyOnRequest() throws {
    let report = try SmallReport.make(padding: 200)
    let coloured = TextReport(usesColor: true).string(report)
    #expect(coloured.contains("\u{1B}[1m"))
    #expect(coloured.withoutColour == TextReport().string(report))
  }

  @Test func citesPageOrLine() throws {
    let withPages = try SmallReport.make(SmallReport.plan + "\u{0C}Ook is er ruzie op straat in dit stuk.\n")
    #expect(TextReport(show: .all).string(withPages).contains("p. 2"))
    let without = TextReport(show: .all).string(try SmallReport.make())
    #expect(without.contains("regel 4") && !without.contains("p. 1"))
  }

  @Test func speaksEnglish() throws {
    let text = TextReport(language: .english).string(try SmallReport.make(padding: 200))
    #expect(text.contains("What is missing") && text.contains("points found"))
    #expect(!text.contains("Wat ontbreekt"))
  }
}

extension String {
  /// The text without ANSI colour codes.
  var withoutColour: String {
    var result = ""
    var isCode = false
    for character in self {
      if character == "\u{1B}" { isCode = true }
      if !isCode { result.append(character) }
      if isCode, character == "m" { isCode = false }
    }
    return result
  }

  /// The text without the content of an element.
  func components(outside element: String) -> String {
    guard let start = range(of: "<\(element)>"), let end = range(of: "</\(element)>") else { return self }
    return String(self[..<start.lowerBound] + self[end.upperBound...])
  }

  /// The first place of some other text.
  fileprivate func range(of part: String) -> Range<String.Index>? { self[...].range(of: part) }
}

extension Substring {
  /// The first place of some other text.
  func range(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
