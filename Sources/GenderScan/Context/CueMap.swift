/// For each token of a document, the context cues it is part of.
///
/// Made once per document; every later question is a look at a few neighbouring tokens.
/// Cost: eight bytes per token.
package struct CueMap: Sendable {
  package private(set) var cues: [Cue]

  /// Reads the places of all cue classes.
  ///
  /// A class that the lexicon lacks gives no cues.
  package init(structure: DocumentStructure, lexicon: Lexicon, matches: LexiconMatches) {
    cues = Array(repeating: [], count: structure.tokens.count)
    for (cue, names) in Cue.classes {
      for name in names {
        guard let set = lexicon.set(forClass: name) else { continue }
        for occurrence in matches.occurrences(of: set) { mark(cue, occurrence.tokens) }
      }
    }
  }

  private mutating func mark(_ cue: Cue, _ tokens: Range<Int>) {
    for token in tokens.clamped(to: cues.indices) { cues[token].insert(cue) }
  }

  /// True when a token in the range is part of the cue.
  package func contains(_ cue: Cue, in tokens: Range<Int>) -> Bool {
    for token in tokens.clamped(to: cues.indices) where !cues[token].isDisjoint(with: cue) { return true }
    return false
  }

  /// True when a token in the range is part of the cue and not of a pseudo-negation such as *niet alleen*.
  package func containsReal(_ cue: Cue, in tokens: Range<Int>) -> Bool {
    for token in tokens.clamped(to: cues.indices)
    where !cues[token].isDisjoint(with: cue) && !cues[token].contains(.pseudoNegation) {
      return true
    }
    return false
  }

  /// The cues of all tokens in the range that are no part of a pseudo-negation.
  func real(in tokens: Range<Int>) -> Cue {
    var all: Cue = []
    for token in tokens.clamped(to: cues.indices) where !cues[token].contains(.pseudoNegation) {
      all.formUnion(cues[token])
    }
    return all
  }

  package subscript(token: Int) -> Cue {
    cues.indices.contains(token) ? cues[token] : []
  }
}
