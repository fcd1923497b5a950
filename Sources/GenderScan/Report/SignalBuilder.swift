/// Makes the questions per section: neutral wording where the facts differ, and criteria of rank *signaal*.
struct SignalBuilder {
  let structure: DocumentStructure
  let lexicon: Lexicon
  let matches: LexiconMatches
  let info: DocumentInfo
  let outcome: ChecklistEngine.Outcome

  /// From how many neutral words in a section the question is asked, when no gendered word stands there.
  private static let neutralWords = 4
  private static let mostExamples = 3

  /// The signals, in section order.
  func signals(findings: [Finding]) -> [SectionSignal] {
    guard info.topic != .offTopic else { return [] }
    let neutral = info.subject == .domesticViolence ? neutralSections(findings) : []
    return neutral + criteria()
  }

  private func neutralSections(_ findings: [Finding]) -> [SectionSignal] {
    let neutral = counts(of: ["SL", "PG", "PLEG", "slachtoffer_neutraal", "pleger_neutraal"])
    let gendered = counts(of: ["VR", "MN", "GEN", "GS", "GTV", "FEM"])
    return structure.sections.enumerated().compactMap { index, section in
      let roles: [SectionRole] = [.problemAnalysis, .goals, .measures, .monitoring]
      guard roles.contains(section.role), (neutral[index] ?? 0) >= Self.neutralWords,
        (gendered[index] ?? 0) == 0
      else { return nil }
      let examples = findings.filter { $0.section == section.id && $0.category == .obscuring }
      return SectionSignal(
        id: "b.neutraal", section: section.id,
        question:
          "Dit deel spreekt over slachtoffers of plegers zonder te zeggen wie dat zijn. Is bekend of het vooral om vrouwen, mannen of anderen gaat?",
        counts: [
          SectionSignal.Count(name: "neutrale woorden", count: neutral[index] ?? 0),
          SectionSignal.Count(name: "woorden over gender", count: 0),
        ], examples: examples.prefix(Self.mostExamples).map(\.id))
    }
  }

  private func counts(of names: [String]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for set in names.compactMap({ lexicon.set(forClass: $0) }) {
      var sentence = 0
      for place in matches.occurrences(of: set) {
        sentence = structure.sentence(ofToken: Int(place.first), from: sentence)
        guard structure.sentences.indices.contains(sentence) else { break }
        let block = structure.blocks[Int(structure.sentences[sentence].block)]
        if block.zone.isCounted { result[block.section, default: 0] += 1 }
      }
    }
    return result
  }

  private func criteria() -> [SectionSignal] {
    let sections = Dictionary(
      outcome.passages.map { ($0.id, sectionID($0.sentences)) }, uniquingKeysWith: { first, _ in first })
    let asking = outcome.results.indices.filter {
      outcome.results[$0].criterion.rank == .signal && !outcome.results[$0].evidence.isEmpty
    }
    return asking.flatMap { number in
      let result = outcome.results[number]
      return Dictionary(grouping: result.evidence) { sections[$0] ?? "s0" }.sorted { $0.key < $1.key }.map {
        section, ids in
        SectionSignal(
          id: result.criterion.id, section: section, question: result.criterion.question,
          counts: [SectionSignal.Count(name: "passages", count: ids.count)],
          examples: Array(ids.prefix(Self.mostExamples)))
      }
    }
  }

  private func sectionID(_ sentences: ClosedRange<Int>) -> String {
    let block = structure.blocks[Int(structure.sentences[sentences.lowerBound].block)]
    return structure.sections.indices.contains(block.section) ? structure.sections[block.section].id : "s0"
  }
}
