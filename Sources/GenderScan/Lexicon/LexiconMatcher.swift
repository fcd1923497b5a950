/// Finds all entries, classes and patterns of a lexicon in a document.
///
/// Cost: linear in the document for a given lexicon. It decides nothing about negation or voice.
package struct LexiconMatcher {
  private let structure: DocumentStructure
  private let lexicon: Lexicon
  private let terms: TokenTerms
  private var matcher: SequenceMatcher
  /// Per level, the sequences to try and the token of their anchor.
  private var candidates: [[(sequence: Int, token: Int)]]

  private init(structure: DocumentStructure, lexicon: Lexicon) {
    self.structure = structure
    self.lexicon = lexicon
    terms = TokenTerms(structure: structure, program: lexicon.program)
    matcher = SequenceMatcher(structure: structure, terms: terms, lexicon: lexicon)
    candidates = Array(repeating: [], count: lexicon.program.levels)
  }

  /// All matches of the lexicon in the document.
  package static func matches(in structure: DocumentStructure, lexicon: Lexicon) -> LexiconMatches {
    var search = LexiconMatcher(structure: structure, lexicon: lexicon)
    search.collect()
    for level in 0..<lexicon.program.levels { search.run(level) }
    return search.result()
  }

  /// Looks up every token once and notes which sequences may hold there.
  private mutating func collect() {
    let program = lexicon.program
    let builtins = Builtins(structure: structure)
    for sentence in structure.sentences {
      for token in sentence.tokens {
        let found = terms.terms(of: token)
        for number in found.words { note(program.byWord[number], token) }
        for number in found.prefixes { note(program.byPrefix[number], token) }
        for number in found.suffixes { note(program.bySuffix[number], token) }
        for (builtin, sequences) in program.byBuiltin.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
          if !builtins.ends(of: builtin, start: token, limit: sentence.tokens.upperBound).isEmpty {
            note(sequences, token)
          }
        }
      }
    }
  }

  private mutating func note(_ sequences: [Int], _ token: Int) {
    for sequence in sequences {
      let set = lexicon.program.sequences[sequence].set
      candidates[lexicon.program.sets[set].level].append((sequence, token))
    }
  }

  private mutating func run(_ level: Int) {
    let program = lexicon.program
    if level == lexicon.readingLevel {
      matcher.readings = ReadingResolver(
        structure: structure, lexicon: lexicon, occurrences: matcher.occurrences)
    }
    for (index, token) in candidates[level] {
      let sequence = program.sequences[index]
      for end in anchorEnds(sequence, token: token) { add(sequence, anchor: token..<end) }
    }
    candidates[level] = []
    for (set, sequences) in program.byClass.sorted(by: { $0.key < $1.key }) {
      let wanted = sequences.filter { program.sets[program.sequences[$0].set].level == level }
      guard !wanted.isEmpty else { continue }
      for place in matcher.occurrences[set] {
        for index in wanted { add(program.sequences[index], anchor: place.tokens) }
      }
    }
    for set in program.sets.indices where program.sets[set].level == level { finish(set) }
  }

  private func anchorEnds(_ sequence: PatternProgram.Sequence, token: Int) -> [Int] {
    guard case .builtin(let builtin) = sequence.elements[sequence.anchor] else { return [token + 1] }
    let sentence = structure.sentences[structure.sentence(ofToken: token)].tokens
    return Builtins(structure: structure).ends(of: builtin, start: token, limit: sentence.upperBound)
  }

  private mutating func add(_ sequence: PatternProgram.Sequence, anchor: Range<Int>) {
    guard let found = matcher.match(sequence, anchor: anchor) else { return }
    matcher.occurrences[sequence.set].append(LexiconMatches.Occurrence(found))
  }

  /// Orders the occurrences of a set, drops doubles and takes out its exceptions.
  private mutating func finish(_ set: Int) {
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

  private func without(
    _ places: [LexiconMatches.Occurrence], overlapping others: [LexiconMatches.Occurrence]
  ) -> [LexiconMatches.Occurrence] {
    guard !others.isEmpty else { return places }
    var covered: Set<Int> = []
    for other in others { covered.formUnion(other.tokens) }
    return places.filter { place in !place.tokens.contains { covered.contains($0) } }
  }

  private func withoutSentences(
    _ places: [LexiconMatches.Occurrence], of words: [LexiconMatches.Occurrence]
  ) -> [LexiconMatches.Occurrence] {
    let sentences = Set(words.map { structure.sentence(ofToken: Int($0.first)) })
    return places.filter { !sentences.contains(structure.sentence(ofToken: Int($0.first))) }
  }

  private func result() -> LexiconMatches {
    var matches = LexiconMatches()
    for set in lexicon.program.sets.indices {
      matches.occurrences += matcher.occurrences[set]
      matches.starts.append(matches.occurrences.count)
    }
    matches.entries = EntrySelection(structure: structure, lexicon: lexicon, occurrences: matcher.occurrences).matches()
    return matches
  }
}
