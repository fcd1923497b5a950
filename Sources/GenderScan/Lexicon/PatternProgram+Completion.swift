extension PatternProgram {
  /// Works out what follows from steps, sequences and sets: to be called once, when those are sound.
  ///
  /// Sequences are put in the order of their anchors and companions, and their steps with them.
  /// Cost: linear in the steps, and a sort of the sequences of each anchor.
  mutating func complete() {
    let lengths = (0..<vocabulary.count).map { Int32(clamping: vocabulary.length($0)) }
    let numbers = AnchorNumbers(self)
    var arranged: [Sequence] = []
    var arrangedSteps: [PatternStep] = []
    var uses = Array(repeating: WordUse(), count: vocabulary.count)
    steps.withView { steps in
      for step in steps where step.vocabulary >= 0 { uses[Int(step.vocabulary)].formUnion(WordUse(step)) }
      let all = sequences.withView { sequences in sequences.map { Self.outlined($0, steps, lengths) } }
      let anchors = all.map { Int32(clamping: numbers.number(of: steps[$0.anchorStep])) }
      anchorStarts = Self.starts(anchors, count: numbers.count)
      arranged = Self.arranged(all, anchors)
      arrangedSteps.reserveCapacity(steps.count)
      for index in arranged.indices {
        let old = arranged[index].steps
        arranged[index].first = Int32(clamping: arrangedSteps.count)
        arrangedSteps.append(contentsOf: steps[old])
      }
    }
    self.uses = uses
    steps = FlatList(arrangedSteps)
    sequences = FlatList(arranged)
  }

  /// A sequence with what its steps say of it.
  private static func outlined(
    _ sequence: Sequence, _ steps: FlatList<PatternStep>.View, _ lengths: [Int32]
  ) -> Sequence {
    var result = Sequence(
      set: sequence.set, first: sequence.first, length: sequence.length, anchor: sequence.anchor)
    var longest: Int32 = -1
    for number in sequence.steps {
      let step = steps[number]
      switch step.kind {
      case .gap: result.gaps = UInt8(clamping: Int(result.gaps) + 1)
      case .wordClass: result.isDeferred = true
      case .builtin: continue
      case .reading: result.isDeferred = true
      case .word, .prefix, .suffix, .exact: break
      }
      guard step.vocabulary >= 0, number != sequence.anchorStep else { continue }
      let length = lengths[Int(step.vocabulary)]
      if length > longest { (longest, result.companion) = (length, step.vocabulary) }
    }
    return result
  }

  /// Sequences by anchor, then by companion, then as they stood; each with how many like it follow.
  private static func arranged(_ sequences: [Sequence], _ anchors: [Int32]) -> [Sequence] {
    let order = sequences.indices.sorted {
      (anchors[$0], sequences[$0].companion, $0) < (anchors[$1], sequences[$1].companion, $1)
    }
    var result = order.map { sequences[$0] }
    for place in result.indices.dropLast().reversed() {
      let isAlike =
        anchors[order[place]] == anchors[order[place + 1]]
        && result[place].companion == result[place + 1].companion
      if isAlike { result[place].alike = UInt16(clamping: Int(result[place + 1].alike) + 1) }
    }
    return result
  }

  /// Where the sequences of each anchor start when they stand in its order.
  private static func starts(_ anchors: [Int32], count: Int) -> FlatList<Int32> {
    var starts = [Int32](repeating: 0, count: count + 1)
    for anchor in anchors { starts[Int(anchor) + 1] += 1 }
    for anchor in 0..<count { starts[anchor + 1] += starts[anchor] }
    return FlatList(starts)
  }
}
