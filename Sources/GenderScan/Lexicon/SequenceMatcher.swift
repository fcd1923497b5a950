import PhraseMatching

/// Tries one sequence at one place: the elements before and after its anchor on the neighbouring tokens.
///
/// Cost: the words that its gaps allow, at most once per element; nothing for a sequence of one word.
package struct SequenceMatcher {
  /// The document, its terms, and what is recognised by its form.
  let document: Shared<Builtins>
  /// Occurrences found so far, per set; of finished sets by first token.
  var occurrences: [[LexiconMatches.Occurrence]]
  var readings: Shared<ReadingResolver>?
  /// Elements that were tried at a place in vain, so that gaps in a row do not multiply.
  private var dead: Set<Int> = []

  /// The most tokens that an occurrence of a class spans, looked at from its end.
  private static let classReach = 12
  /// The most tokens that a built-in spans.
  private static let builtinReach = 3

  init(structure: DocumentStructure, terms: TokenTerms, lexicon: Lexicon) {
    document = Shared(Builtins(structure: structure, terms: terms))
    occurrences = Array(repeating: [], count: lexicon.program.sets.count)
  }

  /// Adds the occurrence of a sequence whose anchor covers `anchor`, if there is one.
  mutating func find(_ sequence: PatternProgram.Sequence, anchor: Range<Int>, in sentence: Range<Int>) {
    let elements = sequence.elements
    let own = sequence.anchor
    guard anchor.upperBound <= sentence.upperBound, accepts(elements[own], anchor.lowerBound) else { return }
    if !dead.isEmpty { dead.removeAll(keepingCapacity: true) }
    guard let start = before(elements, own - 1, end: anchor.lowerBound, in: sentence),
      let end = after(elements, own + 1, start: anchor.upperBound, in: sentence)
    else { return }
    guard !sequence.hasGap || isNearest(elements, start..<end, in: sentence) else { return }
    let found = start..<completed(end, start: start, sentence: sentence)
    guard !crossesQuotation(found) else { return }
    occurrences[sequence.set].append(LexiconMatches.Occurrence(found))
  }

  /// False when the sequence also holds in a part of the range.
  ///
  /// Whatever word is the anchor, a gap reaches for the nearest words on both sides.
  private mutating func isNearest(
    _ elements: [PatternElement], _ range: Range<Int>, in sentence: Range<Int>
  ) -> Bool {
    if let end = after(elements, 0, start: range.lowerBound, in: sentence), end < range.upperBound {
      return false
    }
    let start = before(elements, elements.count - 1, end: range.upperBound, in: sentence)
    return (start ?? range.lowerBound) <= range.lowerBound
  }

  /// A match that ends in an ellipsis runs on to the word that completes it.
  private func completed(_ end: Int, start: Int, sentence: Range<Int>) -> Int {
    guard !document.value.terms.completions.isEmpty else { return end }
    var result = end
    for token in start..<end {
      if let completion = document.value.terms.completions[token] { result = max(result, completion) }
    }
    return min(result, sentence.upperBound)
  }

  private func crossesQuotation(_ found: Range<Int>) -> Bool {
    let first = document.value.structure.tokens[found.lowerBound].flags.contains(.quoted)
    for token in found where document.value.structure.tokens[token].flags.contains(.quoted) != first {
      return true
    }
    return false
  }

  // MARK: To the right

  /// The end of the elements from `index` on when they start at a token, or nil.
  private mutating func after(
    _ elements: [PatternElement], _ index: Int, start: Int, in sentence: Range<Int>
  ) -> Int? {
    guard index < elements.count else { return start }
    switch elements[index] {
    case .gap(let words, let inClause):
      return afterGap(elements, index, words, inClause, start: start, in: sentence)
    case .wordClass(let set):
      return afterClass(elements, index, set, start: start, in: sentence)
    case .builtin(let builtin):
      guard let end = document.value.end(of: builtin, start: start, limit: sentence.upperBound) else {
        return nil
      }
      return after(elements, index + 1, start: end, in: sentence)
    default:
      guard start < sentence.upperBound, accepts(elements[index], start) else { return nil }
      return after(elements, index + 1, start: start + 1, in: sentence)
    }
  }

  private mutating func afterGap(
    _ elements: [PatternElement], _ index: Int, _ words: Int, _ inClause: Bool, start: Int,
    in sentence: Range<Int>
  ) -> Int? {
    let key = index << 32 | start
    if dead.contains(key) { return nil }
    var position = start
    var left = words
    while true {
      if let end = after(elements, index + 1, start: position, in: sentence) { return end }
      guard position < sentence.upperBound, passes(position, inClause: inClause, left: &left) else { break }
      position += 1
    }
    dead.insert(key)
    return nil
  }

  /// The longest occurrence of the class comes first.
  private mutating func afterClass(
    _ elements: [PatternElement], _ index: Int, _ set: Int, start: Int, in sentence: Range<Int>
  ) -> Int? {
    let first = occurrences[set].countOfPrefix { Int($0.first) < start }
    let last = occurrences[set].countOfPrefix { Int($0.first) <= start }
    for place in (first..<last).reversed() {
      let end = Int(occurrences[set][place].end)
      guard end <= sentence.upperBound else { continue }
      if let end = after(elements, index + 1, start: end, in: sentence) { return end }
    }
    return nil
  }

  // MARK: To the left

  /// The start of the elements up to `index` when they end before a token, or nil.
  private mutating func before(
    _ elements: [PatternElement], _ index: Int, end: Int, in sentence: Range<Int>
  ) -> Int? {
    guard index >= 0 else { return end }
    switch elements[index] {
    case .gap(let words, let inClause):
      return beforeGap(elements, index, words, inClause, end: end, in: sentence)
    case .wordClass(let set):
      for start in max(sentence.lowerBound, end - Self.classReach)..<max(sentence.lowerBound, end)
      where holds(set, start..<end) {
        if let first = before(elements, index - 1, end: start, in: sentence) { return first }
      }
      return nil
    case .builtin(let builtin):
      for start in max(sentence.lowerBound, end - Self.builtinReach)..<max(sentence.lowerBound, end)
      where document.value.end(of: builtin, start: start, limit: end) == end {
        if let first = before(elements, index - 1, end: start, in: sentence) { return first }
      }
      return nil
    default:
      guard end > sentence.lowerBound, accepts(elements[index], end - 1) else { return nil }
      return before(elements, index - 1, end: end - 1, in: sentence)
    }
  }

  private mutating func beforeGap(
    _ elements: [PatternElement], _ index: Int, _ words: Int, _ inClause: Bool, end: Int,
    in sentence: Range<Int>
  ) -> Int? {
    let key = ~(index << 32 | end)
    if dead.contains(key) { return nil }
    var position = end
    var left = words
    while true {
      if let start = before(elements, index - 1, end: position, in: sentence) { return start }
      guard position > sentence.lowerBound, passes(position - 1, inClause: inClause, left: &left) else {
        break
      }
      position -= 1
    }
    dead.insert(key)
    return nil
  }

  private func holds(_ set: Int, _ tokens: Range<Int>) -> Bool {
    let place = LexiconMatches.Occurrence(tokens)
    let index = occurrences[set].countOfPrefix { ($0.first, $0.end) < (place.first, place.end) }
    return index < occurrences[set].count && occurrences[set][index] == place
  }

  // MARK: Tokens

  /// True when a gap may run over the token: a word while words are left, or a comma outside clauses.
  private func passes(_ token: Int, inClause: Bool, left: inout Int) -> Bool {
    if document.value.structure.tokens[token].kind == .mark {
      switch document.value.structure.text.utf8[Int(document.value.structure.tokens[token].start)] {
      case UInt8(ascii: ","): return !inClause
      case UInt8(ascii: "/"), UInt8(ascii: "%"): return true
      default: return false
      }
    }
    left -= 1
    return left >= 0
  }

  private func accepts(_ element: PatternElement, _ token: Int) -> Bool {
    switch element {
    case .word(let number): return document.value.terms.has(number, .whole, token: token)
    case .prefix(let number): return document.value.terms.has(number, .prefix, token: token)
    case .suffix(let number): return document.value.terms.has(number, .suffix, token: token)
    case .exact(let number, let letters):
      return document.value.terms.has(number, .whole, token: token)
        && document.value.structure.text.utf8[document.value.structure.tokens[token].range].elementsEqual(
          letters.utf8)
    case .reading(let number, let reading):
      return document.value.terms.has(number, .whole, token: token)
        && readings?.value.has(reading, token: token) ?? false
    case .wordClass, .builtin: return true
    case .gap: return false
    }
  }
}
