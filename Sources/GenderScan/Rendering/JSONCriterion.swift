/// Writes criteria of a JSON report.
struct JSONCriterion {
  /// Addresses of instruments, by id.
  private let addresses: [String: String]

  init(instruments: [Instrument]) {
    addresses = Dictionary(
      instruments.map { ($0.id, $0.url) }, uniquingKeysWith: { first, _ in first })
  }

  func write(_ writer: inout JSONWriter, _ result: CriterionResult) {
    writer.field("id", result.criterion.id)
    writer.field("part", result.criterion.part)
    writer.field("rank", JSONReportBody.rank(result.criterion.rank))
    writer.field("question", result.criterion.question)
    writer.field("verdict", result.verdict.rawValue)
    writer.field("strength", result.strength.rawValue)
    writer.field("evidence", strings: result.evidence)
    writer.field("counterEvidence", strings: result.counterEvidence)
    writer.field("rejected", each: result.rejected) { writer, rejection in
      writer.object {
        $0.field("finding", rejection.passage)
        $0.field("trap", rejection.trap)
      }
    }
    writer.field("searchedFor", strings: result.searchedFor)
    writer.field("recommendation", result.criterion.advice)
    writer.field("modelQuestion", result.criterion.modelQuestion)
    writer.field("sources", each: result.criterion.sources) { writer, source in
      writer.object {
        $0.field("instrument", source.instrument)
        $0.field("part", source.part)
        $0.field("url", address(of: source))
        $0.field("status", JSONReportBody.status(source.status))
      }
    }
    writer.field("threshold", result.criterion.threshold?.rawValue)
    writer.field("searchedForCount", result.searchedForCount)
  }

  /// The address of the place itself, else of the instrument; nil without either.
  private func address(of source: Criterion.Source) -> String? {
    source.url.nonEmpty ?? addresses[source.instrument]?.nonEmpty
  }
}
