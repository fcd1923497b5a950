import BundledLexicons
import DocumentLoading
import GenderScan
import Testing

/// Whether a finding counts, and why not: denial, voice, names, references, distance.
@Suite struct NotCountedTests {
  /// A text, the entry to look at, and why it must not count (nil: it counts).
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let entry: String
    let reason: NotCounted?
    var testDescription: String { text }

    init(_ text: String, _ entry: String, _ reason: NotCounted?) {
      self.text = text
      self.entry = entry
      self.reason = reason
    }
  }

  static let cases = [
    Case("Het plan gaat over geweld tegen vrouwen.", "a1.gtv", nil),
    Case("Het plan gaat niet over geweld tegen vrouwen.", "a1.gtv", .negated),
    Case("Geweld tegen vrouwen komt in het plan niet aan bod.", "a1.gtv", .negated),
    Case("Dit plan gaat niet alleen over geweld tegen vrouwen, maar ook over kinderen.", "a1.gtv", nil),
    Case("Niet voor niets noemt het plan geweld tegen vrouwen.", "a1.gtv", nil),
    Case("In het plan ontbreekt aandacht voor geweld tegen vrouwen.", "a1.gtv", .lacking),
    Case("De krant kopte: “Geweld tegen vrouwen is uit de hand gelopen”.", "a1.gtv", .quoted),
    Case("Zie ook het rapport over geweld tegen vrouwen.", "a1.gtv", .reference),
    Case("De wijk werd opgeschrikt door een familiedrama.", "b.drama", nil),
    Case("Wij vermijden het woord ‘familiedrama’.", "b.drama", .quoted),
    Case("Wij kiezen voor een genderneutrale aanpak.", "b.neutraal", nil),
    Case("Wij kiezen niet langer voor een genderneutrale aanpak.", "b.neutraal", .negated),
    // Who speaks, and up to where.
    Case("De fractie stelde dat er een loonkloof tussen vrouwen en mannen is.", "g.loonkloof", .attributed),
    Case("De wijkraad beweert dat er een loonkloof tussen vrouwen en mannen is.", "g.loonkloof", .attributed),
    Case("De fractie stelde een vraag; er is een loonkloof tussen vrouwen en mannen.", "g.loonkloof", nil),
    // An aside with *zonder* denies nothing, nor does what comes after *en*.
    Case(
      "Kinderen die, vaak jarenlang en zonder dat de school het ziet, thuis worden mishandeld, krijgen hulp.",
      "h.passief", nil),
    Case(
      "Dit gebeurt door het slachtoffer te weinig geld te geven en bezoek niet toe te staan.",
      "g.economischgeweld", nil),
    Case("De bewoner is in mei ernstig mishandeld en durft niet meer naar buiten.", "h.passief", nil),
  ]

  @Test(arguments: cases) func countsOrSaysWhyNot(_ row: Case) throws {
    let document = try DocumentLoader().load(Array((row.text + "\n").utf8), name: "zin.txt")
    let report = Analyzer(lexicon: try BundledLexicons.standard()).analyze(document)
    let finding = try #require(report.findings.first { $0.entry == row.entry })
    #expect(finding.notCounted == row.reason)
  }

  @Test func commitmentClimbs() throws {
    let steps = [
      ("Geweld tegen vrouwen komt voor.", 0), ("Wij verkennen of geweld tegen vrouwen een thema wordt.", 1),
      ("Wij streven naar minder geweld tegen vrouwen.", 2),
      ("Wij stellen uiterlijk 1 mei 2026 een plan tegen geweld tegen vrouwen vast.", 4),
    ]
    for (text, step) in steps {
      let document = try DocumentLoader().load(Array((text + "\n").utf8), name: "zin.txt")
      let report = Analyzer(lexicon: try BundledLexicons.standard()).analyze(document)
      let finding = try #require(report.findings.first { $0.entry == "a1.gtv" })
      #expect(finding.context.commitment == step, "\(text)")
    }
  }
}
