extension LexiconArchiveCoder {
  mutating func code(_ checklist: inout Checklist) {
    code(&checklist.id)
    code(&checklist.name)
    code(&checklist.version)
    code(&checklist.criteria, blank: Criterion()) { $0.code(&$1) }
  }

  private mutating func code(_ criterion: inout Criterion) {
    code(&criterion.id)
    code(&criterion.question)
    code(&criterion.rank)
    code(&criterion.part)
    code(&criterion.documentTypes)
    code(&criterion.threshold)
    code(&criterion.isGenderMeasure)
    code(&criterion.condition, blank: EvidenceClause()) { $0.code(&$1) }
    code(&criterion.evidence, blank: EvidenceClause()) { $0.code(&$1) }
    code(&criterion.counterEvidence, blank: EvidenceClause()) { $0.code(&$1) }
    code(&criterion.isReversed)
    code(&criterion.traps)
    code(&criterion.advice)
    code(&criterion.modelQuestion)
    code(&criterion.sources, blank: Criterion.Source()) { coder, source in
      coder.code(&source.instrument)
      coder.code(&source.part)
      coder.code(&source.url)
      coder.code(&source.status)
    }
    code(&criterion.validFrom)
    code(&criterion.hits)
    code(&criterion.nonHits)
  }

  private mutating func code(_ clause: inout EvidenceClause) {
    code(&clause.groups, blank: []) { $0.code(group: &$1) }
    code(&clause.excluded, blank: []) { $0.code(group: &$1) }
    code(&clause.window)
    code(&clause.sections)
    code(&clause.isStrict)
    code(&clause.ceiling)
    code(&clause.gives)
    code(&clause.note)
  }

  private mutating func code(group: inout [EvidenceClause.Member]) {
    code(&group, blank: .entry("")) { coder, member in
      var (kind, text) =
        switch member {
        case .wordClass(let name): (0, name)
        case .entry(let id): (1, id)
        case .pattern(let pattern): (2, pattern)
        }
      coder.code(&kind)
      coder.code(&text)
      member = kind == 0 ? .wordClass(text) : kind == 1 ? .entry(text) : .pattern(text)
    }
  }
}
