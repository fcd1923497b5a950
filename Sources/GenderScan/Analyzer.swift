/// The front door: reads a document and gives a report.
///
/// Hold one per lexicon and share it between threads; it never changes.
/// ```swift
/// let analyzer = Analyzer(lexicon: try BundledLexicons.standard())
/// let document = try DocumentLoader().load(bytes, name: "regiovisie.txt")
/// let report = analyzer.analyze(document)
/// ```
/// Cost: linear in the document, a few milliseconds for fifty pages. It reads no files, prints nothing and asks no
/// clock; the same input gives an equal report.
public struct Analyzer: Sendable {
  private let lexicon: Lexicon
  private let options: AnalyzerOptions
  private let parser: StructureParser

  /// Makes an analyzer for a lexicon.
  public init(lexicon: Lexicon, options: AnalyzerOptions = AnalyzerOptions()) {
    self.lexicon = lexicon
    self.options = options
    parser = StructureParser(rules: .dutch, known: lexicon.known)
  }

  /// Analyses one document.
  public func analyze(_ document: Document) -> Report {
    var structure = parser.parse(document)
    let matches = roles(&structure)
    let cues = CueMap(structure: structure, lexicon: lexicon, matches: matches)
    let topic = TopicFinder(lexicon: lexicon, matches: matches, structure: structure)
    let info = topic.info(of: document, options: options)
    let findings = FindingBuilder(
      document: document, structure: structure, lexicon: lexicon, cues: cues, info: info
    ).findings(matches)
    let reporter = ReportBuilder(
      document: document, structure: structure, lexicon: lexicon, matches: matches, cues: cues, info: info,
      options: options)
    return reporter.report(findings: findings)
  }

  /// How a document is read, with the roles of its sections; nothing is looked for.
  package func structure(of document: Document) -> DocumentStructure {
    var structure = parser.parse(document)
    _ = roles(&structure)
    return structure
  }

  /// Gives sections the roles that their words tell, and their subsections with them.
  private func roles(_ structure: inout DocumentStructure) -> LexiconMatches {
    let matches = LexiconMatcher.matches(in: structure, lexicon: lexicon)
    RoleByContent(lexicon: lexicon, matches: matches).assign(&structure)
    structure.inheritRoles()
    return matches
  }
}
