import PhraseMatching

/// Finds all entries, classes and patterns of a lexicon in a document.
///
/// Cost: linear in the document for a given lexicon. It decides nothing about negation or voice.
package struct LexiconMatcher {
  /// A sequence to try at an anchor.
  private struct Candidate {
    var sequence: Int32
    /// The first token of the anchor.
    var token: UInt32
  }

  private let structure: DocumentStructure
  private let lexicon: Lexicon
  private let view: MatchView
  private var matcher: SequenceMatcher
  /// The level of each set.
  private let levels: [Int32]
  /// Per level, what to try once lower levels are found, by sentence.
  private var candidates: [[Candidate]]
  /// Finished classes that anchor sequences.
  private var anchoring: [Int] = []

  private init(_ structure: DocumentStructure, _ lexicon: Lexicon, _ view: MatchView, _ terms: TokenTerms) {
    self.structure = structure
    self.lexicon = lexicon
    self.view = view
    matcher = SequenceMatcher(
      view, completions: terms.completions, program: lexicon.program, sentences: structure.sentences.count)
    levels = lexicon.program.sets.map { Int32(clamping: $0.level) }
    candidates = Array(repeating: [], count: lexicon.program.levels)
  }

  /// All matches of the lexicon in the document.
  package static func matches(in structure: DocumentStructure, lexicon: Lexicon) -> LexiconMatches {
    let terms = TokenTerms(structure: structure, table: lexicon.terms)
    return MatchView.with(structure, terms, lexicon.program) { view in
      AnchorView.with(lexicon.program) { anchors in
        var search = LexiconMatcher(structure, lexicon, view, terms)
        search.collect(anchors)
        for level in 0..<lexicon.program.levels { search.run(level, anchors) }
        return search.result()
      }
    }
  }

  // MARK: What to try

  /// What is the same for all sentences while they are gone through.
  private struct Collection {
    let words: WordAnchors
    let anchors: AnchorView
    /// The built-ins that anchor something, but *any word*.
    let builtins: [PatternElement.Builtin]
    /// True when *any word* anchors something.
    let asksForAny: Bool
    var present: PresentWords
    /// The tokens of the sentence that may anchor something together with another word.
    var waiting: [Int] = []

    init(_ view: MatchView, _ anchors: AnchorView, _ present: PresentWords) {
      words = WordAnchors(view, anchors)
      self.present = present
      self.anchors = anchors
      let all = PatternElement.Builtin.allCases.filter { !anchors.runs(of: $0).isEmpty }
      builtins = all.filter { $0 != .any }
      asksForAny = all.contains(.any)
    }
  }

  /// Tries sequences of words alone, and notes which others may hold.
  private mutating func collect(_ anchors: AnchorView) {
    PresentWords.with { present in
      var collection = Collection(view, anchors, present)
      for (index, sentence) in structure.sentences.enumerated() {
        matcher.occurrences.sentence = Int32(clamping: index)
        collection.present.begin(sentence: index)
        collection.waiting.removeAll(keepingCapacity: true)
        collectWords(sentence.tokens, &collection)
        for token in collection.waiting { collectRuns(token, sentence.tokens, collection) }
        matcher.occurrences.makeRoom(searched: index + 1, of: structure.sentences.count)
      }
    }
  }

  /// Notes the words of a sentence, and tries what needs no companion.
  private mutating func collectWords(_ sentence: Range<Int>, _ collection: inout Collection) {
    let mayBeBuiltin = !collection.builtins.isEmpty
    for token in sentence {
      let word = view.terms.word(ofToken: token)
      var waits = collection.asksForAny || mayBeBuiltin && view.mayStartBuiltin(token)
      // Most words stand for nothing.
      if word > 0 {
        for place in view.terms.places(ofWord: word) { collection.present.insert(view.terms[place].number) }
        let own = collection.words.anchor(ofWord: word)
        if own >= 0 {
          let anchor = token..<token + 1
          collection.words.forEachSet(of: own) { matcher.add(anchor, to: $0, in: sentence) }
          collection.words.forEachSequence(of: own) { note($0, anchor, sentence) }
          if collection.words.needsCompanions(own) { waits = true }
        }
      }
      if waits { collection.waiting.append(token) }
    }
  }

  /// Tries what needs another word, passing over all that need one that the sentence has not.
  private mutating func collectRuns(_ token: Int, _ sentence: Range<Int>, _ collection: Collection) {
    let own = collection.words.anchor(ofWord: view.terms.word(ofToken: token))
    if own >= 0 {
      let anchor = token..<token + 1
      collection.words.forEachRun(of: own, collection.present) { run in
        for number in collection.anchors.sequences(ofRun: run) { note(number, anchor, sentence) }
      }
    }
    if collection.asksForAny { note(.any, token, sentence, collection) }
    guard view.mayStartBuiltin(token) else { return }
    for builtin in collection.builtins { note(builtin, token, sentence, collection) }
  }

  private mutating func note(
    _ builtin: PatternElement.Builtin, _ token: Int, _ sentence: Range<Int>, _ collection: Collection
  ) {
    guard let end = view.end(of: builtin, start: token, limit: sentence.upperBound) else { return }
    for run in collection.anchors.runs(of: builtin) { note(run: run, token..<end, sentence, collection) }
  }

  @inline(__always)
  private mutating func note(
    run: Int, _ anchor: Range<Int>, _ sentence: Range<Int>, _ collection: Collection
  ) {
    let companion = collection.anchors.runs[run].companion
    if companion >= 0, !collection.present.contains(companion) { return }
    for number in collection.anchors.sequences(ofRun: run) { note(number, anchor, sentence) }
  }

  private mutating func note(_ number: Int, _ anchor: Range<Int>, _ sentence: Range<Int>) {
    let sequence = view.sequences[number]
    guard sequence.isDeferred else { return matcher.find(sequence, anchor: anchor, in: sentence) }
    candidates[Int(levels[Int(sequence.set)])].append(
      Candidate(sequence: Int32(truncatingIfNeeded: number), token: UInt32(clamping: anchor.lowerBound)))
  }

  // MARK: Levels

  private mutating func run(_ level: Int, _ anchors: AnchorView) {
    if level == lexicon.readingLevel {
      matcher.readings = Shared(
        ReadingResolver(structure: structure, lexicon: lexicon) { matcher.occurrences.places(of: $0) })
    }
    runCandidates(level)
    for set in anchoring {
      for number in anchors.sequences(ofClass: set)
      where Int(levels[Int(view.sequences[number].set)]) == level {
        runClass(set, view.sequences[number])
      }
    }
    for set in matcher.occurrences.finish(level: level) { refine(set, anchors) }
  }

  private mutating func runCandidates(_ level: Int) {
    let own = candidates[level]
    candidates[level] = []
    var sentence = 0
    for candidate in own {
      let token = Int(candidate.token)
      while structure.sentences[sentence].endToken <= candidate.token { sentence += 1 }
      let sequence = view.sequences[Int(candidate.sequence)]
      guard matcher.occurrences.classes[sentence].contains(view.classes(of: sequence)) else { continue }
      let tokens = structure.sentences[sentence].tokens
      let step = view.steps[sequence.anchorStep]
      let end =
        step.kind == .builtin
        ? view.end(of: step.builtin, start: token, limit: tokens.upperBound) ?? token + 1 : token + 1
      matcher.occurrences.sentence = Int32(clamping: sentence)
      matcher.find(sequence, anchor: token..<end, in: tokens)
    }
  }

  private mutating func runClass(_ set: Int, _ sequence: PatternProgram.Sequence) {
    var sentence = 0
    for number in matcher.occurrences.numbers(of: set) {
      let place = matcher.occurrences[number]
      sentence = structure.sentence(ofToken: Int(place.first), from: sentence)
      matcher.occurrences.sentence = Int32(clamping: sentence)
      matcher.find(sequence, anchor: place.tokens, in: structure.sentences[sentence].tokens)
    }
  }

  /// Takes the exceptions of a finished set out of its occurrences.
  private mutating func refine(_ set: Int, _ anchors: AnchorView) {
    let info = lexicon.program.sets[set]
    if info.exceptions >= 0 { matcher.occurrences.remove(from: set, overlapping: info.exceptions) }
    if info.wordExceptions >= 0 {
      if info.isClass {
        matcher.occurrences.remove(from: set, overlapping: info.wordExceptions)
      } else {
        clearSentences(of: info.wordExceptions, from: set)
      }
    }
    if info.isClass, !anchors.sequences(ofClass: set).isEmpty { anchoring.append(set) }
  }

  private mutating func clearSentences(of words: Int, from set: Int) {
    let structure = self.structure
    let sentences = Set(
      matcher.occurrences.places(of: words).map { structure.sentence(ofToken: Int($0.first)) })
    guard !sentences.isEmpty else { return }
    matcher.occurrences.keep(set) { !sentences.contains(structure.sentence(ofToken: Int($0.first))) }
  }

  private func result() -> LexiconMatches {
    var matches = matcher.occurrences.matches()
    matches.entries = EntrySelection(structure: structure, lexicon: lexicon, matches: matches).entries()
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
