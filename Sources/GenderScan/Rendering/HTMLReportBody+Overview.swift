/// The first pages: outcome, what stands out, what is good and missing, and what to ask.
extension HTMLReportBody {
  mutating func oneMinute() {
    writer.open("div", [("class", "verdict")])
    writer.open("p", [("class", "level")])
    if brief.hasOutcome { writer.element("span", [("class", "code")], text: digest.report.rating.code) }
    writer.element("strong", text: brief.label)
    writer.close("p")
    paragraph(brief.explanation, "lead")
    paragraph(brief.sentences.joined(separator: " "))
    for flag in brief.flags { paragraph(flag, "flag") }
    paragraph(words[.shortDisclaimer], "note")
    writer.close("div")
    if digest.mayMiss { profile() }
  }

  private mutating func profile() {
    guard !digest.report.profile.isEmpty else { return }
    writer.open("ul", [("class", "profile")])
    for part in digest.report.profile {
      writer.open("li")
      writer.element("a", [("class", "name"), ("href", "#deel-\(part.part)")], text: brief.partName(part))
      writer.element(
        "span", [("class", "count")], text: brief.pointsFound(part))
      pips(part)
      writer.element("span", [("class", "rest")], text: rest(part))
      writer.close("li")
    }
    writer.close("ul")
    legend()
  }

  /// A block per point; the counts stand beside it in words.
  private mutating func pips(_ part: PartProfile) {
    writer.open("span", [("class", "pips"), ("aria-hidden", "true")])
    for (count, name) in [
      (part.met, "met"), (part.partly, "partly"), (part.undecided, "undecided"), (part.notFound, "missing"),
    ] {
      for _ in 0..<max(0, count) { writer.element("span", [("class", "pip \(name)")], text: "") }
    }
    writer.close("span")
  }

  private func rest(_ part: PartProfile) -> String {
    [(part.partly, ReportWords.Key.partly), (part.undecided, .undecided), (part.notFound, .notFound)]
      .filter { $0.0 > 0 }.map { "\($0.0) \(words[$0.1])" }.joined(separator: " · ")
  }

  private mutating func legend() {
    writer.open("ul", [("class", "legend")])
    for (name, key) in [
      ("met", ReportWords.Key.foundMeaning), ("partly", .partlyMeaning), ("undecided", .undecidedMeaning),
      ("missing", .notFoundMeaning),
    ] {
      writer.open("li")
      writer.element("span", [("class", "pip \(name)"), ("aria-hidden", "true")], text: "")
      writer.text(words[key])
      writer.close("li")
    }
    writer.close("ul")
  }

  // MARK: What stands out

  mutating func standsOut() {
    let highlights = digest.highlights
    let contradicted = digest.contradicted.prefix(2)
    guard !highlights.isEmpty || !contradicted.isEmpty else { return paragraph(words[.nothingStandsOut]) }
    paragraph(words[.standsOutIntro], "intro")
    writer.open("ol", [("class", "cards")])
    for result in contradicted {
      writer.open("li", [("class", "card attention")])
      writer.element("h3", text: result.criterion.question)
      quotes(result.counterEvidence, most: 1)
      paragraph(words[.contradictedPoint])
      writer.close("li")
    }
    for highlight in highlights.prefix(7 - contradicted.count) { card(highlight) }
    writer.close("ol")
  }

  private mutating func card(_ highlight: ReportDigest.Highlight) {
    let finding = highlight.finding
    writer.open("li", [("class", "card \(finding.severity.rawValue)")])
    writer.element("h3", text: finding.lemma)
    writer.open("p", [("class", "chips")])
    chip(words.name("category.\(finding.category.rawValue)") ?? "", finding.severity.rawValue)
    chip(words.count(highlight.count, one: .timesOne, many: .times), "plain")
    writer.close("p")
    quote(finding)
    explanation(finding)
    labelled(words[.sources], brief.sources(of: finding))
    writer.close("li")
  }

  /// Why an entry matters, when it is fine, and what could stand there.
  mutating func explanation(_ finding: Finding) {
    paragraph(finding.reason)
    if finding.isContested { paragraph(words[.contested], "note") }
    guard finding.severity != .positive else { return }
    labelled(words[.fineWhen], ReportOutline.asClauses(finding.fineWhen))
    labelled(words[finding.alternatives.count == 1 ? .alternative : .alternatives], finding.alternatives)
  }

  mutating func labelled(_ label: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    writer.open("p", [("class", "labelled")])
    writer.element("span", [("class", "label")], text: "\(label):")
    writer.markup(" ")
    writer.text(ReportOutline.list(values))
    writer.close("p")
  }

  // MARK: Good and missing

  mutating func balance() {
    writer.open("div", [("class", "columns")])
    column(.good, .goodIntro, empty: .noGood, "met", digest.strong) { body, result in
      body.quotes(result.evidence, most: 1)
    }
    column(.missing, .missingIntro, empty: .noMissing, "missing", digest.missing) { body, result in
      if !result.evidence.isEmpty { body.paragraph("\(body.words[.onlyMentioned]):", "label") }
      body.quotes(result.evidence, most: 1)
      body.searched(result, most: Self.most)
      body.labelled(body.words[.advice], [result.criterion.advice].filter { !$0.isEmpty })
    }
    writer.close("div")
  }

  private mutating func column(
    _ title: ReportWords.Key, _ intro: ReportWords.Key, empty: ReportWords.Key, _ name: String,
    _ results: [CriterionResult], _ detail: (inout HTMLReportBody, CriterionResult) -> Void
  ) {
    writer.open("div", [("class", "column \(name)")])
    writer.element("h3", text: words[title])
    paragraph(words[results.isEmpty ? empty : intro], "intro")
    if !results.isEmpty { writer.open("ul", [("class", "points")]) }
    for result in results.prefix(Self.most) {
      writer.open("li")
      writer.open("p")
      writer.element("a", [("href", "#punt-\(result.criterion.id)")], text: result.criterion.id)
      writer.markup(" ")
      writer.text(result.criterion.question)
      writer.close("p")
      detail(&self, result)
      writer.close("li")
    }
    if !results.isEmpty { writer.close("ul") }
    writer.close("div")
  }

  mutating func searched(_ result: CriterionResult, most: Int) {
    guard !result.searchedFor.isEmpty else { return }
    let found = words.name("verdict.notFound") ?? ""
    let text = words(.searchedFor, SearchedFor(result, words: words).text(most: most))
    paragraph(
      result.verdict == .notFound && result.evidence.isEmpty ? "\(found.capitalisedFirst). \(text)" : text,
      "searched")
  }

  // MARK: Questions

  mutating func questions() {
    paragraph(words[.askIntro], "intro")
    writer.open("ol", [("class", "questions")])
    for result in digest.questions.prefix(Self.most) {
      writer.open("li")
      paragraph(result.criterion.modelQuestion, "ask")
      writer.open("p", [("class", "note")])
      writer.element("a", [("href", "#punt-\(result.criterion.id)")], text: result.criterion.id)
      writer.text(": " + result.criterion.question)
      writer.close("p")
      writer.close("li")
    }
    writer.close("ol")
  }
}

extension String {
  /// With a capital in front.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
