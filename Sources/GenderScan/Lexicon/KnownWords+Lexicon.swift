extension KnownWords {
  /// The vocabulary of a lexicon, without words that it also spells apart: *huiselijkgeweld* does not make
  /// *huiselijk geweld* a broken word.
  package init(_ lexicon: Lexicon) {
    let program = lexicon.program
    var apart: Set<[UInt8]> = []
    for sequence in program.sequences {
      for (first, second) in zip(sequence.elements, sequence.elements.dropFirst()) {
        if let left = first.number, let right = second.number,
          program.vocabulary.indices.contains(left), program.vocabulary.indices.contains(right)
        {
          apart.insert(program.vocabulary[left] + program.vocabulary[right])
        }
      }
    }
    self.init(program.vocabulary.filter { !apart.contains($0) })
  }
}

extension PatternElement {
  /// The vocabulary number of a whole word or a part of one; nil for gaps, classes and built-ins.
  fileprivate var number: Int? {
    switch self {
    case .word(let number), .prefix(let number), .suffix(let number): number
    case .exact(let number, _), .reading(let number, _): number
    case .wordClass, .builtin, .gap: nil
    }
  }
}
