/// All points of the checklists, per part, and what they rest on.
extension HTMLReportBody {
  mutating func criteria() {
    let asked = digest.report.criteria.filter { $0.verdict != .notApplicable }
    var part = ""
    for result in asked {
      if result.criterion.part != part {
        if !part.isEmpty { writer.close("div") }
        part = result.criterion.part
        writer.open("div", [("class", "checklist")])
        writer.element("h3", [("id", "deel-\(part)")], text: words.name("part.\(part)") ?? part)
      }
      criterion(result)
    }
    if !part.isEmpty { writer.close("div") }
    let rest = digest.report.criteria.count - asked.count
    if rest > 0 { paragraph(words.count(rest, one: .notAskedOne, many: .notAsked), "note") }
  }

  private mutating func criterion(_ result: CriterionResult) {
    writer.open("details", [("class", "point \(Self.look(result.verdict))")])
    writer.open("summary")
    chip(brief.verdict(result), Self.look(result.verdict))
    writer.open("span", [("class", "question")])
    writer.element("span", [("class", "id")], text: result.criterion.id)
    writer.markup(" ")
    writer.text(result.criterion.question)
    writer.close("span")
    writer.close("summary")
    // A link to what is folded away opens it; a link to the fold itself does not.
    writer.open("div", [("class", "detail"), ("id", "punt-\(result.criterion.id)")])
    quotes(result.evidence, most: show == .all ? result.evidence.count : Self.most)
    passages(words[.counterEvidence], result.counterEvidence)
    turnedDown(result)
    if result.verdict != .met { searched(result, most: result.searchedFor.count) }
    if result.verdict != .met, !result.isQuiet {
      labelled(words[.advice], [result.criterion.advice].filter { !$0.isEmpty })
    }
    labelled(words[.question], [result.criterion.modelQuestion].filter { !$0.isEmpty })
    labelled(words[.sources], brief.sources(of: result))
    writer.close("div")
    writer.close("details")
  }

  static func look(_ verdict: CriterionResult.Verdict) -> String {
    switch verdict {
    case .met: "met"
    case .partly: "partly"
    case .undecided, .contradicted: "undecided"
    case .notFound, .notApplicable: "missing"
    }
  }

  /// Passages turned down that are not shown as evidence already, with the reason.
  private mutating func turnedDown(_ result: CriterionResult) {
    let shown = Set(result.evidence + result.counterEvidence)
    let rest = result.rejected.filter { !shown.contains($0.passage) }
    guard !rest.isEmpty else { return }
    paragraph("\(words[.notAccepted]):", "label")
    for rejection in rest.prefix(show == .all ? rest.count : 3) {
      quotes([rejection.passage], most: 1)
      labelled(words[.reason], [brief.name("valkuilen", rejection.trap) ?? rejection.trap])
    }
  }

  private mutating func passages(_ label: String, _ ids: [String]) {
    guard !ids.isEmpty else { return }
    paragraph("\(label):", "label")
    quotes(ids, most: show == .all ? ids.count : 3)
  }

  // MARK: Level, sources, limits

  mutating func howRated() {
    paragraph(words[.ratingIntro], "intro")
    writer.open("ul", [("class", "conditions")])
    for condition in brief.conditions {
      writer.open("li", [("class", condition.holds ? "met" : "missing")])
      writer.element("span", [("class", "answer")], text: words[condition.holds ? .holds : .holdsNot])
      writer.text("\(condition.level) · \(condition.text)")
      writer.close("li")
    }
    writer.close("ul")
  }

  mutating func sources() {
    paragraph(words[.sourcesIntro], "intro")
    paragraph(words[.recalledSourcesIntro], "intro")
    writer.open("ul", [("class", "sources")])
    let named = Set(
      digest.report.criteria.filter { $0.verdict != .notApplicable }.flatMap(\.criterion.sources).map(
        \.instrument))
    for instrument in digest.report.sourceInstruments where named.contains(instrument.id) {
      source(
        [instrument.name, instrument.publisher, instrument.date, instrument.url], instrument.status)
    }
    for reference in digest.report.references {
      source([reference.title, reference.publisher, reference.date, reference.url], reference.status)
    }
    writer.close("ul")
  }

  private mutating func source(_ parts: [String], _ status: Reference.Status) {
    writer.open("li")
    writer.text(parts.filter { !$0.isEmpty }.joined(separator: " · "))
    writer.markup(" ")
    chip(words.name("source.\(status.rawValue)") ?? "", status == .read ? "met" : "partly")
    writer.close("li")
  }

  mutating func limits() {
    for line in brief.disclaimers { paragraph(line) }
    writer.open("dl", [("class", "facts")])
    fact(words[.tool], "genderscan \(toolVersion)")
    fact(words[.lexicon], brief.lexicons.joined(separator: ", "))
    fact(words[.checklistsUsed], digest.report.checklists.joined(separator: ", "))
    fact(words[.fingerprint], digest.report.document.id)
    writer.close("dl")
  }
}
