/// Puts a report together: criteria, passages, signals, cross-checks, level and profile.
struct ReportBuilder {
  let document: Document
  let structure: DocumentStructure
  let lexicon: Lexicon
  let matches: LexiconMatches
  let cues: CueMap
  let info: DocumentInfo
  let options: AnalyzerOptions

  /// The report for the findings.
  func report(findings: [Finding]) -> Report {
    let instruments = lexicon.texts.instruments
    let terms = lexicon.texts.assessment
    let (checklists, asked) = chosen(instruments)
    var engine = ChecklistEngine(
      structure: structure, lexicon: lexicon, matches: matches, cues: cues, identify: passageID)
    let year = documentYear
    let outcome = engine.run(asked) { applies($0, to: year) }
    let quality = quality()
    let signals = SignalBuilder(
      structure: structure, lexicon: lexicon, matches: matches, info: info, outcome: outcome
    ).signals(findings: findings)
    let spread = GenderSpread(findings: findings, sections: structure.sections)
    let judge = RatingRules(
      results: outcome.results, info: info, structure: structure, quality: quality,
      terms: terms, genderParts: spread.parts, genderFindings: spread.count)
    return Report(
      document: info, quality: quality,
      lexicons: [
        Report.LexiconInfo(id: lexicon.texts.id, version: lexicon.texts.version, sha256: lexicon.digest)
      ],
      checklists: checklists.map { "\($0.id) \($0.version)" }, sections: structure.sections,
      findings: findings,
      passages: passages(outcome), signals: signals, criteria: outcome.results,
      crossChecks: CrossChecker(
        results: outcome.results, findings: findings, structure: structure, info: info,
        terms: terms
      ).checks(),
      rating: judge.rating(), profile: profile(outcome.results), genderParts: spread.parts,
      instruments: views(asked.map(\.criterion.id), instruments),
      disclaimers: disclaimers(terms), references: references(findings),
      sourceInstruments: instruments, terms: terms,
      structure: structure,
      lines: document.lines)
  }

  // MARK: Choice of criteria

  /// The checklists that are asked, and their criteria, each with its number in the lexicon.
  private func chosen(
    _ instruments: [Instrument]
  ) -> (checklists: [Checklist], criteria: [ChecklistEngine.Question]) {
    let isNarrowed = !options.instruments.isEmpty
    let ids = Set(
      instruments.filter { options.instruments.contains($0.id) }.flatMap { $0.parts.flatMap(\.criteria) })
    var checklists: [Checklist] = []
    var criteria: [ChecklistEngine.Question] = []
    var number = 0
    for checklist in lexicon.texts.checklists {
      let isChosen = options.checklists.isEmpty || options.checklists.contains(checklist.id)
      if isChosen { checklists.append(checklist) }
      for criterion in checklist.criteria {
        let isAsked = options.criterion.map { $0 == criterion.id } ?? true
        if isChosen, isAsked, !isNarrowed || ids.contains(criterion.id) {
          criteria.append(ChecklistEngine.Question(number: number, criterion: criterion))
        }
        number += 1
      }
    }
    return (checklists, criteria)
  }

  /// An off-topic document is not blamed; a criterion newer than the document is not asked.
  private func applies(_ criterion: Criterion, to documentYear: Int?) -> Bool {
    guard info.topic != .offTopic else { return false }
    if criterion.rank == .signal { return true }
    let types = criterion.documentTypes
    guard types.isEmpty || types.contains("ALG") || types.contains(info.subject.code) else { return false }
    guard let year = documentYear, let from = Int(criterion.validFrom.prefix(4)) else { return true }
    return year >= from
  }

  /// How many tokens from the start may tell the year a document was made.
  private static let opening = 150

  /// The first year in the title or else in the opening words, as the year the document was made.
  ///
  /// Not that in the file name: the same text must score the same under any name.
  private var documentYear: Int? {
    for part in (info.title ?? "").split(whereSeparator: { !$0.isNumber }) where part.count == 4 {
      if let year = Int(part), (1990...2100).contains(year) { return year }
    }
    let bytes = structure.text.utf8
    for token in structure.tokens.prefix(Self.opening)
    where token.kind == .number && token.end - token.start == 4 {
      let digits = bytes[token.range]
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      let year = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      if (1990...2100).contains(year) { return year }
    }
    return nil
  }

