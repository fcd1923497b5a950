import PhraseMatching

/// Finds what a document is about and what kind of document it is.
struct TopicFinder {
  let lexicon: Lexicon
  let matches: LexiconMatches
  let structure: DocumentStructure

  /// From how many topic words per thousand words a document is on a topic.
  ///
  /// Violence has few other meanings, so that fewer words of it tell a topic.
  private static func onTopic(_ subject: DocumentInfo.Subject) -> Double {
    switch subject {
    case .domesticViolence: 2
    case .socialSupport: 5.5
    case .inclusion: 4
    case .general: .infinity
    }
  }
  /// Below how many the document surely is about something else.
  private static let offTopic = 1.5
  /// A short text is judged by this many words at least, so that one word does not decide.
  private static let shortText = 150.0
  /// With fewer words nobody can say that a document is about something else.
  private static let fewestToTell = 50
  /// A topic shows in several words, each more than a passing one: a tariff list can name one law a hundred times.
  private static let fewestWords = 3
  /// A sentence of fewer tokens is a name, a heading or a cell.
  private static let runningText = 6
  /// From how many tokens on a line without a mark at its end is no name any more.
  private static let longName = 16
  /// From how many topic words violence leads whatever else the document is about, and how many times more another
  /// topic must have to lead over less.
  private static let leading = 4.0
  private static let lead = 3.0

  private static let subjects: [(DocumentInfo.Subject, String)] = [
    (.domesticViolence, "TOPIC_HG"), (.socialSupport, "TOPIC_WJ"), (.inclusion, "TOPIC_EI"),
  ]

  /// What the report says about the document.
  func info(of document: Document, options: AnalyzerOptions) -> DocumentInfo {
    let densities = Self.subjects.map { ($0.0, density($0.1)) }
    let title = options.title ?? structure.title ?? document.title
    let subject = options.subject ?? subject(densities)
    return DocumentInfo(
      id: document.id, name: document.name, title: title, format: document.format,
      encoding: document.encoding,
      bytes: document.sourceBytes, words: structure.words, pages: structure.pages.count, subject: subject,
      isSubjectGiven: options.subject != nil, kind: kind(title) ?? kind(structure.kindLine),
      topic: topic(densities, options: options))
  }

  private func topic(
    _ densities: [(DocumentInfo.Subject, Double)], options: AnalyzerOptions
  ) -> DocumentInfo.Topic {
    if options.subject != nil || densities.contains(where: isOnTopic) { return .onTopic }
    let isUnclear = densities.contains { $0.1 >= Self.offTopic } || structure.words < Self.fewestToTell
    return isUnclear ? .unclear : .offTopic
  }

  private func isOnTopic(_ subject: DocumentInfo.Subject, _ density: Double) -> Bool {
    density >= Self.onTopic(subject)
  }

  private func subject(_ densities: [(DocumentInfo.Subject, Double)]) -> DocumentInfo.Subject {
    let best = densities.max { $0.1 < $1.1 }
    // Violence leads as soon as it is a topic of its own: its criteria are the ones made for it.
    if let violence = densities.first, isOnTopic(violence.0, violence.1),
      violence.1 >= Self.leading || (best?.1 ?? 0) < Self.lead * violence.1
    {
      return violence.0
    }
    guard let best, best.1 >= Self.offTopic else { return .general }
    return best.0
  }

  /// Topic words per thousand words; 0 when fewer than three different words make it up and the title names none.
  private func density(_ name: String) -> Double {
    guard let set = lexicon.set(forClass: name) else { return 0 }
    // Told apart by their first eight letters, so that forms of one word are one.
    var words: [UInt64] = []
    var count = 0
    var sentence = 0
    for place in matches.occurrences(of: set) {
      sentence = structure.sentence(ofToken: Int(place.first), from: sentence)
      guard isCounted(sentence) else { continue }
      count += 1
      guard words.count < Self.fewestWords else { continue }
      let beginning = FoldedWord(structure, Int(place.first)).low
      if !words.contains(beginning) { words.append(beginning) }
    }
    let isVaried = words.count >= Self.fewestWords && count >= 5
    guard isVaried || structure.words < 400 && count > 0 || isInTitle(set) else { return 0 }
    return Double(count) * 1000 / max(Self.shortText, Double(structure.words))
  }

  /// True when the opening of the document names the topic: a ruling on one subject may use one word for it.
  private func isInTitle(_ set: Int) -> Bool {
    guard let opening = structure.blocks.first(where: { $0.zone == .heading })?.sentences.last,
      structure.sentences.indices.contains(opening)
    else { return false }
    let end = structure.sentences[opening].tokens.upperBound
    return matches.occurrences(of: set).first.map { Int($0.first) < end } ?? false
  }

  private func isCounted(_ sentence: Int) -> Bool {
    guard structure.sentences.indices.contains(sentence) else { return false }
    // Running text tells what a document is about; a list of names of laws does not.
    let tokens = structure.sentences[sentence].tokens
    let isText = tokens.count >= Self.longName || tokens.count >= Self.runningText && ends(tokens)
    guard isText else { return false }
    return structure.blocks[Int(structure.sentences[sentence].block)].zone.isCounted
  }

  /// True for a sentence with a mark at its end: *Verordening Wmo en jeugdhulp gemeente Voorbeeld 2017* is a name.
  private func ends(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, structure.tokens[last].kind == .mark else { return false }
    return structure.text.utf8[structure.tokens[last].range].contains { ".!?;:".utf8.contains($0) }
  }

  private static let kinds = [
    "regiovisie", "uitvoeringsplan", "motie", "amendement", "verordening", "regeling", "vacature", "brief",
    "nota", "beleidsplan", "raadsvragen", "handreiking", "wet",
  ]

  /// Words for rules of an authority, which are read as a regulation.
  private static let rules: Set<String> = [
    "besluit", "richtlijn", "aanwijzing", "beleidsregel", "beleidsregels",
  ]

  /// The first kind that a word of the title is or ends in: *subsidieregeling*, *Participatiewet*.
  private func kind(_ title: String?) -> String? {
    let folded = String(decoding: WordFolding.fold(title ?? ""), as: UTF8.self)
    let words = folded.split { !$0.isLetter }
    for word in words {
      if Self.rules.contains(String(word)) { return "regeling" }
      if let kind = Self.kinds.first(where: { word.hasSuffix($0) }) { return kind }
    }
    return nil
  }
}
