import PhraseMatching

/// Tries one sequence at one place: the steps before and after its anchor on the neighbouring tokens.
///
/// Cost: the words that its gaps allow, at most once per step; nothing for a sequence of one word.
struct SequenceMatcher {
  private let view: MatchView
  private let exactWords: WordList
  /// Per token of an ellipsis the end of the word that completes it.
  private let completions: [Int: Int]
  /// Occurrences found so far.
  var occurrences: OccurrenceLists
  var readings: Shared<ReadingResolver>?
  /// Steps that were tried at a place in vain, so that gaps in a row do not multiply.
  private var dead: Set<Int> = []
  /// True when the sequence has gaps in a row: with one gap nothing is tried twice.
  private var keepsDead = false

  /// The most tokens that an occurrence of a class spans, looked at from its end.
  private static let classReach = 12
  /// The most tokens that a built-in spans.
  private static let builtinReach = 3

  init(_ view: MatchView, completions: [Int: Int], program: PatternProgram, sentences: Int) {
    self.view = view
    exactWords = program.exactWords
    self.completions = completions
    occurrences = OccurrenceLists(program, sentences: sentences)
  }

  /// Adds the occurrence of a sequence whose anchor covers `anchor`, if there is one.
  ///
  /// The tokens of the anchor have its word, class or built-in already.
  mutating func find(_ sequence: PatternProgram.Sequence, anchor: Range<Int>, in sentence: Range<Int>) {
    let steps = sequence.steps
    let own = sequence.anchorStep
    guard anchor.upperBound <= sentence.upperBound, isAnchored(view.steps[own], anchor.lowerBound) else {
      return
    }
    guard steps.count > 1 else { return add(anchor, to: Int(sequence.set), in: sentence) }
    keepsDead = sequence.gaps > 1
    if !dead.isEmpty { dead.removeAll(keepingCapacity: true) }
    guard let start = before(steps, own - 1, end: anchor.lowerBound, in: sentence),
      let end = after(steps, own + 1, start: anchor.upperBound, in: sentence)
    else { return }
    guard sequence.gaps == 0 || isNearest(steps, start..<end, in: sentence) else { return }
    add(start..<end, to: Int(sequence.set), in: sentence)
  }

  /// Adds an occurrence, unless it is partly quoted.
  @inline(__always)
  mutating func add(_ range: Range<Int>, to set: Int, in sentence: Range<Int>) {
    // A single token crosses no quotation.
    guard range.count == 1, !view.tokens[range.lowerBound].flags.contains(.ellipsis) else {
      return complete(range, to: set, in: sentence)
    }
    occurrences.add(LexiconMatches.Occurrence(range), to: set)
  }

  private mutating func complete(_ range: Range<Int>, to set: Int, in sentence: Range<Int>) {
    let found = range.lowerBound..<completed(range.upperBound, start: range.lowerBound, sentence: sentence)
    guard !Self.crossesQuotation(view.tokens, found) else { return }
    occurrences.add(LexiconMatches.Occurrence(found), to: set)
  }

  /// False when the sequence also holds in a part of the range.
  ///
  /// Whatever word is the anchor, a gap reaches for the nearest words on both sides.
  private mutating func isNearest(
    _ steps: Range<Int>, _ range: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    if let end = after(steps, steps.lowerBound, start: range.lowerBound, in: sentence), end < range.upperBound
    {
      return false
    }
    let start = before(steps, steps.upperBound - 1, end: range.upperBound, in: sentence)
    return (start ?? range.lowerBound) <= range.lowerBound
  }

  /// A match that ends in an ellipsis runs on to the word that completes it.
  ///
  /// Inlined, because what is called from a function that changes the matcher gets a copy of all of it.
  @inline(__always)
  private func completed(_ end: Int, start: Int, sentence: Range<Int>) -> Int {
    guard !completions.isEmpty else { return end }
    var result = end
    for token in start..<end where view.tokens[token].flags.contains(.ellipsis) {
      if let completion = completions[token] { result = max(result, completion) }
    }
    return min(result, sentence.upperBound)
  }

  private static func crossesQuotation(_ tokens: UnsafeBufferPointer<Token>, _ found: Range<Int>) -> Bool {
    let first = tokens[found.lowerBound].flags.contains(.quoted)
    for token in found where tokens[token].flags.contains(.quoted) != first {
      return true
    }
    return false
  }

  // MARK: To the right

  /// The end of the elements from `index` on when they start at a token, or nil.
  private mutating func after(
    _ steps: Range<Int>, _ index: Int, start: Int, in sentence: Range<Int>
  ) -> Int? {
    var start = start
    for index in index..<max(index, steps.upperBound) {
      let step = view.steps[index]
      switch step.kind {
      case .gap: return afterGap(steps, index, step, start: start, in: sentence)
      case .wordClass: return afterClass(steps, index, Int(step.number), start: start, in: sentence)
      case .builtin:
        guard let end = view.end(of: step.builtin, start: start, limit: sentence.upperBound) else {
          return nil
        }
        start = end
      case .word, .prefix, .suffix, .exact, .reading:
        guard start < sentence.upperBound, accepts(step, start) else { return nil }
        start += 1
      }
    }
    return start
  }

