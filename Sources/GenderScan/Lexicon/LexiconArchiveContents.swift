extension LexiconArchiveCoder {
  mutating func code(_ contents: inout LexiconContents) {
    code(&contents.id)
    code(&contents.version)
    code(&contents.entries, blank: LexiconEntry()) { $0.code(&$1) }
    code(&contents.classes, blank: WordClass()) { $0.code(&$1) }
    code(&contents.references, blank: Reference()) { $0.code(&$1) }
    code(&contents.checklists, blank: Checklist()) { $0.code(&$1) }
    code(&contents.instruments, blank: Instrument()) { $0.code(&$1) }
    code(&contents.assessment, blank: AssessmentTerm()) { $0.code(&$1) }
    code(&contents.measurements, blank: Measurement()) { $0.code(&$1) }
  }

  private mutating func code(_ entry: inout LexiconEntry) {
    code(&entry.id)
    code(&entry.lemma)
    code(&entry.theme)
    code(&entry.category)
    code(&entry.lens)
    code(&entry.severity)
    code(&entry.status)
    code(&entry.forms)
    code(&entry.exceptions)
    code(&entry.required)
    code(&entry.requiredInParagraph)
    code(&entry.sections)
    code(&entry.documents)
    code(&entry.stance)
    code(&entry.isSignalOnly)
    code(&entry.explanation)
    code(&entry.fineWhen)
    code(&entry.alternatives)
    code(&entry.references)
    code(&entry.hits)
    code(&entry.nonHits)
    code(&entry.knownMisses)
    code(&entry.knownFalseAlarms)
    code(&entry.symmetryReason)
    code(&entry.reviewed)
  }

  private mutating func code(_ found: inout WordClass) {
    code(&found.name)
    code(&found.explanation)
    code(&found.forms)
    code(&found.exceptions)
  }

  private mutating func code(_ reference: inout Reference) {
    code(&reference.id)
    code(&reference.title)
    code(&reference.publisher)
    code(&reference.kind)
    code(&reference.date)
    code(&reference.url)
    code(&reference.status)
    code(&reference.seen)
  }

  private mutating func code(_ instrument: inout Instrument) {
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

  private mutating func code(_ term: inout AssessmentTerm) {
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
