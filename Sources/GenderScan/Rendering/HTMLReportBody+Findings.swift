/// Findings: better wording, all of them, those that do not count, and the questions per section.
extension HTMLReportBody {
  /// Entries of the inclusion lens that count and have an alternative.
  var betterGroups: [ReportDigest.Highlight] {
    digest.grouped(
      digest.counted.filter { $0.lens == .inclusion && $0.severity != .positive && !$0.alternatives.isEmpty })
  }

  mutating func better() {
    paragraph(words[.betterIntro], "intro")
    folded(betterGroups, open: 6) { body, group in
      body.writer.open("div", [("class", "better-item")])
      body.writer.open("div")
      body.paragraph(body.words[.original], "label")
      body.quote(group.finding)
      body.writer.close("div")
      body.writer.open("div")
      body.paragraph(body.words[.suggestion], "label")
      body.writer.open("ul")
      for alternative in group.finding.alternatives { body.writer.element("li", text: alternative) }
      body.writer.close("ul")
      body.writer.close("div")
      body.writer.open("div", [("class", "wide")])
      body.paragraph(group.finding.reason)
      body.labelled(body.words[.fineWhen], ReportOutline.asClauses(group.finding.fineWhen))
      body.writer.close("div")
      body.writer.close("div")
    }
  }

  /// Writes values, those after the first `open` inside a fold.
  private mutating func folded<T>(_ values: [T], open: Int, _ write: (inout HTMLReportBody, T) -> Void) {
    // A fold around one or two values costs more than it saves.
    let shown = values.count <= open + 2 ? values.count : open
    for value in values.prefix(shown) { write(&self, value) }
    let rest = values.dropFirst(shown)
    guard !rest.isEmpty else { return }
    writer.open("details", [("class", "more")])
    writer.element("summary", text: words(.showMore, words.number(rest.count)))
    for value in rest { write(&self, value) }
    writer.close("details")
  }

  // MARK: All findings

  mutating func allFindings() {
    let members = Dictionary(grouping: digest.counted, by: \.entry)
    let groups = digest.grouped(digest.counted)
    for lens in Lens.allCases {
      let own = groups.filter { $0.finding.lens == lens }
      guard !own.isEmpty else { continue }
      writer.element("h3", text: words[lens == .visibility ? .visibilityLens : .inclusionLens])
      folded(own, open: 40) { body, group in
        body.entry(group, members[group.finding.entry, default: []])
      }
    }
  }

  private mutating func entry(_ group: ReportDigest.Highlight, _ findings: [Finding]) {
    let finding = group.finding
    writer.open("div", [("class", "entry \(finding.severity.rawValue)")])
    writer.element("h4", text: finding.lemma)
    writer.open("p", [("class", "chips")])
    chip(words.name("category.\(finding.category.rawValue)") ?? "", "plain")
    chip(words.name("severity.\(finding.severity.rawValue)") ?? "", finding.severity.rawValue)
    chip(words.count(group.count, one: .timesOne, many: .times), "plain")
    writer.close("p")
    explanation(finding)
    labelled(words[.sources], brief.sources(of: finding))
    writer.open("div", [("class", "hits")])
    folded(findings, open: Self.most) { $0.hit($1) }
    writer.close("div")
    writer.close("div")
  }

  private mutating func hit(_ finding: Finding) {
    guard let number = numbers[finding.id] else { return }
    writer.open("div", [("class", "hit"), ("id", "v\(number)")])
    writer.element(
      "a", [("class", "number"), ("href", "#m\(number)"), ("aria-label", "\(number): \(words[.toText])")],
      text: String(number))
    quote(finding)
    writer.close("div")
  }

  mutating func uncounted() {
    paragraph(words[.uncountedIntro], "intro")
    let groups = Dictionary(grouping: digest.uncounted) { $0.notCounted ?? .zone }
    for reason in NotCounted.allCases {
      guard let findings = groups[reason] else { continue }
      writer.open("details", [("class", "more")])
      let text = language == .english ? reason.english : reason.dutch
      writer.element("summary", text: "\(text) (\(words.number(findings.count)))")
      for finding in findings {
        writer.open("div", [("class", "hit")] + (numbers[finding.id].map { [("id", "v\($0)")] } ?? []))
        if let number = numbers[finding.id] {
          writer.element("a", [("class", "number"), ("href", "#m\(number)")], text: String(number))
        }
        quote(Excerpt(finding), place: citation.place(finding), href: "#\(finding.section)")
        writer.close("div")
      }
      writer.close("details")
    }
  }

  // MARK: Sections and checks

  mutating func signals() {
    paragraph(words[.signalIntro], "intro")
    for group in SignalGroup.groups(digest.report) {
      writer.open("div", [("class", "signal")])
      writer.element("h3", text: group.question)
      writer.open("ul")
      for section in group.sections {
        writer.element("li") { writer in
          writer.element("a", [("href", "#\(section)")], text: citation.title(ofSection: section))
        }
      }
      writer.close("ul")
      writer.close("div")
    }
  }

  mutating func crossChecks() {
    paragraph(words[.crossIntro], "intro")
    writer.open("ul", [("class", "checks")])
    for check in digest.report.crossChecks {
      let own =
        language == .english ? brief.name("kruiscontroles", check.id) ?? words.name("cross.\(check.id)") : nil
      writer.open("li")
      writer.open("p")
      writer.element("strong", text: own ?? check.name)
      writer.markup(" ")
      chip(words[check.isAttention ? .attention : .context], check.isAttention ? "attention" : "plain")
      writer.close("p")
      paragraph(check.message)
      writer.close("li")
    }
    writer.close("ul")
  }
}
