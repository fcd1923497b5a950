import GenderScan

/// Plain text that explains one id: a term, a criterion, a level, a trap, an instrument or a code.
struct Explanation {
  let lexicon: Lexicon

  /// The explanation, or nil for an unknown id.
  func text(of id: String) -> String? {
    if let entry = lexicon.entry(id) { return text(of: entry) }
    for checklist in lexicon.contents.checklists {
      if let criterion = checklist.criteria.first(where: { $0.id == id.uppercased() }) {
        return text(of: criterion)
      }
    }
    if let term = lexicon.contents.assessment.first(where: { $0.id.lowercased() == id.lowercased() }) {
      return text(of: term)
    }
    if let instrument = lexicon.contents.instruments.first(where: { $0.id == id.lowercased() }) {
      return text(of: instrument)
    }
    if let reference = lexicon.contents.references.first(where: { $0.id == id }) { return line(reference) }
    return nil
  }

  /// Ids that resemble an unknown one, nearest first, at most five.
  func similar(to id: String) -> [String] {
    let wanted = id.lowercased()
    let entries = lexicon.contents.entries
    let byLemma = entries.filter { $0.lemma.lowercased().hasPrefix(wanted) || $0.id.contains(wanted) }.map(
      \.id)
    let others = knownIDs.filter { $0.lowercased().hasPrefix(wanted.prefix(2)) }
    return Array((byLemma + others.filter { !byLemma.contains($0) }).prefix(5))
  }

  private var knownIDs: [String] {
    lexicon.contents.checklists.flatMap { $0.criteria.map(\.id) } + lexicon.contents.assessment.map(\.id)
      + lexicon.contents.instruments.map(\.id) + lexicon.contents.entries.map(\.id)
  }

  // MARK: The kinds

  private func text(of entry: LexiconEntry) -> String {
    var lines = ["\(entry.id) · \(entry.lemma)"]
    lines.append(
      "Familie      \(entry.category.dutch) (lens \(entry.lens.dutch)), ernst \(entry.severity.dutch)")
    if entry.status == .contested {
      lines.append("Let op       Over dit woord verschillen deskundigen van mening.")
    }
    if entry.status == .proposed {
      lines.append("Let op       Dit is een voorstel; nog niet door anderen nagekeken.")
    }
    lines.append("Waarom       \(entry.explanation)")
    lines += labelled("Prima als", entry.fineWhen)
    lines += labelled("Beter", entry.alternatives)
    lines += labelled("Zoekt naar", entry.forms)
    lines += labelled("Niet bij", entry.exceptions)
    lines += labelled("Treft", entry.hits)
    lines += labelled("Treft niet", entry.nonHits)
    lines += labelled("Mist nog", entry.knownMisses)
    lines += labelled("Vals alarm", entry.knownFalseAlarms)
    lines += labelled("Bron", references(entry.references))
    lines.append("Gemeten      nog niet: de precisie van deze regel is niet apart gemeten.")
    if !entry.reviewed.isEmpty { lines.append("Herzien      \(entry.reviewed)") }
    return lines.joined(separator: "\n")
  }

  private func text(of criterion: Criterion) -> String {
    var lines = ["\(criterion.id) · \(criterion.question)"]
    lines.append("Rang         \(criterion.rank.rawValue), onderdeel \(criterion.part)")
    if let threshold = criterion.threshold {
      lines.append(
        "Gevonden     vanaf sterkte \(threshold.rawValue) (zie: genderscan explain \(threshold.rawValue))")
    } else {
      lines.append("Gevonden     dit is een vraag bij een passage, nooit een oordeel")
    }
    lines.append("Geldt voor   \(criterion.documentTypes.joined(separator: ", "))")
    if !criterion.validFrom.isEmpty { lines.append("Geldt vanaf  \(criterion.validFrom)") }
    lines += labelled("Gezocht naar", searched(criterion))
    lines += labelled("Treft", criterion.hits)
    lines += labelled("Treft niet", criterion.nonHits)
    if !criterion.traps.isEmpty { lines.append("Valkuilen    \(criterion.traps.joined(separator: ", "))") }
    lines.append("Advies       \(criterion.advice)")
    lines.append("Vraag        \(criterion.modelQuestion)")
    lines += labelled("Bron", criterion.sources.map(line))
    return lines.joined(separator: "\n")
  }

  private func text(of term: AssessmentTerm) -> String {
    var lines = ["\(term.id) · \(term.name)", term.explanation]
    if !term.advice.isEmpty { lines.append("Advies: \(term.advice)") }
    lines += term.conditions.map { "- \($0.text)" }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func text(of instrument: Instrument) -> String {
    var lines = ["\(instrument.id) · \(instrument.name)", instrument.explanation]
    lines.append("Uitgever     \(instrument.publisher) \(instrument.date)")
    if !instrument.url.isEmpty { lines.append("Adres        \(instrument.url)") }
    lines.append("Status       \(status(instrument.status))")
    for part in instrument.parts {
      lines.append("\(part.id)  \(part.title)  (\(part.criteria.joined(separator: ", ")))")
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Parts

  private func labelled(_ label: String, _ values: [String]) -> [String] {
    values.enumerated().map { index, value in
      let head = index == 0 ? label : ""
      return head + String(repeating: " ", count: max(1, 13 - head.count)) + value
    }
  }

  private func searched(_ criterion: Criterion) -> [String] {
    var result: [String] = []
    for member in criterion.evidence.flatMap({ $0.groups.flatMap { $0 } }) {
      let words = lexicon.plainWords(of: member)
      if !words.isEmpty, !result.contains(words) { result.append(words) }
    }
    return result
  }

  private func references(_ ids: [String]) -> [String] {
    ids.map { id in lexicon.contents.references.first { $0.id == id }.map(line) ?? id }
  }

  private func line(_ reference: Reference) -> String {
    let parts = [reference.title, reference.publisher, reference.date, reference.url].filter { !$0.isEmpty }
    return "\(parts.joined(separator: ", ")) [\(status(reference.status))]"
  }

  private func line(_ source: Criterion.Source) -> String {
    let name = lexicon.contents.instruments.first { $0.id == source.instrument }?.name ?? source.instrument
    let parts = [name, source.part, source.url].filter { !$0.isEmpty }
    return "\(parts.joined(separator: ", ")) [\(status(source.status))]"
  }

  private func status(_ status: Reference.Status) -> String {
    switch status {
    case .read: "gelezen"
    case .secondary: "via een andere bron"
    case .recalled: "uit het geheugen, nog niet nagelezen"
    }
  }
}
