/// The outcome and two to four sentences that follow from the data of a report; never a percentage.
struct BriefSummary {
  let digest: ReportDigest
  let words: ReportWords
  let language: ReportLanguage

  private var report: Report { digest.report }

  /// Whether the document got a level.
  var hasOutcome: Bool { digest.mayMiss && report.rating.code != "N0" }

  /// The level in words.
  var label: String {
    guard hasOutcome else { return words[.notAssessed] }
    let rating = report.rating
    let ownName = words.name("level.\(rating.code)") ?? rating.label
    let stated = VisibleText.line(rating.label)
    if language == .english { return term("niveaus", rating.code)?.englishName.nonEmpty ?? ownName }
    return stated == rating.code ? ownName : stated
  }

  /// What the level means; empty when there is none.
  var explanation: String {
    if !digest.isOnTopic { return words[.offTopicBrief] }
    if digest.hasLostText { return words[.lostBrief] }
    if report.document.topic == .unclear { return words[.unclearBrief] }
    if digest.isTooShort { return words[.tooShortBrief] }
    if digest.isPartsUnclear { return words[.partsUnclear] }
    let rating = report.rating
    let own = words.name("explanation.\(rating.code)") ?? ""
    return language == .english || rating.explanation.isEmpty ? own : VisibleText.line(rating.explanation)
  }

  /// A level, trap or check as the lexicon describes it.
  func term(_ group: String, _ id: String) -> AssessmentTerm? {
    report.terms.first { $0.group == group && $0.id == id }
  }

  /// The name of a trap or check in the language of the report, or nil.
  func name(_ group: String, _ id: String) -> String? {
    guard let term = term(group, id) else { return nil }
    return VisibleText.line(language == .english ? term.englishName.nonEmpty ?? term.name : term.name)
      .nonEmpty
  }

  /// The sentences after the explanation.
  var sentences: [String] {
    var result: [String] = []
    if digest.mayMiss { result += parts + kindRemark }
    result.append(findings)
    if digest.isSilent { result.append(words[.silent]) }
    if hasOutcome, report.rating.between.count == 2 {
      result.append(words(.between, report.rating.between[0], report.rating.between[1]))
    }
    return result
  }

  /// Remarks that travel with the level, and where to look.
  var flags: [String] {
    guard digest.isOnTopic else { return [] }
    return report.rating.flags.map { flag in
      let text = words(.flag, VisibleText.line(flag))
      let places = flag.contains("genderneutra") ? self.places(of: "TA01") : ""
      return places.isEmpty ? text : text + " " + words(.seeAt, places)
    }
  }

  private func places(of criterion: String) -> String {
    let citation = Citation(report, words: words)
    let evidence = report.criteria.first { $0.criterion.id == criterion }?.evidence ?? []
    return evidence.prefix(3).compactMap(digest.passage).map(citation.place).joined(separator: "; ")
  }

  private var parts: [String] {
    let (some, none) = digest.partsWithGender
    guard !some.isEmpty || !none.isEmpty else { return [] }
    let total = String(report.profile.filter { $0.part != "TA" }.count)
    guard !some.isEmpty else { return [words(.partsWithGenderNone, "", total)] }
    let found = words(some.count == 1 ? .partsWithGenderOne : .partsWithGender, String(some.count), total)
    let names = none.map { partName($0).lowercased() }.joined(separator: ", ")
    return names.isEmpty ? [found] : [found, words(.partsWithout, names)]
  }

  /// What a reader must know when the document is no plan: it is asked for things it need not hold.
  private var kindRemark: [String] {
    switch report.document.kind {
    case "handreiking": [words[.guidanceBrief]]
    case "wet", "regeling", "verordening": [words[.rulesBrief]]
    default: []
    }
  }

  private var findings: String {
    switch digest.counted.count {
    case 0: words[.noFindings]
    case 1: words[.fewFindings]
    default: manyFindings
    }
  }

  /// The lenses are never one number without its parts.
  private var manyFindings: String {
    let policy = digest.counted.count { $0.lens == .visibility }
    let (all, language) = (digest.counted.count, digest.counted.count - policy)
    guard policy > 0, language > 0 else { return words(.manyFindings, words.number(all)) }
    return words(.findingsOfBoth, words.number(policy), words.number(language))
  }

  // MARK: Sources

  /// What a finding rests on, and what of that the makers have not read.
  func sources(of finding: Finding) -> [String] {
    finding.references.compactMap { id in
      report.references.first { $0.id == id }.map { reference in
        let status = words.name("source.\(reference.status.rawValue)") ?? ""
        let title = VisibleText.line(reference.title)
        return reference.status == .read ? title : "\(title) (\(status))"
      }
    }
  }

