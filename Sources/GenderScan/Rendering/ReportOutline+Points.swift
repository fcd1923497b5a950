/// Points of the checklists: what is good, what is missing, what to ask, and everything.
extension ReportOutline {
  func good() -> [OutlineBlock] {
    let results = limited(digest.strong)
    let heading = OutlineBlock.heading(words[.good])
    guard !results.isEmpty else { return digest.mayMiss ? [heading, .paragraph(words[.noGood])] : [] }
    return [heading, .paragraph(words[.goodIntro], .faint)]
      + results.map { .item(head($0), .good, lines: quotes($0.evidence, most: 1)) }
  }

  func missing() -> [OutlineBlock] {
    let results = limited(digest.missing)
    let heading = OutlineBlock.heading(words[.missing])
    guard !results.isEmpty else { return [heading, .paragraph(words[.noMissing])] }
    return [heading, .paragraph(words[.missingIntro], .faint)]
      + results.map {
        .item(
          head($0), .attention,
          lines: mentioned($0) + searched($0) + advice($0) + source(brief.sources(of: $0)))
      }
  }

  /// What was found of a point that is not met, said to be too little.
  private func mentioned(_ result: CriterionResult) -> [OutlineBlock.Line] {
    guard !result.evidence.isEmpty else { return [] }
    return [.remark("\(words[.onlyMentioned]):")] + quotes(result.evidence, most: 1)
  }

  func questions() -> [OutlineBlock] {
    let results = digest.questions.prefix(Self.most)
    guard !results.isEmpty else { return [] }
    return [.heading(words[.ask]), .paragraph(words[.askIntro], .faint)]
      + results.enumerated().map { index, result in
        .item(
          "\(VisibleText.line(result.criterion.modelQuestion)) (\(result.criterion.id))", number: index + 1)
      }
  }

  /// All points of all parts.
  func criteria() -> [OutlineBlock] {
    let asked = digest.report.criteria.filter { $0.verdict != .notApplicable }
    let notAsked = digest.report.criteria.count - asked.count
    var blocks: [OutlineBlock] = [.heading(words[.perPart])]
    var part = ""
    for result in asked {
      if result.criterion.part != part {
        part = result.criterion.part
        blocks.append(.subheading(words.name("part.\(part)") ?? part))
      }
      blocks.append(criterion(result))
    }
    guard notAsked > 0 else { return blocks }
    return blocks + [.paragraph(words.count(notAsked, one: .notAskedOne, many: .notAsked), .faint)]
  }

  private func criterion(_ result: CriterionResult) -> OutlineBlock {
    let verdict = brief.verdict(result)
    var lines = quotes(result.evidence, most: 3)
    if !result.counterEvidence.isEmpty {
      lines += [.remark(words[.counterEvidence])] + quotes(result.counterEvidence, most: 2)
    }
    if result.verdict != .met { lines += searched(result) + (result.isQuiet ? [] : advice(result)) }
    lines += source(brief.sources(of: result))
    return .item("\(head(result)) → \(verdict)", result.isQuiet ? .plain : tone(result.verdict), lines: lines)
  }

  private func tone(_ verdict: CriterionResult.Verdict) -> OutlineBlock.Tone {
    switch verdict {
    case .met: .good
    case .partly, .notApplicable: .plain
    case .notFound, .contradicted, .undecided: .attention
    }
  }

  private func head(_ result: CriterionResult) -> String {
    "\(result.criterion.id) · \(VisibleText.line(result.criterion.question))"
  }

  private func searched(_ result: CriterionResult) -> [OutlineBlock.Line] {
    let most = show == .all ? result.searchedFor.count : Self.mostSearched
    guard !result.searchedFor.isEmpty else { return [] }
    return [.remark(words(.searchedFor, SearchedFor(result, words: words).text(most: most)))]
  }

  private func advice(_ result: CriterionResult) -> [OutlineBlock.Line] {
    let advice = VisibleText.line(result.criterion.advice)
    return advice.isEmpty ? [] : [.remark(advice, label: words[.advice])]
  }
}

/// What was looked for, in words that fit in a sentence.
struct SearchedFor {
  private let terms: [String]
  /// How many terms the report has no room for.
  private let more: Int
  private let words: ReportWords

  init(_ result: CriterionResult, words: ReportWords) {
    var seen: Set<String> = []
    terms = result.searchedFor.map { Self.plain(VisibleText.line($0)) }.filter { seen.insert($0).inserted }
    more = result.searchedForCount - result.searchedFor.count
    self.words = words
  }

  /// A gap of a pattern, such as `...5c`, and the open end of a word, `ernst~`, as an ellipsis.
  private static func plain(_ term: String) -> String {
    term.split(separator: " ").map { word in
      word.hasPrefix("...")
        ? "…" : word.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "…")
    }.joined(separator: " ")
  }

  /// The first terms, and how many more there are.
  func text(most: Int) -> String {
    let shown = terms.prefix(most).map { term in term.hasSuffix(".") ? String(term.dropLast()) : term }
    let rest = terms.count - shown.count + more
    return shown.joined(separator: "; ")
      + (rest > 0 ? "; " + words.count(rest, one: .andMoreOne, many: .andMore) : "")
  }
}