  private mutating func afterGap(
    _ steps: Range<Int>, _ index: Int, _ gap: PatternStep, start: Int, in sentence: Range<Int>
  ) -> Int? {
    let key = index << 32 | start
    if keepsDead, dead.contains(key) { return nil }
    var position = start
    var left = Int(gap.number)
    while true {
      if let end = after(steps, index + 1, start: position, in: sentence) { return end }
      guard position < sentence.upperBound, passes(position, inClause: gap.detail == 1, left: &left) else {
        break
      }
      position += 1
    }
    if keepsDead { dead.insert(key) }
    return nil
  }

  /// The longest occurrence of the class comes first.
  private mutating func afterClass(
    _ steps: Range<Int>, _ index: Int, _ set: Int, start: Int, in sentence: Range<Int>
  ) -> Int? {
    let first = occurrences.firstNumber(of: set, startingAt: start)
    let last = occurrences.firstNumber(of: set, startingAt: start + 1)
    for place in (first..<last).reversed() {
      let end = Int(occurrences[place].end)
      guard end <= sentence.upperBound else { continue }
      if let end = after(steps, index + 1, start: end, in: sentence) { return end }
    }
    return nil
  }

  // MARK: To the left

  /// The start of the elements up to `index` when they end before a token, or nil.
  private mutating func before(
    _ steps: Range<Int>, _ index: Int, end: Int, in sentence: Range<Int>
  ) -> Int? {
    var index = index
    var end = end
    while index >= steps.lowerBound {
      let step = view.steps[index]
      switch step.kind {
      case .gap: return beforeGap(steps, index, step, end: end, in: sentence)
      case .wordClass: return beforeClass(steps, index, Int(step.number), end: end, in: sentence)
      case .builtin: return beforeBuiltin(steps, index, step.builtin, end: end, in: sentence)
      case .word, .prefix, .suffix, .exact, .reading:
        guard end > sentence.lowerBound, accepts(step, end - 1) else { return nil }
        index -= 1
        end -= 1
      }
    }
    return end
  }

  private mutating func beforeBuiltin(
    _ steps: Range<Int>, _ index: Int, _ builtin: PatternElement.Builtin, end: Int, in sentence: Range<Int>
  ) -> Int? {
    for start in max(sentence.lowerBound, end - Self.builtinReach)..<max(sentence.lowerBound, end)
    where view.end(of: builtin, start: start, limit: end) == end {
      if let first = before(steps, index - 1, end: start, in: sentence) { return first }
    }
    return nil
  }

  private mutating func beforeGap(
    _ steps: Range<Int>, _ index: Int, _ gap: PatternStep, end: Int, in sentence: Range<Int>
  ) -> Int? {
    let key = ~(index << 32 | end)
    if keepsDead, dead.contains(key) { return nil }
    var position = end
    var left = Int(gap.number)
    while true {
      if let start = before(steps, index - 1, end: position, in: sentence) { return start }
      guard position > sentence.lowerBound, passes(position - 1, inClause: gap.detail == 1, left: &left)
      else {
        break
      }
      position -= 1
    }
    if keepsDead { dead.insert(key) }
    return nil
  }

  /// The longest occurrence of the class comes first.
  private mutating func beforeClass(
    _ steps: Range<Int>, _ index: Int, _ set: Int, end: Int, in sentence: Range<Int>
  ) -> Int? {
    let earliest = max(sentence.lowerBound, end - Self.classReach)
    let places = occurrences.numbers(of: set)
    for place in occurrences.firstNumber(of: set, startingAt: earliest)..<places.upperBound {
      let found = occurrences[place]
      guard Int(found.first) < end else { return nil }
      if Int(found.end) == end,
        let first = before(steps, index - 1, end: Int(found.first), in: sentence)
      {
        return first
      }
    }
    return nil
  }

  // MARK: Tokens

  /// True when a gap may run over the token: a word while words are left, or a comma outside clauses.
  @inline(__always)
  private func passes(_ token: Int, inClause: Bool, left: inout Int) -> Bool {
    if view.tokens[token].kind == .mark {
      switch view.text[Int(view.tokens[token].start)] {
      case UInt8(ascii: ","): return !inClause
      case UInt8(ascii: "/"), UInt8(ascii: "%"): return true
      default: return false
      }
    }
    left -= 1
    return left >= 0
  }

  /// True when a token that has the word of an anchor is what the anchor asks for.
  @inline(__always)
  private func isAnchored(_ step: PatternStep, _ token: Int) -> Bool {
    switch step.kind {
    case .word, .prefix, .suffix, .wordClass, .builtin: true
    case .exact, .reading: accepts(step, token)
    case .gap: false
    }
  }

  /// Inlined as `completed` is.
  @inline(__always)
  private func accepts(_ step: PatternStep, _ token: Int) -> Bool {
    switch step.kind {
    case .word: return view.terms.has(step.number, .whole, token: token)
    case .prefix: return view.terms.has(step.number, .prefix, token: token)
    case .suffix: return view.terms.has(step.number, .suffix, token: token)
    case .exact:
      return view.terms.has(step.number, .whole, token: token)
        && Self.isExact(view.text, view.tokens[token], exactWords, step.detail)
    case .reading:
      return view.terms.has(step.number, .whole, token: token)
        && readings?.value.has(step.reading, token: token) ?? false
    case .wordClass, .builtin: return true
    case .gap: return false
    }
  }

  private static func isExact(
    _ text: UnsafeBufferPointer<UInt8>, _ token: Token, _ words: WordList, _ number: Int
  ) -> Bool {
    text[token.range].elementsEqual(words[number])
  }
}
