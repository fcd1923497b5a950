import PhraseMatching

/// Finds what a document is about and what kind of document it is.
struct TopicFinder {
  let lexicon: Lexicon
  let matches: LexiconMatches
  let structure: DocumentStructure

  /// From how many topic words per thousand words a document is on a topic, and below how many it surely is not.
  private static let onTopic = 4.0
  private static let offTopic = 1.5
  /// A short text is judged by this many words at least, so that one word does not decide.
  private static let shortText = 150.0

  private static let subjects: [(DocumentInfo.Subject, String)] = [
    (.domesticViolence, "TOPIC_HG"), (.socialSupport, "TOPIC_WJ"), (.inclusion, "TOPIC_EI"),
  ]

  /// What the report says about the document.
  func info(of document: Document, options: AnalyzerOptions) -> DocumentInfo {
    let densities = Self.subjects.map { ($0.0, density($0.1)) }
    let title = options.title ?? structure.title ?? document.title
    let best = densities.max { $0.1 < $1.1 }
    let subject = options.subject ?? subject(densities)
    return DocumentInfo(
      id: document.id, name: document.name, title: title, format: document.format, encoding: document.encoding,
      bytes: document.sourceBytes, words: structure.words, pages: structure.pages.count, subject: subject,
      isSubjectGiven: options.subject != nil, kind: kind(title), topic: topic(best?.1 ?? 0, options: options))
  }

  private func topic(_ density: Double, options: AnalyzerOptions) -> DocumentInfo.Topic {
    if options.subject != nil || density >= Self.onTopic { return .onTopic }
    return density < Self.offTopic ? .offTopic : .unclear
  }

  private func subject(_ densities: [(DocumentInfo.Subject, Double)]) -> DocumentInfo.Subject {
    // Violence leads as soon as it is a topic of its own: its criteria are the ones made for it.
    if let violence = densities.first, violence.1 >= Self.onTopic { return violence.0 }
    let best = densities.max { $0.1 < $1.1 }
    guard let best, best.1 >= Self.offTopic else { return .general }
    return best.0
  }

  private func density(_ name: String) -> Double {
    guard let set = lexicon.set(forClass: name) else { return 0 }
    let count = matches.occurrences(of: set).filter { place in
      let sentence = structure.sentence(ofToken: Int(place.first))
      guard structure.sentences.indices.contains(sentence) else { return false }
      return structure.blocks[Int(structure.sentences[sentence].block)].zone.isCounted
    }.count
    return Double(count) * 1000 / max(Self.shortText, Double(structure.words))
  }

  private static let kinds = [
    "regiovisie", "uitvoeringsplan", "motie", "amendement", "verordening", "regeling", "vacature", "brief", "nota",
    "beleidsplan", "raadsvragen", "handreiking",
  ]

  private func kind(_ title: String?) -> String? {
    let letters = String(decoding: WordFolding.fold(title ?? ""), as: UTF8.self)
    return Self.kinds.first { letters.contains($0) }
  }
}
