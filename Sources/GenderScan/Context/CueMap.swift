/// For each token of a document, the context cues it is part of.
///
/// Made once per document; every later question is a look at a few neighbouring tokens.
/// Cost: two bits per token, and eight bytes per token that is part of a cue: an eighth to a fifth of them.
package struct CueMap: Sendable {
  /// Which of 64 tokens are part of a cue, and how many are before them.
  private struct Stretch {
    var marked: UInt64 = 0
    var before = 0
  }

  private var stretches: [Stretch]
  /// The cues of the tokens that are part of one, in order.
  private var cues: [Cue] = []
  private let count: Int

  /// Reads the places of all cue classes.
  ///
  /// A class that the lexicon lacks gives no cues.
  package init(structure: DocumentStructure, lexicon: Lexicon, matches: LexiconMatches) {
    count = structure.tokens.count
    stretches = Array(repeating: Stretch(), count: count / 64 + 1)
    let places = Cue.classes.flatMap { cue, names in
      names.compactMap { lexicon.set(forClass: $0) }.map { (cue, matches.occurrences(of: $0)) }
    }
    for (_, occurrences) in places {
      for place in occurrences {
        for token in place.tokens where token < count {
          stretches[token >> 6].marked |= 1 &<< UInt64(token & 63)
        }
      }
    }
    var before = 0
    for index in stretches.indices {
      stretches[index].before = before
      before += stretches[index].marked.nonzeroBitCount
    }
    cues = Array(repeating: [], count: before)
    for (cue, occurrences) in places {
      for place in occurrences {
        for token in place.tokens { if let number = number(token) { cues[number].insert(cue) } }
      }
    }
  }

  /// The number of a token among those that are part of a cue; nil for any other.
  @inline(__always)
  private func number(_ token: Int) -> Int? {
    guard token >= 0, token < count else { return nil }
    let stretch = stretches[token >> 6]
    let bit: UInt64 = 1 &<< UInt64(token & 63)
    guard stretch.marked & bit != 0 else { return nil }
    return stretch.before + (stretch.marked & (bit - 1)).nonzeroBitCount
  }

  package subscript(token: Int) -> Cue {
    @inline(__always) get { number(token).map { cues[$0] } ?? [] }
  }

  /// True when a token in the range is part of the cue.
  package func contains(_ cue: Cue, in tokens: Range<Int>) -> Bool {
    contains(in: tokens) { !$0.isDisjoint(with: cue) }
  }

  /// True when a token in the range is part of the cue and not of a pseudo-negation such as *niet alleen*.
  package func containsReal(_ cue: Cue, in tokens: Range<Int>) -> Bool {
    contains(in: tokens) { !$0.isDisjoint(with: cue) && !$0.contains(.pseudoNegation) }
  }

  /// The cues of all tokens in the range that are no part of a pseudo-negation.
  func real(in tokens: Range<Int>) -> Cue {
    var all: Cue = []
    _ = contains(in: tokens) {
      if !$0.contains(.pseudoNegation) { all.formUnion($0) }
      return false
    }
    return all
  }

  /// True when the condition holds for the cues of a token in the range; those of no cue are passed over, 64 at a time.
  @inline(__always)
  private func contains(in tokens: Range<Int>, where isMet: (Cue) -> Bool) -> Bool {
    let tokens = tokens.clamped(to: 0..<count)
    var at = tokens.lowerBound
    while at < tokens.upperBound {
      let stretch = stretches[at >> 6]
      let before: UInt64 = (1 &<< UInt64(at & 63)) - 1
      let end = min((at | 63) + 1, tokens.upperBound)
      var marked = stretch.marked & ~before
      if end & 63 != 0 { marked &= (1 &<< UInt64(end & 63)) - 1 }
      if marked != 0 {
        var number = stretch.before + (stretch.marked & before).nonzeroBitCount
        while marked != 0 {
          if isMet(cues[number]) { return true }
          number += 1
          marked &= marked - 1
        }
      }
      at = end
    }
    return false
  }
}
