/// The content of the text and Markdown reports, in order.
struct ReportOutline {
  let digest: ReportDigest
  let words: ReportWords
  let language: ReportLanguage
  let show: ReportExtent
  let toolVersion: String

  let brief: BriefSummary
  let citation: Citation

  /// How many points, questions or signals are shown unless everything is.
  static let most = 5
  static let mostSearched = 6

  init(_ report: Report, language: ReportLanguage, show: ReportExtent, toolVersion: String) {
    digest = ReportDigest(report)
    words = ReportWords(language)
    self.language = language
    self.show = show
    self.toolVersion = toolVersion
    brief = BriefSummary(digest: digest, words: words, language: language)
    citation = Citation(report, words: words)
  }

  /// All blocks.
  func blocks() -> [OutlineBlock] {
    var blocks = top() + inBrief()
    if digest.mayMiss { blocks += table() }
    if digest.isOnTopic {
      blocks += standsOut() + good()
      if digest.mayMiss { blocks += missing() }
      blocks += questions() + signals() + crossChecks()
    }
    if show == .all || !digest.isOnTopic || !digest.mayMiss { blocks += allFindings() }
    if show == .all { blocks += (digest.mayMiss ? criteria() : []) + uncounted() }
    return blocks + howRated() + about()
  }

  /// At most as many as are shown.
  func limited<T>(_ values: [T]) -> [T] { show == .all ? values : Array(values.prefix(Self.most)) }

  // MARK: The first page

  private func top() -> [OutlineBlock] {
    var facts = [
      (words[.file], VisibleText.line(digest.report.document.name)), (words[.size], brief.size),
      (words[.subject], brief.subject), (words[.textQuality], brief.quality.joined(separator: " · ")),
    ]
    if let kind = digest.report.document.kind { facts.insert((words[.kind], VisibleText.line(kind)), at: 2) }
    for view in digest.report.instruments {
      facts.append((words[.checklistsUsed], words(.instrument, VisibleText.line(view.instrument.name))))
    }
    return [.title(brief.title), .facts(facts)]
  }

  private func inBrief() -> [OutlineBlock] {
    let outcome =
      brief.hasOutcome ? "\(words[.outcome]): \(digest.report.rating.code) · \(brief.label)" : brief.label
    let sentences = ([brief.explanation] + brief.sentences).filter { !$0.isEmpty }.joined(separator: " ")
    return [
      .heading(words[.inBrief]), .paragraph(outcome, .strong), .paragraph(sentences),
    ] + brief.flags.map { .paragraph($0, .attention) } + [.paragraph(words[.shortDisclaimer], .faint)]
  }

  private func table() -> [OutlineBlock] {
    guard !digest.report.profile.isEmpty else { return [] }
    let rows = digest.report.profile.map { part in
      [
        brief.partName(part), words(.ofPoints, String(part.met), String(part.total)), String(part.partly),
        String(part.notFound), String(part.undecided),
      ]
    }
    let header = [
      words[.part], words[.pointsHead], words[.partly], words[.notFoundShort], words[.undecidedShort],
    ]
    let meaning = [words[.foundMeaning], words[.partlyMeaning], words[.undecidedMeaning]].joined(
      separator: " ")
    return [.heading(words[.perPart]), .table(header: header, rows: rows), .paragraph(meaning, .faint)]
  }

  // MARK: What stands out

  private func standsOut() -> [OutlineBlock] {
    let highlights = digest.highlights
    var blocks: [OutlineBlock] = [.heading(words[.standsOut])]
    if highlights.isEmpty, digest.contradicted.isEmpty {
      return blocks + [.paragraph(words[.nothingStandsOut])]
    }
    let points = digest.contradicted.prefix(2).map(contradiction) + highlights.map(highlight)
    blocks += points.prefix(7).enumerated().map { index, block in block.numbered(index + 1) }
    return blocks
  }

  private func highlight(_ highlight: ReportDigest.Highlight) -> OutlineBlock {
    let finding = highlight.finding
    let category = words.name("category.\(finding.category.rawValue)") ?? ""
    let times = highlight.count == 1 ? "" : " · " + words(.times, words.number(highlight.count))
    return .item(
      "\(VisibleText.line(finding.lemma)) · \(category)\(times)", tone(finding.severity),
      lines: [.quote(Excerpt(finding).text, place: citation.place(finding))] + remarks(finding))
  }

  private func contradiction(_ result: CriterionResult) -> OutlineBlock {
    .item(
      VisibleText.line(result.criterion.question), .attention,
      lines: quotes(result.counterEvidence, most: 1) + [.remark(words[.contradictedPoint])])
  }

  /// Why an entry matters, when it is fine, and what could stand there.
  func remarks(_ finding: Finding) -> [OutlineBlock.Line] {
    var lines: [OutlineBlock.Line] = [.remark(VisibleText.line(finding.reason))]
    if finding.isContested { lines.append(.remark(words[.contested])) }
    if finding.severity.rank >= Severity.attention.rank, !finding.fineWhen.isEmpty {
      lines.append(.remark(Self.list(Self.asClauses(finding.fineWhen)), label: words[.fineWhen]))
    }
    if finding.severity != .positive, !finding.alternatives.isEmpty {
      let label = words[finding.alternatives.count == 1 ? .alternative : .alternatives]
      lines.append(.remark(Self.list(finding.alternatives), label: label))
    }
    return lines + source(brief.sources(of: finding))
  }

  /// What something rests on, in one line.
  func source(_ sources: [String]) -> [OutlineBlock.Line] {
    sources.isEmpty
      ? [] : [.remark(Self.list(sources), label: words[sources.count == 1 ? .source : .sources])]
  }

  func tone(_ severity: Severity) -> OutlineBlock.Tone {
    switch severity {
    case .positive: .good
    case .info: .plain
    case .attention, .avoid: .attention
    }
  }

  /// Quotations of passages.
  func quotes(_ ids: [String], most: Int) -> [OutlineBlock.Line] {
    ids.compactMap(digest.passage).prefix(most).map {
      .quote(Excerpt(passage: $0.quote).text, place: citation.place($0))
    }
  }

  /// Texts as one, with semicolons.
  static func list(_ texts: [String]) -> String {
    texts.map(VisibleText.line).map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: "; ")
  }

  /// Sentences to be listed as one: all but the first begin with a small letter.
  static func asClauses(_ sentences: [String]) -> [String] {
    sentences.enumerated().map { index, sentence in
      guard index > 0, let first = sentence.first, sentence.dropFirst().first?.isLowercase == true else {
        return sentence
      }
      return first.lowercased() + sentence.dropFirst()
    }
  }
}

extension OutlineBlock {
  /// An item with a number.
  func numbered(_ number: Int) -> OutlineBlock {
    guard case .item(let text, let tone, _, let lines) = self else { return self }
    return .item(text, tone, number: number, lines: lines)
  }
}
