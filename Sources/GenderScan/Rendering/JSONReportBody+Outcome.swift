/// Criteria, level and what was added to the contract.
extension JSONReportBody {
  func checklist(_ writer: inout JSONWriter) {
    // The report stays out of it, which would be copied for each of them.
    let body = JSONCriterion(instruments: report.sourceInstruments)
    writer.field("checklist", each: report.criteria) { writer, result in
      writer.object { body.write(&$0, result) }
    }
  }

  func outcome(_ writer: inout JSONWriter) {
    writer.field("rating", object: rating)
    writer.field("profile", each: report.profile) { writer, part in
      writer.object {
        $0.field("part", part.part)
        $0.field("met", part.met)
        $0.field("partly", part.partly)
        $0.field("notFound", part.notFound)
        $0.field("undecided", part.undecided)
        $0.field("of", part.total)
        $0.field("name", part.name)
      }
    }
  }

  private func rating(_ writer: inout JSONWriter) {
    writer.field("code", report.rating.code)
    writer.field("label", report.rating.label)
    writer.field("explanation", report.rating.explanation)
    writer.field("conditions", each: report.rating.conditions) { writer, condition in
      writer.object {
        $0.field("id", condition.id)
        $0.field("holds", condition.holds)
        $0.field("text", condition.text)
      }
    }
    if !report.rating.between.isEmpty { writer.field("between", strings: report.rating.between) }
    writer.field("flags", strings: report.rating.flags)
  }

  // MARK: Additions

  func additions(_ writer: inout JSONWriter) {
    writer.field("passages", each: report.passages) { writer, passage in
      writer.object { self.passage(&$0, passage) }
    }
    writer.field("crossChecks", each: report.crossChecks) { writer, check in
      writer.object {
        $0.field("id", check.id)
        $0.field("name", check.name)
        $0.field("message", check.message)
        $0.field("attention", check.isAttention)
        $0.field("examples", strings: check.examples)
      }
    }
    writer.field("instruments", each: report.instruments) { writer, view in
      writer.object {
        $0.field("id", view.instrument.id)
        $0.field("name", view.instrument.name)
        $0.field("status", Self.status(view.instrument.status))
        $0.field("criteria", strings: view.criteria)
      }
    }
    writer.field("references", each: report.references) { writer, reference in
      writer.object { Self.reference(&$0, reference) }
    }
    writer.field("disclaimers", strings: report.disclaimers)
  }

  private func passage(_ writer: inout JSONWriter, _ passage: Passage) {
    writer.field("id", passage.id)
    places.write(&writer, passage.range)
    places.write(&writer, passage.source)
    writer.field("page", passage.page)
    writer.field("line", passage.line)
    writer.field("section", passage.section)
    writer.field("zone", passage.zone.rawValue)
    writer.field("quote", passage.quote)
  }

  private static func reference(_ writer: inout JSONWriter, _ reference: Reference) {
    writer.field("id", reference.id)
    writer.field("title", reference.title)
    writer.field("publisher", reference.publisher)
    writer.field("kind", reference.kind)
    writer.field("date", reference.date)
    writer.field("url", reference.url.isEmpty ? nil : reference.url)
    writer.field("status", status(reference.status))
  }

  /// The weight of a criterion, in the English words of the contract.
  static func rank(_ rank: Criterion.Rank) -> String {
    switch rank {
    case .core: "core"
    case .additional: "additional"
    case .signal: "signal"
    }
  }

  /// How the makers know a source, in the English words of the contract.
  static func status(_ status: Reference.Status) -> String {
    switch status {
    case .read: "read"
    case .secondary: "secondary"
    case .recalled: "recalled"
    }
  }
}
