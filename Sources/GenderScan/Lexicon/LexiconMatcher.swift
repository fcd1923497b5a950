import PhraseMatching

/// Finds all entries, classes and patterns of a lexicon in a document.
///
/// Cost: linear in the document for a given lexicon. It decides nothing about negation or voice.
package struct LexiconMatcher {
  /// A sequence to try at an anchor.
  private struct Candidate {
    var sequence: Int32
    var token: UInt32
    var sentence: Int32
    /// Tokens of the anchor.
    var length: UInt8
  }

  private let structure: DocumentStructure
  private let lexicon: Lexicon
  private let view: MatchView
  private var matcher: SequenceMatcher
  /// The level of each set.
  private let levels: [Int]
  /// Per level, what to try once lower levels are found.
  private var candidates: [[Candidate]]
  /// Per vocabulary word the last sentence it was seen in, or -1.
  private var lastSeen: [Int32]
  /// Per sentence which finished classes may occur in it.
  private var classes: [SetMask]

  private init(_ structure: DocumentStructure, _ lexicon: Lexicon, _ view: MatchView, _ terms: TokenTerms) {
    self.structure = structure
    self.lexicon = lexicon
    self.view = view
    matcher = SequenceMatcher(view, terms: terms, program: lexicon.program)
    levels = lexicon.program.sets.map(\.level)
    candidates = Array(repeating: [], count: lexicon.program.levels)
    lastSeen = Array(repeating: -1, count: lexicon.program.vocabulary.count)
    classes = Array(repeating: SetMask(), count: structure.sentences.count)
  }

  /// All matches of the lexicon in the document.
  package static func matches(in structure: DocumentStructure, lexicon: Lexicon) -> LexiconMatches {
    let terms = TokenTerms(structure: structure, table: lexicon.terms)
    return MatchView.with(structure, terms, lexicon.program) { view in
      var search = LexiconMatcher(structure, lexicon, view, terms)
      search.collect()
      for level in 0..<lexicon.program.levels { search.run(level) }
      return search.result()
    }
  }

  // MARK: What to try

  /// Tries sequences of words alone, and notes which others may hold.
  private mutating func collect() {
    let program = lexicon.program
    AnchorView.with(program) { anchors in
      let builtins = PatternElement.Builtin.allCases.filter { !anchors.runs(of: $0).isEmpty }
      let rare = builtins.filter { $0 != .any }
      for index in structure.sentences.indices {
        collect(index, structure.sentences[index].tokens, anchors, builtins.contains(.any), rare)
      }
    }
  }

  private mutating func collect(
    _ index: Int, _ sentence: Range<Int>, _ anchors: AnchorView, _ asksForAny: Bool,
    _ builtins: [PatternElement.Builtin]
  ) {
    let own = Int32(clamping: index)
    let terms = view.terms
    lastSeen.withUnsafeMutableBufferPointer { lastSeen in
      for token in sentence {
        for place in terms.places(ofToken: token) { lastSeen[Int(terms[place].number)] = own }
      }
    }
    for token in sentence {
      for place in terms.places(ofToken: token) {
        let runs = anchors.runs(of: terms[place])
        if !runs.isEmpty { note(runs, anchors, token..<token + 1, sentence, own) }
      }
      if asksForAny { note(.any, token, anchors, sentence, own) }
      guard view.mayStartBuiltin(token) else { continue }
      for builtin in builtins { note(builtin, token, anchors, sentence, own) }
    }
  }

  private mutating func note(
    _ builtin: PatternElement.Builtin, _ token: Int, _ anchors: AnchorView, _ sentence: Range<Int>,
    _ index: Int32
  ) {
    guard let end = view.end(of: builtin, start: token, limit: sentence.upperBound) else { return }
    note(anchors.runs(of: builtin), anchors, token..<end, sentence, index)
  }

  /// Passes over all that need another word than the sentence has at once.
  private mutating func note(
    _ runs: Range<Int>, _ anchors: AnchorView, _ anchor: Range<Int>, _ sentence: Range<Int>, _ index: Int32
  ) {
    for run in runs {
      let companion = anchors.runs[run].companion
      if companion >= 0, lastSeen[Int(companion)] != index { continue }
      for number in anchors.sequences(ofRun: run) {
        let sequence = view.sequences[number]
        if sequence.isDeferred {
          candidates[levels[Int(sequence.set)]].append(
            Candidate(
              sequence: Int32(truncatingIfNeeded: number), token: UInt32(clamping: anchor.lowerBound),
              sentence: index, length: UInt8(clamping: anchor.count)))
        } else {
          matcher.find(sequence, anchor: anchor, in: sentence)
        }
      }
    }
  }

  // MARK: Levels

  private mutating func run(_ level: Int) {
    if level == lexicon.readingLevel {
      matcher.readings = Shared(
        ReadingResolver(structure: structure, lexicon: lexicon, occurrences: matcher.occurrences))
    }
    for candidate in candidates[level] {
      let sequence = view.sequences[Int(candidate.sequence)]
      guard classes[Int(candidate.sentence)].contains(view.classes(of: sequence)) else { continue }
      let token = Int(candidate.token)
      matcher.find(
        sequence, anchor: token..<token + Int(candidate.length),
        in: structure.sentences[Int(candidate.sentence)].tokens)
    }
    candidates[level] = []
    let program = lexicon.program
    AnchorView.with(program) { anchors in
      for set in program.sets.indices {
        for number in anchors.sequences(ofClass: set)
        where levels[Int(view.sequences[number].set)] == level {
          for place in matcher.occurrences[set] {
            let sentence = structure.sentences[structure.sentence(ofToken: Int(place.first))].tokens
            matcher.find(view.sequences[number], anchor: place.tokens, in: sentence)
          }
        }
      }
    }
    for set in program.sets.indices where program.sets[set].level == level { finish(set) }
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
    guard info.isClass else { return }
    var sentence = 0
    for place in all {
      sentence = structure.sentence(ofToken: Int(place.first), from: sentence)
      classes[sentence].insert(set)
    }
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
