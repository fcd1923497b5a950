/// The commitment ladder: how firm a sentence promises.
package struct CommitmentRules: Sendable {
  let structure: DocumentStructure
  let cues: CueMap

  /// The tokens whose cues speak for a sentence: its own, and those of its lead-in when it is a bullet.
  package func ranges(sentence index: Int) -> [Range<Int>] {
    let block = structure.blocks[Int(structure.sentences[index].block)]
    let own = structure.sentences[index].tokens
    guard structure.sentences.indices.contains(block.leadIn) else { return [own] }
    return [structure.sentences[block.leadIn].tokens, own]
  }

  /// 0 none, 1 wish, 2 aim, 3 promise, 4 promise by the own organisation with a doer, date, number or amount.
  package func step(sentence index: Int) -> Int {
    let ranges = ranges(sentence: index)
    let found = ranges.reduce(into: Cue()) { $0.formUnion(cues.real(in: $1)) }
    if found.contains(.hedge) { return 1 }
    if !found.contains(.commitment) { return found.contains(.aim) ? 2 : 0 }
    if found.contains(.aim), !found.contains(.own) { return 2 }
    return found.contains(.own) && isMarked(ranges) ? 4 : 3
  }

  /// True when a date, a number, an amount, a doer or an indicator stands with the promise.
  package func isMarked(_ ranges: [Range<Int>]) -> Bool {
    ranges.contains { range in
      cues.contains([.term, .doer, .amount, .percentage, .indicator], in: range)
        || structure.tokens[range].contains { $0.kind == .number }
    }
  }
}