  /// What a criterion rests on, with how well it is known.
  func sources(of result: CriterionResult) -> [String] {
    result.criterion.sources.map { source in
      let name = report.sourceInstruments.first { $0.id == source.instrument }?.name ?? source.instrument
      let stated = [name, source.part].filter { !$0.isEmpty }.map(VisibleText.line).joined(separator: ", ")
      return "\(stated) (\(words.name("source.\(source.status.rawValue)") ?? source.status.rawValue))"
    }
  }

  /// The name of a part.
  func partName(_ profile: PartProfile) -> String { words.name("part.\(profile.part)") ?? profile.name }

  /// `7 van 24 punten gevonden`.
  func pointsFound(_ profile: PartProfile) -> String {
    words(profile.total == 1 ? .pointsFoundOne : .pointsFound, String(profile.met), String(profile.total))
  }

  /// The answer to a criterion in words; a signal without passages blames nobody.
  func verdict(_ result: CriterionResult) -> String {
    // A quotation under *niet gevonden* would puzzle: it is named there, and no more.
    let isNamed = result.verdict == .notFound && !result.evidence.isEmpty
    let name = result.isQuiet ? "signal" : isNamed ? "mentioned" : result.verdict.rawValue
    return words.name("verdict.\(name)") ?? result.verdict.rawValue
  }

  // MARK: Facts about the document

  /// Pages and words: `41 bladzijden · 14.210 woorden`.
  var size: String {
    let pages = report.document.pages.map { words.count($0, one: .page, many: .pages) }
    let wordCount = words.count(report.document.words, one: .oneWord, many: .words)
    return ([pages].compactMap { $0 } + [wordCount]).joined(separator: " · ")
  }

  /// The subject, and whether the questions suit it.
  var subject: String {
    let document = report.document
    let name = words.name("subject.\(document.subject.rawValue)") ?? document.subject.rawValue
    let stated = document.isSubjectGiven ? words(.subjectGiven, name) : name
    switch document.topic {
    case .onTopic: return "\(stated) · \(words[.onTopic])"
    case .unclear: return "\(stated) · \(words[.unclearTopic])"
    case .offTopic: return words[.offTopic]
    }
  }

  /// How well the text could be read, with what the reader must know.
  var quality: [String] {
    let verdict =
      switch report.quality.verdict {
      case .good: words[.qualityGood]
      case .attention: words[.qualityAttention]
      case .unscorable: words[.qualityUnscorable]
      }
    let mended = report.quality.repairs.filter { $0.kind == .splitWord }.reduce(0) { $0 + $1.count }
    let repairs = mended > 0 ? [words.count(mended, one: .splitWordsOne, many: .splitWords)] : []
    let diagnostics = report.quality.diagnostics.map { diagnostic -> String in
      let message = VisibleText.line(language == .english ? diagnostic.english : diagnostic.message)
      return (diagnostic.page.map { "p. \($0): " } ?? "") + "\(message) (\(diagnostic.code))"
    }
    return [verdict] + repairs + diagnostics
  }

  /// The title to show: its own, or the file name.
  var title: String {
    let title = VisibleText.line(report.document.title ?? "")
    return title.isEmpty ? VisibleText.line(report.document.name) : title
  }

  /// Lines that go with every report.
  var disclaimers: [String] {
    let stated = report.disclaimers.map(VisibleText.line).filter { !$0.isEmpty }
    return stated.isEmpty || language == .english ? [words[.disclaimerFallback]] : stated
  }

  /// The conditions that settle the level: those that failed without an outcome, or of the first level not reached.
  var decidingConditions: [(level: String, text: String, holds: Bool)] {
    let failed = conditions.filter { !$0.holds }
    guard hasOutcome else { return failed.filter { $0.level == "N0" } }
    let reached = report.rating.code
    if reached == "N1" { return conditions.filter { $0.level == "N1" } }
    guard let next = failed.first(where: { $0.level > reached })?.level else { return [] }
    return conditions.filter { $0.level == next }
  }

  /// The conditions of the level in words.
  var conditions: [(level: String, text: String, holds: Bool)] {
    report.rating.conditions.map { condition in
      let own = language == .english ? words.name("condition.\(condition.id)") : nil
      return (String(condition.id.prefix(2)), own ?? VisibleText.line(condition.text), condition.holds)
    }
  }

  /// What a lexicon is called: `genderscan-nl 2026.1 (a1b2c3d4)`.
  var lexicons: [String] {
    report.lexicons.map { lexicon in
      let digest = lexicon.sha256.isEmpty ? "" : " (\(lexicon.sha256.prefix(16)))"
      return VisibleText.line("\(lexicon.id) \(lexicon.version)\(digest)")
    }
  }
}

extension CriterionResult {
  /// A signal that found nothing to look at.
  var isQuiet: Bool { criterion.rank == .signal && verdict == .notFound }
}

extension String {
  /// The string, or nil when it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
