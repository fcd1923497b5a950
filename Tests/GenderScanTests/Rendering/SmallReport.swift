import DocumentLoading
import GenderScan

/// Reports made by the real analyzer from a few lines of text and a small lexicon.
enum SmallReport {
  static let plan = """
    # 1. Probleemanalyse

    Het plan noemt geweld tegen vrouwen als apart thema. Vrouwen zijn vaker slachtoffer dan mannen.
    Er is vaak ruzie in het gezin. Geen geweld tegen vrouwen blijft onbesproken.

    # 2. Maatregelen

    De professional bespreekt dit met zijn leidinggevende. De gemeente biedt hulp aan vrouwen.

    """

  /// A report on a text; `padding` adds neutral sentences so that the text is long enough for a level.
  static func make(
    _ text: String = plan, name: String = "plan.txt", padding: Int = 0, isOnTopic: Bool = true,
    title: String? = nil, explanation: String = "Leg uit wie het treft."
  ) throws -> Report {
    let filler = String(
      repeating: "De gemeente werkt samen met de regio aan een goede aanpak.\n", count: padding)
    let document = try DocumentLoader().load(Array((text + filler).utf8), name: name)
    let lexicon = try LexiconCompiler.compile(
      contents(explanation), digest: String(repeating: "ab", count: 32))
    let options = AnalyzerOptions(subject: isOnTopic ? .domesticViolence : nil, title: title)
    return Analyzer(lexicon: lexicon, options: options).analyze(document)
  }

  private static func contents(_ explanation: String) -> LexiconContents {
    var contents = LexiconContents()
    contents.id = "proef"
    contents.version = "1"
    contents.entries = [
      entry("a1.gtv", "geweld tegen vrouwen", .specific, .visibility, .positive, explanation),
      entry("b1.ruzie", "ruzie", .obscuring, .visibility, .attention, explanation),
      entry("c1.zijn", "zijn leidinggevende", .genericMasculine, .inclusion, .attention, explanation),
      entry("a2.tegen", "tegen vrouwen als", .structural, .inclusion, .avoid, explanation),
    ]
    contents.references = [reference("S1", .read), reference("S2", .recalled)]
    contents.checklists = [checklist()]
    contents.instruments = [instrument()]
    return contents
  }

  private static func entry(
    _ id: String, _ form: String, _ category: Category, _ lens: Lens, _ severity: Severity,
    _ explanation: String
  ) -> LexiconEntry {
    var entry = LexiconEntry()
    (entry.id, entry.lemma, entry.forms) = (id, form, [form])
    (entry.category, entry.lens, entry.severity) = (category, lens, severity)
    entry.explanation = explanation
    entry.fineWhen = ["Het past in de zin."]
    entry.alternatives = severity == .positive ? [] : ["een ander woord"]
    entry.references = ["S1", "S2"]
    return entry
  }

  private static func reference(_ id: String, _ status: Reference.Status) -> Reference {
    var reference = Reference()
    (reference.id, reference.title, reference.status) = (id, "Bron \(id)", status)
    reference.kind = "onderzoek"
    reference.url = "https://example.org/\(id)"
    return reference
  }

  private static func checklist() -> Checklist {
    var checklist = Checklist()
    (checklist.id, checklist.name, checklist.version) = ("proef", "Proef", "1")
    checklist.criteria = [
      criterion("PA01", "PA", "Noemt de analyse wie vaker slachtoffer is?", "vaker slachtoffer"),
      criterion("MA01", "MA", "Zijn er maatregelen voor plegers?", "pleger"),
    ]
    return checklist
  }

  private static func criterion(_ id: String, _ part: String, _ question: String, _ pattern: String)
    -> Criterion
  {
    var criterion = Criterion()
    (criterion.id, criterion.part, criterion.question) = (id, part, question)
    criterion.threshold = .mentioned
    criterion.modelQuestion = "Wat zegt het college over \(id)?"
    criterion.advice = "Schrijf het op."
    var clause = EvidenceClause()
    clause.groups = [[.pattern(pattern)]]
    criterion.evidence = [clause]
    var source = Criterion.Source()
    (source.instrument, source.part) = ("istanbul", "art. 11")
    criterion.sources = [source]
    return criterion
  }

  private static func instrument() -> Instrument {
    var instrument = Instrument()
    (instrument.id, instrument.name) = ("istanbul", "Verdrag van Istanbul")
    return instrument
  }
}
