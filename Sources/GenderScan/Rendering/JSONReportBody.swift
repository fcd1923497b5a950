/// The parts of a JSON report, each with its keys in the order of the contract.
struct JSONReportBody {
  let report: Report
  let places: JSONPlaces
  let language: ReportLanguage

  // MARK: Where it comes from

  func origin(_ writer: inout JSONWriter, offsetUnit: OffsetUnit) {
    writer.field("lexicons", each: report.lexicons) { writer, lexicon in
      writer.object {
        $0.field("id", lexicon.id)
        $0.field("version", lexicon.version)
        $0.field("sha256", lexicon.sha256)
      }
    }
    writer.field("checklists", strings: report.checklists)
    writer.field("offsetUnit", offsetUnit.rawValue)
    writer.field("document", object: document)
    writer.field("quality", object: quality)
  }

  private func document(_ writer: inout JSONWriter) {
    let document = report.document
    writer.field("id", document.id)
    writer.field("name", document.name)
    writer.field("title", document.title)
    writer.field("format", document.format.rawValue)
    writer.field("encoding", document.encoding)
    writer.field("bytes", document.bytes)
    writer.field("words", document.words)
    writer.field("pages", document.pages)
    writer.field("type", document.subject.rawValue)
    writer.field("topic", document.topic.rawValue)
    writer.field("typeGiven", document.isSubjectGiven)
    writer.field("kind", document.kind)
  }

  private func quality(_ writer: inout JSONWriter) {
    writer.field("verdict", report.quality.verdict.rawValue)
    writer.field("diagnostics", each: report.quality.diagnostics) { writer, diagnostic in
      writer.object {
        $0.field("code", diagnostic.code)
        $0.field("message", language == .english ? diagnostic.english : diagnostic.message)
        if let page = diagnostic.page { $0.field("page", page) }
        $0.field("losesText", diagnostic.losesText)
      }
    }
    writer.field("repairs", each: report.quality.repairs) { writer, repair in
      writer.object {
        $0.field("kind", repair.kind.rawValue)
        $0.field("count", repair.count)
      }
    }
  }

  func sections(_ writer: inout JSONWriter) {
    writer.field("sections", each: report.sections) { writer, section in
      writer.object {
        $0.field("id", section.id)
        $0.field("number", section.number)
        $0.field("title", section.title)
        $0.field("role", section.role.rawValue)
        places.write(&$0, section.range)
        let source = report.structure.text.map.sourceRange(of: section.range)
        $0.field("page", report.structure.pages.page(of: source.lowerBound))
        $0.field("words", section.words)
        $0.field("level", section.level)
      }
    }
  }

  // MARK: Findings

  func findings(_ writer: inout JSONWriter, _ findings: [Finding]) {
    // The report stays out of it, which would be copied for each of them.
    let body = JSONFinding(places: places, language: language)
    writer.field("findings", each: findings) { writer, finding in
      writer.object { body.write(&$0, finding) }
    }
  }

  func signals(_ writer: inout JSONWriter) {
    writer.field("sectionSignals", each: report.signals) { writer, signal in
      writer.object {
        $0.field("id", signal.id)
        $0.field("section", signal.section)
        $0.field("question", signal.question)
        $0.field(
          "counts",
          object: { counts in
            for count in signal.counts { counts.field(named: count.name, count.count) }
          })
        $0.field("examples", strings: signal.examples)
      }
    }
  }
}
