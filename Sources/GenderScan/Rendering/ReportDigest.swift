/// What a reader of one page should see: a choice from a report that text, Markdown and HTML share.
///
/// It adds no judgement. Where the document is off topic, too short or partly lost, nothing is called missing.
struct ReportDigest {
  /// An entry that stands out, by its first finding, and how often it is found.
  struct Highlight {
    let finding: Finding
    let count: Int
  }

  let report: Report
  private let passages: [String: Passage]
  private let findings: [String: Finding]

  init(_ report: Report) {
    self.report = report
    passages = Dictionary(report.passages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    findings = Dictionary(report.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func passage(_ id: String) -> Passage? { passages[id] }
  func finding(_ id: String) -> Finding? { findings[id] }

  // MARK: What may be said

  /// Whether the subject suits the checklists.
  var isOnTopic: Bool { report.document.topic != .offTopic }
  /// Whether the document is too short for an outcome.
  var isTooShort: Bool { !holds("N0.lengte") }
  /// Whether text was lost while reading.
  var hasLostText: Bool { !holds("N0.leesbaar") }
  /// Whether the parts of too much text are unknown.
  var isPartsUnclear: Bool { !holds("N0.delen") }
  /// Whether something may be called missing.
  var mayMiss: Bool { report.document.topic == .onTopic && !isTooShort && !hasLostText }

  private func holds(_ id: String) -> Bool {
    report.rating.conditions.first { $0.id == id }?.holds ?? true
  }

  /// Whether a text long enough to tell counts no finding about gender, whatever its parts are.
  var isSilent: Bool {
    mayMiss && GenderSpread(findings: report.findings, sections: report.sections).count == 0
  }

  // MARK: Criteria

  /// Criteria that count, asked of this document.
  private var asked: [CriterionResult] {
    let asked = report.criteria.filter { $0.verdict != .notApplicable && $0.criterion.rank != .signal }
    let core = asked.filter { $0.criterion.rank == .core }
    return core.isEmpty ? asked : core
  }

  /// Important criteria that are met, spread over the parts.
  var strong: [CriterionResult] { Self.spread(asked.filter { $0.verdict == .met }) }

  /// Important criteria that were not found, spread over the parts.
  var missing: [CriterionResult] { mayMiss ? missingFirst : [] }

  /// Criteria of which nothing was found come before those that are only named.
  private var missingFirst: [CriterionResult] {
    let missing = asked.filter { $0.verdict == .notFound }
    return Self.spread(missing.filter(\.evidence.isEmpty))
      + Self.spread(missing.filter { !$0.evidence.isEmpty })
  }

  /// Important criteria that a passage seems to contradict.
  var contradicted: [CriterionResult] {
    asked.filter { [.contradicted, .undecided].contains($0.verdict) && !$0.counterEvidence.isEmpty }
  }

  /// Criteria with a question worth asking: contradicted, not found, partly found.
  var questions: [CriterionResult] {
    guard mayMiss else { return [] }
    let partly = Self.spread(asked.filter { $0.verdict == .partly })
    let contradicted = Self.spread(asked.filter { $0.verdict == .contradicted })
    return (contradicted + missingFirst + partly).filter { !$0.criterion.modelQuestion.isEmpty }
  }

  /// The first of each part, then the second of each part, and so on.
  private static func spread(_ results: [CriterionResult]) -> [CriterionResult] {
    var rounds: [[CriterionResult]] = []
    var seen: [String: Int] = [:]
    for result in results {
      let round = seen[result.criterion.part, default: 0]
      seen[result.criterion.part] = round + 1
      if round == rounds.count { rounds.append([]) }
      rounds[round].append(result)
    }
    return rounds.flatMap { $0 }
  }

  /// Parts other than language whose text names gender, and those whose text does not.
  var partsWithGender: (some: [PartProfile], none: [PartProfile]) {
    let parts = report.profile.filter { $0.part != "TA" }
    let named = Set(report.genderParts)
    return (parts.filter { named.contains($0.part) }, parts.filter { !named.contains($0.part) })
  }

  // MARK: Findings

  /// Findings that count, in reading order.
  var counted: [Finding] { report.findings.filter(\.isCounted) }

  /// Findings that do not count, without those that only feed the questions per section.
  var uncounted: [Finding] { report.findings.filter { !$0.isCounted && $0.notCounted != .signalOnly } }

  private static let mostConcerns = 4
  private static let mostCredits = 2
  private static let fewest = 5

  /// Three to seven entries that stand out: policy that needs attention, what is well seen, then language.
  ///
  /// A pronoun never goes before what a plan says about those who are hit, and wording that may stay comes last.
  var highlights: [Highlight] {
    let groups = grouped(counted)
    let concerns = groups.filter { $0.finding.severity.rank >= Severity.attention.rank }
    let policy = concerns.filter { $0.finding.lens == .visibility }.prefix(Self.mostConcerns)
    let language = concerns.filter { $0.finding.lens == .inclusion }.prefix(Self.mostConcerns - 2)
    let credits = groups.filter { $0.finding.severity == .positive }.prefix(Self.mostCredits)
    let seen = credits.filter { $0.finding.lens == .visibility }
    let wording = credits.filter { $0.finding.lens == .inclusion }
    var chosen = Array(policy) + seen + language.prefix(max(0, 5 - policy.count))
    let rest = groups.filter { group in !(chosen + wording).contains { $0.finding.id == group.finding.id } }
    chosen += rest.prefix(max(0, Self.fewest - chosen.count - wording.count))
    return chosen + wording
  }

  /// Findings by entry: the gravest first, then the most frequent, then in reading order.
  func grouped(_ findings: [Finding]) -> [Highlight] {
    var order: [String] = []
    var groups: [String: [Finding]] = [:]
    for finding in findings {
      if groups[finding.entry] == nil { order.append(finding.entry) }
      groups[finding.entry, default: []].append(finding)
    }
    let all = order.enumerated().compactMap { index, entry -> (Int, Highlight)? in
      guard let group = groups[entry], let first = group.first else { return nil }
      let shown = group.first(where: Self.isTelling) ?? first
      return (index, Highlight(finding: shown, count: group.count))
    }
    return all.sorted { Self.key($0) > Self.key($1) }.map(\.1)
  }

  /// A sentence of running text that is long enough to understand by itself.
  private static func isTelling(_ finding: Finding) -> Bool {
    guard finding.zone == .body || finding.zone == .list else { return false }
    return finding.sentence.split(separator: " ").count >= 8
  }

  private static func key(_ group: (index: Int, highlight: Highlight)) -> (Int, Int, Int) {
    (group.highlight.finding.severity.rank, group.highlight.count, -group.index)
  }
}
