/// Questions per section, checks, findings, and what the report rests on.
extension ReportOutline {
  func signals() -> [OutlineBlock] {
    let groups = SignalGroup.groups(digest.report)
    guard !groups.isEmpty else { return [] }
    return [.heading(words[.sectionQuestions]), .paragraph(words[.signalIntro], .faint)]
      + limited(groups).map { group in
        let places = group.sections.prefix(show == .all ? group.sections.count : Self.most)
          .map(citation.title(ofSection:))
        let rest = group.sections.count - places.count
        let list = places.joined(separator: "; ") + (rest > 0 ? "; + \(rest)" : "")
        return .item(VisibleText.line(group.question), lines: [.remark(list)])
      }
  }

  func crossChecks() -> [OutlineBlock] {
    // X7 is about two points that only the whole list shows.
    let checks = digest.report.crossChecks.filter { show == .all || $0.id != "X7" }
    guard !checks.isEmpty else { return [] }
    return [.heading(words[.crossChecks]), .paragraph(words[.crossIntro], .faint)]
      + checks.map { check in
        let own =
          language == .english
          ? brief.name("kruiscontroles", check.id) ?? words.name("cross.\(check.id)") : nil
        return .item(
          own ?? VisibleText.line(check.name), check.isAttention ? .attention : .plain,
          lines: [.remark(VisibleText.line(check.message))])
      }
  }

  // MARK: Findings

  func allFindings() -> [OutlineBlock] {
    let groups = digest.grouped(digest.counted)
    guard !groups.isEmpty else { return [] }
    let members = Dictionary(grouping: digest.counted, by: \.entry)
    return [.heading(words[.allFindings])]
      + groups.map { group in
        let category = words.name("category.\(group.finding.category.rawValue)") ?? ""
        let severity = words.name("severity.\(group.finding.severity.rawValue)") ?? ""
        let all = members[group.finding.entry, default: []]
        let shown = show == .all ? all : Array(all.prefix(3))
        var seen: Set<String> = []
        let quotes = shown.map { OutlineBlock.Line.quote(Excerpt($0).text, place: citation.place($0)) }
          .filter { seen.insert("\($0)").inserted }
        let times = all.count > shown.count ? " · " + words(.times, words.number(all.count)) : ""
        return .item(
          "\(VisibleText.line(group.finding.lemma)) · \(category) · \(severity)\(times)",
          tone(group.finding.severity),
          lines: quotes + remarks(group.finding))
      }
  }

  func uncounted() -> [OutlineBlock] {
    let findings = digest.uncounted
    guard !findings.isEmpty else { return [] }
    return [.heading(words[.notCounted]), .paragraph(words[.uncountedIntro], .faint)]
      + findings.map { finding in
        let reason = language == .english ? finding.notCounted?.english : finding.notCounted?.dutch
        return .item(
          VisibleText.line(finding.lemma), .faint,
          lines: [.quote(Excerpt(finding).text, place: citation.place(finding)), .remark(reason ?? "")])
      }
  }

  // MARK: What it rests on

  func howRated() -> [OutlineBlock] {
    let conditions = show == .all ? brief.conditions : brief.decidingConditions
    guard digest.isOnTopic, !conditions.isEmpty else { return [] }
    return [.heading(words[.howRated]), .paragraph(words[.ratingIntro], .faint)]
      + conditions.map {
        .item(
          "\($0.level) · \($0.text): \(words[$0.holds ? .holds : .holdsNot])", $0.holds ? .good : .plain)
      } + (show == .all ? [] : [.paragraph(words[.allConditions], .faint)])
  }

  func about() -> [OutlineBlock] {
    let uncounted = digest.uncounted.count
    var blocks: [OutlineBlock] = [.heading(words[.limits])]
    blocks += brief.disclaimers.map { .paragraph($0) }
    blocks.append(
      .facts(
        [
          (words[.tool], "genderscan \(toolVersion)"),
          (words[.lexicon], brief.lexicons.joined(separator: ", ")),
          (words[.checklistsUsed], Self.list(digest.report.checklists)),
          (words[.fingerprint], VisibleText.line(digest.report.document.id)),
        ].filter { !$0.1.isEmpty }))
    guard show == .top else { return blocks }
    let hidden = digest.isOnTopic && digest.mayMiss ? digest.counted.count - digest.highlights.count : 0
    if hidden > 0 {
      blocks.append(.paragraph(words.count(hidden, one: .moreFindingsOne, many: .moreFindings), .faint))
    }
    if uncounted > 0 {
      blocks.append(.paragraph(words.count(uncounted, one: .moreUncountedOne, many: .moreUncounted), .faint))
    }
    return blocks
  }
}

/// Signals with the same question, and the sections they are about.
struct SignalGroup {
  let question: String
  let id: String
  var sections: [String]
  var examples: [String]

  static func groups(_ report: Report) -> [SignalGroup] {
    let order = Dictionary(
      report.sections.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    let signals = report.signals.enumerated().sorted {
      (order[$0.element.section] ?? 0, $0.offset) < (order[$1.element.section] ?? 0, $1.offset)
    }.map(\.element)
    var groups: [SignalGroup] = []
    var numbers: [String: Int] = [:]
    for signal in signals {
      if let number = numbers[signal.question] {
        groups[number].sections.append(signal.section)
        groups[number].examples += signal.examples
      } else {
        numbers[signal.question] = groups.count
        groups.append(
          SignalGroup(
            question: signal.question, id: signal.id, sections: [signal.section], examples: signal.examples))
      }
    }
    return groups
  }
}
