/// Tries one sequence at one place: the elements before and after its anchor on the neighbouring tokens.
package struct SequenceMatcher {
  let structure: DocumentStructure
  let terms: TokenTerms
  let lexicon: Lexicon
  /// Occurrences of classes found so far, per set, by first token.
  var occurrences: [[LexiconMatches.Occurrence]]
  var readings: ReadingResolver?

  /// The most tokens that an occurrence of a class spans, looked at from its end.
  private static let classReach = 12

  init(structure: DocumentStructure, terms: TokenTerms, lexicon: Lexicon) {
    self.structure = structure
    self.terms = terms
    self.lexicon = lexicon
    occurrences = Array(repeating: [], count: lexicon.program.sets.count)
  }

  /// The tokens of a match whose anchor covers `anchor`, or nil.
  func match(_ sequence: PatternProgram.Sequence, anchor: Range<Int>) -> Range<Int>? {
    let sentence = structure.sentences[structure.sentence(ofToken: anchor.lowerBound)].tokens
    let elements = sequence.elements
    guard anchor.upperBound <= sentence.upperBound, accepts(elements[sequence.anchor], anchor),
      let start = before(elements[..<sequence.anchor], end: anchor.lowerBound, in: sentence),
      let end = after(elements[(sequence.anchor + 1)...], start: anchor.upperBound, in: sentence)
    else { return nil }
    let found = start..<extended(end, from: anchor.upperBound, sentence: sentence, start: start)
    return crossesQuotation(found) ? nil : found
  }

  /// A match that ends in an ellipsis runs on to the word that completes it.
  private func extended(_ end: Int, from: Int, sentence: Range<Int>, start: Int) -> Int {
    var result = end
    for token in start..<end {
      if let completion = terms.completions[token] { result = max(result, completion) }
    }
    return min(result, sentence.upperBound)
  }

  private func crossesQuotation(_ found: Range<Int>) -> Bool {
    let first = structure.tokens[found.lowerBound].flags.contains(.quoted)
    return structure.tokens[found].contains { $0.flags.contains(.quoted) != first }
  }

  /// Places that the element can take when it starts at a token.
  private func after(_ rest: ArraySlice<PatternElement>, start: Int, in sentence: Range<Int>) -> Int? {
    guard let element = rest.first else { return start }
    if case .gap(let words, let inClause) = element {
      var position = start
      var left = words
      while true {
        if let end = after(rest.dropFirst(), start: position, in: sentence) { return end }
        guard position < sentence.upperBound, passes(position, inClause: inClause, left: &left) else { return nil }
        position += 1
      }
    }
    for end in ends(of: element, start: start, in: sentence) {
      if let last = after(rest.dropFirst(), start: end, in: sentence) { return last }
    }
    return nil
  }

  private func before(_ rest: ArraySlice<PatternElement>, end: Int, in sentence: Range<Int>) -> Int? {
    guard let element = rest.last else { return end }
    if case .gap(let words, let inClause) = element {
      var position = end
      var left = words
      while true {
        if let start = before(rest.dropLast(), end: position, in: sentence) { return start }
        guard position > sentence.lowerBound, passes(position - 1, inClause: inClause, left: &left) else { return nil }
        position -= 1
      }
    }
    for start in starts(of: element, end: end, in: sentence) {
      if let first = before(rest.dropLast(), end: start, in: sentence) { return first }
    }
    return nil
  }

  /// True when a gap may run over the token: a word while words are left, or a comma outside clauses.
  private func passes(_ token: Int, inClause: Bool, left: inout Int) -> Bool {
    let kind = structure.tokens[token].kind
    if kind == .mark {
      let byte = structure.text.utf8[Int(structure.tokens[token].start)]
      let isSmall = byte == UInt8(ascii: ",") && !inClause
      return isSmall || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%")
    }
    left -= 1
    return left >= 0
  }

  private func ends(of element: PatternElement, start: Int, in sentence: Range<Int>) -> [Int] {
    guard start < sentence.upperBound else { return [] }
    if case .wordClass(let set) = element {
      return starting(at: start, set: set).filter { $0 <= sentence.upperBound }.sorted(by: >)
    }
    if case .builtin(let builtin) = element {
      return Builtins(structure: structure).ends(of: builtin, start: start, limit: sentence.upperBound)
    }
    return accepts(element, start..<start + 1) ? [start + 1] : []
  }

  private func starts(of element: PatternElement, end: Int, in sentence: Range<Int>) -> [Int] {
    guard end > sentence.lowerBound else { return [] }
    if case .wordClass(let set) = element {
      let first = max(sentence.lowerBound, end - Self.classReach)
      return (first..<end).filter { starting(at: $0, set: set).contains(end) }
    }
    if case .builtin(let builtin) = element {
      let first = max(sentence.lowerBound, end - 3)
      return (first..<end).filter {
        Builtins(structure: structure).ends(of: builtin, start: $0, limit: end).contains(end)
      }
    }
    return accepts(element, end - 1..<end) ? [end - 1] : []
  }

  /// Ends of the occurrences of a set that start at a token.
  private func starting(at token: Int, set: Int) -> [Int] {
    let all = occurrences[set]
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if Int(all[middle].first) < token { low = middle + 1 } else { high = middle }
    }
    var result: [Int] = []
    while low < all.count, Int(all[low].first) == token {
      result.append(Int(all[low].end))
      low += 1
    }
    return result
  }

  private func accepts(_ element: PatternElement, _ tokens: Range<Int>) -> Bool {
    let token = tokens.lowerBound
    switch element {
    case .word(let number): return terms.terms(of: token).words.contains(number)
    case .prefix(let number): return terms.terms(of: token).prefixes.contains(number)
    case .suffix(let number): return terms.terms(of: token).suffixes.contains(number)
    case .exact(let number, let letters):
      let range = structure.tokens[token].range
      return terms.terms(of: token).words.contains(number) && structure.text.utf8[range].elementsEqual(letters.utf8)
    case .reading(let number, let reading):
      guard terms.terms(of: token).words.contains(number) else { return false }
      return readings?.has(reading, token: token) ?? false
    case .wordClass, .builtin: return true
    case .gap: return false
    }
  }
}
