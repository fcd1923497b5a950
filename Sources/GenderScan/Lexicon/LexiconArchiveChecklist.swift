extension LexiconArchiveCoder {
  /// Checklists with how many criteria each has, then all criteria in a table of their own.
  mutating func code(_ checklists: inout [Checklist]) {
    var counts: [Int] = []
    var criteria = checklists.flatMap(\.criteria)
    code(headsOf: &checklists, &counts)
    code(table: &criteria, blank: Criterion()) { coder, criterion in
      coder.code(textOf: &criterion)
      coder.code(rulesOf: &criterion)
    }
    guard counts.reduce(0, +) == criteria.count else { return refuse() }
    var rest = criteria[...]
    for (number, count) in counts.enumerated() {
      checklists[number].criteria = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
  }

  mutating func code(headsOf checklists: inout [Checklist], _ counts: inout [Int]) {
    var read: [Int] = []
    code(table: &checklists, blank: Checklist()) { coder, checklist in
      var count = checklist.criteria.count
      coder.code(&checklist.id)
      coder.code(&checklist.name)
      coder.code(&checklist.version)
      coder.code(&count)
      // A number beyond what can be is no more than damage.
      read.append(min(max(count, 0), 1 << 20))
    }
    counts = read
  }

  /// What a report says of a criterion: no clauses, no examples.
  mutating func code(textOf criterion: inout Criterion) {
    code(&criterion.id)
    code(&criterion.question)
    code(&criterion.rank)
    code(&criterion.part)
    code(&criterion.documentTypes)
    code(&criterion.threshold)
    code(&criterion.isGenderMeasure)
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
  }

  private mutating func code(rulesOf criterion: inout Criterion) {
    code(&criterion.condition, blank: EvidenceClause()) { $0.code(&$1) }
    code(&criterion.evidence, blank: EvidenceClause()) { $0.code(&$1) }
    code(&criterion.counterEvidence, blank: EvidenceClause()) { $0.code(&$1) }
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