  private func views(_ criteria: [String], _ instruments: [Instrument]) -> [InstrumentView] {
    options.instruments.compactMap { id in
      guard let instrument = instruments.first(where: { $0.id == id }) else { return nil }
      let ids = criteria.filter { id in instrument.parts.contains { $0.criteria.contains(id) } }
      return InstrumentView(instrument: instrument, criteria: ids)
    }
  }

  // MARK: Passages

  private func passageID(_ sentences: ClosedRange<Int>) -> String {
    var fingerprint = Fingerprint()
    let range = textRange(sentences)
    structure.text.utf8.withUnsafeBufferPointer {
      fingerprint.addLetters(UnsafeBufferPointer(rebasing: $0[range.lowerBound.utf8..<range.upperBound.utf8]))
    }
    // Equal sentences get different ids by how many went before; the start of the sentence number settles that.
    let same = structure.sentences[..<sentences.lowerBound].indices.reversed().prefix(3)
    structure.text.utf8.withUnsafeBufferPointer { text in
      for index in same {
        let before = textRange(index...index)
        fingerprint.addLetters(
          UnsafeBufferPointer(rebasing: text[before.lowerBound.utf8..<before.upperBound.utf8]))
      }
    }
    return "p" + fingerprint.text
  }

  private func textRange(_ sentences: ClosedRange<Int>) -> Range<TextOffset> {
    let first = structure.sentences[sentences.lowerBound].tokens.lowerBound
    let last = structure.sentences[sentences.upperBound].tokens.upperBound - 1
    return TextOffset(
      utf8: Int(structure.tokens[first].start))..<TextOffset(
        utf8: Int(structure.tokens[max(first, last)].end))
  }

  private func passages(_ outcome: ChecklistEngine.Outcome) -> [Passage] {
    outcome.passages.map { passage in
      let sentences = passage.sentences
      let range = textRange(sentences)
      let source = structure.text.map.sourceRange(of: range)
      let block = structure.blocks[Int(structure.sentences[sentences.lowerBound].block)]
      return Passage(
        id: passage.id, range: range, source: source, page: structure.pages.page(of: source.lowerBound),
        line: document.lines.position(of: source.lowerBound).line,
        section: structure.sections.indices.contains(block.section)
          ? structure.sections[block.section].id : "s0",
        zone: block.zone, quote: structure.text.string(range))
    }
  }

  // MARK: Quality, profile, sources

  /// A document of fewer words than this gets no level; its findings are still listed.
  static let fewestWords = 1500

  private func quality() -> Quality {
    let diagnostics = document.diagnostics + structure.diagnostics
    let isLost = diagnostics.contains(where: \.losesText)
    let verdict: Quality.Verdict =
      structure.words < Self.fewestWords ? .unscorable : isLost || !diagnostics.isEmpty ? .attention : .good
    return Quality(verdict: verdict, diagnostics: diagnostics, repairs: structure.repairs)
  }

  private func profile(_ results: [CriterionResult]) -> [PartProfile] {
    ["PA", "DO", "MA", "UO", "FI", "MR", "TA"].compactMap { part in
      var verdicts: [CriterionResult.Verdict] = []
      for number in results.indices
      where results[number].verdict != .notApplicable && results[number].criterion.part == part
        && results[number].criterion.rank != .signal
      {
        verdicts.append(results[number].verdict)
      }
      guard !verdicts.isEmpty else { return nil }
      let count = { (wanted: [CriterionResult.Verdict]) in verdicts.count { wanted.contains($0) } }
      return PartProfile(
        part: part, name: Self.partNames[part] ?? part, met: count([.met]), partly: count([.partly]),
        notFound: count([.notFound, .contradicted]), undecided: count([.undecided]), total: verdicts.count)
    }
  }

  static let partNames = [
    "PA": "Probleemanalyse", "DO": "Doelen", "MA": "Maatregelen", "UO": "Uitvoering en organisatie",
    "FI": "Financiën", "MR": "Monitoring en registratie", "TA": "Taal",
  ]

  private func disclaimers(_ terms: [AssessmentTerm]) -> [String] {
    terms.filter { $0.group == "disclaimers" }.map { $0.explanation.isEmpty ? $0.name : $0.explanation }
  }

  private func references(_ findings: [Finding]) -> [Reference] {
    var seen: Set<Int> = []
    var used: Set<String> = []
    for finding in findings.indices {
      let entry = findings[finding].lexiconEntry
      if seen.insert(Int(bitPattern: ObjectIdentifier(entry))).inserted {
        used.formUnion(entry.value.references)
      }
    }
    return lexicon.texts.references(used)
  }
}
