import PhraseMatching

/// What the search for sequences looks at, laid out flat: made once per lexicon from its `PatternProgram`.
package struct PatternPlan: Sendable {
  /// What is asked of a sequence before it is tried.
  struct Outline: Sendable {
    /// The level of its set.
    var level: Int32
    /// Another word, or word part, that must stand in the same sentence; -1 for none.
    var companion: Int32
  }

  /// Per sequence.
  private(set) var outlines: [Outline] = []
  /// Built-ins that anchor sequences, in a fixed order.
  let builtins: [(builtin: PatternElement.Builtin, sequences: [Int])]
  /// Per level the classes that anchor sequences of that level.
  private(set) var classAnchors: [[(set: Int, sequences: [Int])]]

  init(_ program: PatternProgram) {
    builtins = program.byBuiltin.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
    classAnchors = Array(repeating: [], count: max(1, program.levels))
    for sequence in program.sequences {
      outlines.append(
        Outline(
          level: Int32(clamping: program.sets[sequence.set].level),
          companion: Int32(clamping: Self.companion(of: sequence, program))))
    }
    for (set, sequences) in program.byClass.sorted(by: { $0.key < $1.key }) {
      for level in classAnchors.indices {
        let own = sequences.filter { Int(outlines[$0].level) == level }
        if !own.isEmpty { classAnchors[level].append((set, own)) }
      }
    }
  }

  /// The vocabulary number of the longest word or word part beside the anchor, or -1.
  private static func companion(of sequence: PatternProgram.Sequence, _ program: PatternProgram) -> Int {
    var best = -1
    for (index, element) in sequence.elements.enumerated() where index != sequence.anchor {
      switch element {
      case .word(let number), .exact(let number, _), .reading(let number, _), .prefix(let number),
        .suffix(let number):
        if best < 0 || program.vocabulary[number].count > program.vocabulary[best].count { best = number }
      case .wordClass, .builtin, .gap: continue
      }
    }
    return best
  }
}
