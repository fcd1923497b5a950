/// The tables of an archive, in their order.
enum LexiconArchiveTable: Int {
  case entries, classes, references, checklists, criteria, instruments, assessment, measurements, searchedFor
}

extension LexiconArchiveCoder {
  /// In the order of ``LexiconArchiveTable``.
  mutating func code(_ contents: inout LexiconContents) {
    code(table: &contents.entries, blank: LexiconEntry()) { $0.code(&$1) }
    code(table: &contents.classes, blank: WordClass()) { $0.code(&$1) }
    code(table: &contents.references, blank: Reference()) { $0.code(&$1) }
    code(&contents.checklists)
    code(table: &contents.instruments, blank: Instrument()) { $0.code(&$1) }
    code(table: &contents.assessment, blank: AssessmentTerm()) { $0.code(&$1) }
    code(table: &contents.measurements, blank: Measurement()) { $0.code(&$1) }
  }

  /// Per criterion, in the order of the checklists, what was looked for.
  mutating func code(searchedFor: inout [SearchedTerms]) {
    code(table: &searchedFor, blank: SearchedTerms()) { $0.code(&$1) }
  }

  mutating func code(_ searched: inout SearchedTerms) {
    code(&searched.terms)
    code(&searched.count)
  }

  mutating func code(_ entry: inout LexiconEntry) {
    code(textOf: &entry)
    code(&entry.forms)
    code(&entry.exceptions)
    code(&entry.required)
    code(&entry.requiredInParagraph)
    code(&entry.hits)
    code(&entry.nonHits)
    code(&entry.knownMisses)
    code(&entry.knownFalseAlarms)
    code(&entry.symmetryReason)
    code(&entry.reviewed)
  }

  /// What a report says of an entry: no patterns, no examples.
  mutating func code(textOf entry: inout LexiconEntry) {
    code(&entry.id)
    code(&entry.lemma)
    code(&entry.theme)
    code(&entry.category)
    code(&entry.lens)
    code(&entry.severity)
    code(&entry.status)
    code(&entry.sections)
    code(&entry.documents)
    code(&entry.stance)
    code(&entry.isSignalOnly)
    code(&entry.explanation)
    code(&entry.fineWhen)
    code(&entry.alternatives)
    code(&entry.references)
  }

  private mutating func code(_ found: inout WordClass) {
    code(&found.name)
    code(&found.explanation)
    code(&found.forms)
    code(&found.exceptions)
  }

  mutating func code(_ reference: inout Reference) {
    code(&reference.id)
    code(&reference.title)
    code(&reference.publisher)
    code(&reference.kind)
    code(&reference.date)
    code(&reference.url)
    code(&reference.status)
    code(&reference.seen)
  }

  mutating func code(_ instrument: inout Instrument) {
    code(&instrument.id)
    code(&instrument.name)
    code(&instrument.publisher)
    code(&instrument.date)
    code(&instrument.url)
    code(&instrument.status)
    code(&instrument.explanation)
    code(&instrument.parts, blank: Instrument.Part()) { coder, part in
      coder.code(&part.id)
      coder.code(&part.title)
      coder.code(&part.criteria)
    }
  }

  private mutating func code(_ measured: inout Measurement) {
    code(&measured.entry)
    code(&measured.findings)
    code(&measured.correct)
    var missed = measured.missed ?? -1
    code(&missed)
    measured.missed = missed < 0 ? nil : missed
    code(&measured.corpus)
    code(&measured.date)
  }

  mutating func code(_ term: inout AssessmentTerm) {
    code(&term.group)
    code(&term.id)
    code(&term.name)
    code(&term.englishName)
    code(&term.explanation)
    code(&term.advice)
    code(&term.conditions, blank: AssessmentTerm.Condition()) { coder, condition in
      coder.code(&condition.id)
      coder.code(&condition.text)
    }
  }
}
