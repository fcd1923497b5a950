/// Writes findings of a JSON report.
struct JSONFinding {
  let places: JSONPlaces
  let language: ReportLanguage

  func write(_ writer: inout JSONWriter, _ finding: Finding) {
    writer.field("id", finding.id)
    writer.field("entry", finding.entry)
    writer.field("category", finding.category.rawValue)
    writer.field("lens", finding.lens.rawValue)
    writer.field("severity", finding.severity.rawValue)
    places.write(&writer, finding.range)
    places.write(&writer, finding.source)
    writer.field("page", finding.page)
    writer.field("line", finding.line)
    writer.field("column", finding.column)
    writer.field("section", finding.section)
    writer.field("zone", finding.zone.rawValue)
    writer.field("quote", finding.quote)
    writer.field("before", finding.before)
    writer.field("after", finding.after)
    writer.field("sentence", finding.sentence)
    writer.field(
      "context",
      object: {
        $0.field("polarity", finding.context.polarity.rawValue)
        $0.field("voice", finding.context.voice.rawValue)
        $0.field("stance", finding.context.stance.rawValue)
        $0.field("commitment", finding.context.commitment)
      })
    writer.field("counted", finding.isCounted)
    writer.field("reason", language == .english ? finding.notCounted?.english : finding.notCounted?.dutch)
    writer.field("advice", finding.reason)
    writer.field("alternatives", strings: finding.alternatives)
    writer.field("reasonCode", finding.notCounted?.rawValue)
    writer.field("lemma", finding.lemma)
    writer.field("contested", finding.isContested)
    writer.field("fineWhen", strings: finding.fineWhen)
    writer.field("references", strings: finding.references)
  }
}

/// Writes places, in the unit of the report.
struct JSONPlaces {
  let offsets: OffsetTable

  func write(_ writer: inout JSONWriter, _ range: Range<TextOffset>) {
    writer.field("start", offsets.value(range.lowerBound))
    writer.field("end", offsets.value(range.upperBound))
  }

  func write(_ writer: inout JSONWriter, _ range: Range<SourceOffset>) {
    writer.field(
      "source",
      object: {
        $0.field("start", range.lowerBound.bytes)
        $0.field("end", range.upperBound.bytes)
      })
  }
}
