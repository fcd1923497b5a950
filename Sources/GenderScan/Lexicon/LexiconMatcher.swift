import PhraseMatching

/// Finds all entries, classes and patterns of a lexicon in a document.
///
/// Cost: linear in the document for a given lexicon. It decides nothing about negation or voice.
package struct LexiconMatcher {
  /// A sequence to try at a token.
  private struct Candidate {
    var sequence: Int32
    var token: Int32
    var sentence: Int32
  }

  private let structure: DocumentStructure
  private let lexicon: Lexicon
  private let terms: TokenTerms
  private var matcher: SequenceMatcher
  /// Per level, what to try.
  private var candidates: [[Candidate]]
  /// Per vocabulary word the last sentence it was seen in, or -1.
  private var lastSeen: [Int32]

  private init(structure: DocumentStructure, lexicon: Lexicon) {
    self.structure = structure
    self.lexicon = lexicon
    terms = TokenTerms(structure: structure, table: lexicon.terms)
    matcher = SequenceMatcher(structure: structure, terms: terms, lexicon: lexicon)
    candidates = Array(repeating: [], count: lexicon.program.levels)
    lastSeen = Array(repeating: -1, count: lexicon.program.vocabulary.count)
  }

  /// All matches of the lexicon in the document.
  package static func matches(in structure: DocumentStructure, lexicon: Lexicon) -> LexiconMatches {
    var search = LexiconMatcher(structure: structure, lexicon: lexicon)
    for index in structure.sentences.indices { search.collect(index) }
    for level in 0..<lexicon.program.levels { search.run(level) }
    return search.result()
  }

  // MARK: What to try

  /// Notes which sequences may hold in a sentence.
  private mutating func collect(_ index: Int) {
    let sentence = structure.sentences[index].tokens
    let own = Int32(clamping: index)
    for token in sentence {
      for term in terms.terms(of: token) { lastSeen[Int(term.number)] = own }
    }
    for token in sentence {
      for term in terms.terms(of: token) {
        let number = Int(term.number)
        switch term.kind {
        case .whole: note(lexicon.program.byWord[number], token, own)
        case .prefix: note(lexicon.program.byPrefix[number], token, own)
        case .suffix: note(lexicon.program.bySuffix[number], token, own)
        }
      }
      for anchor in lexicon.plan.builtins {
        if matcher.document.value.end(of: anchor.builtin, start: token, limit: sentence.upperBound) != nil {
          note(anchor.sequences, token, own)
        }
      }
    }
  }

  private mutating func note(_ sequences: [Int], _ token: Int, _ sentence: Int32) {
    for sequence in sequences {
      let outline = lexicon.plan.outlines[sequence]
      if outline.companion >= 0, lastSeen[Int(outline.companion)] != sentence { continue }
      candidates[Int(outline.level)].append(
        Candidate(sequence: Int32(clamping: sequence), token: Int32(clamping: token), sentence: sentence))
    }
  }

  // MARK: Levels

  private mutating func run(_ level: Int) {
    let program = lexicon.program
    if level == lexicon.readingLevel {
      matcher.readings = Shared(
        ReadingResolver(structure: structure, lexicon: lexicon, occurrences: matcher.occurrences))
    }
    for candidate in candidates[level] { attempt(candidate) }
    candidates[level] = []
    for anchor in lexicon.plan.classAnchors[level] {
      for place in matcher.occurrences[anchor.set] {
        let sentence = structure.sentences[structure.sentence(ofToken: Int(place.first))].tokens
        for index in anchor.sequences {
          matcher.find(program.sequences[index], anchor: place.tokens, in: sentence)
        }
      }
    }
    for set in program.sets.indices where program.sets[set].level == level { finish(set) }
  }

  private mutating func attempt(_ candidate: Candidate) {
    let sequence = lexicon.program.sequences[Int(candidate.sequence)]
    let token = Int(candidate.token)
    let sentence = structure.sentences[Int(candidate.sentence)].tokens
    var end = token + 1
    if case .builtin(let builtin) = sequence.elements[sequence.anchor] {
      guard let own = matcher.document.value.end(of: builtin, start: token, limit: sentence.upperBound) else {
        return
      }
      end = own
    }
    matcher.find(sequence, anchor: token..<end, in: sentence)
  }

  /// Orders the occurrences of a set, drops doubles and takes out its exceptions.
  private mutating func finish(_ set: Int) {
    guard !matcher.occurrences[set].isEmpty else { return }
    let info = lexicon.program.sets[set]
    var all = matcher.occurrences[set].sorted { ($0.first, $0.end) < ($1.first, $1.end) }
    var last: LexiconMatches.Occurrence?
    all.removeAll { place in
      defer { last = place }
      return place == last
    }
    if info.exceptions >= 0 { all = without(all, overlapping: matcher.occurrences[info.exceptions]) }
    if info.wordExceptions >= 0 {
      let words = matcher.occurrences[info.wordExceptions]
      all = info.isClass ? without(all, overlapping: words) : withoutSentences(all, of: words)
    }
    matcher.occurrences[set] = all
  }

  /// Places that share no token with others, which are ordered by their first.
  private func without(
    _ places: [LexiconMatches.Occurrence], overlapping others: [LexiconMatches.Occurrence]
  ) -> [LexiconMatches.Occurrence] {
    guard !others.isEmpty else { return places }
    // Of the others that start before a place ends, the one that reaches furthest decides.
    var reach: [UInt32] = [0]
    for other in others { reach.append(max(reach[reach.count - 1], other.end)) }
    return places.filter { place in
      reach[others.countOfPrefix { $0.first < place.end }] <= place.first
    }
  }

  private func withoutSentences(
    _ places: [LexiconMatches.Occurrence], of words: [LexiconMatches.Occurrence]
  ) -> [LexiconMatches.Occurrence] {
    guard !words.isEmpty else { return places }
    let sentences = Set(words.map { structure.sentence(ofToken: Int($0.first)) })
    return places.filter { !sentences.contains(structure.sentence(ofToken: Int($0.first))) }
  }

  private func result() -> LexiconMatches {
    var matches = LexiconMatches()
    matches.starts.reserveCapacity(lexicon.program.sets.count + 1)
    for set in lexicon.program.sets.indices {
      matches.occurrences += matcher.occurrences[set]
      matches.starts.append(matches.occurrences.count)
    }
    matches.entries = EntrySelection(
      structure: structure, lexicon: lexicon, occurrences: matcher.occurrences
    ).matches()
    return matches
  }
}

extension Array {
  /// How many elements at the start the condition holds for, when it holds for none after the first failure.
  ///
  /// Cost: a binary search.
  func countOfPrefix(where isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
