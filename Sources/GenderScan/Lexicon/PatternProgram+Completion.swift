extension PatternProgram {
  /// Works out what follows from steps, sequences and sets: to be called once, by the compiler.
  ///
  /// Sequences are put in the order of their anchors and companions, and their steps with them.
  /// Cost: linear in the steps, and a sort of the sequences.
  mutating func complete() {
    let lengths = (0..<vocabulary.count).map { Int32(clamping: vocabulary.length($0)) }
    let numbers = AnchorNumbers(self)
    var outlines: [Outline] = []
    var arrangedSteps: [PatternStep] = []
    var uses = Array(repeating: WordUse(), count: vocabulary.count)
    steps.withView { steps in
      for step in steps where step.vocabulary >= 0 { uses[Int(step.vocabulary)].formUnion(WordUse(step)) }
      outlines = sequences.withView { sequences in
        sequences.enumerated().map { Outline($1, number: $0, numbers, steps, lengths) }
      }
      outlines.sort { ($0.anchor, $0.companion, $0.number) < ($1.anchor, $1.companion, $1.number) }
      arrangedSteps.reserveCapacity(steps.count)
      for index in outlines.indices {
        let old = outlines[index].sequence.steps
        outlines[index].sequence.first = Int32(clamping: arrangedSteps.count)
        arrangedSteps.append(contentsOf: steps[old])
      }
    }
    self.uses = uses
    steps = FlatList(arrangedSteps)
    sequences = FlatList(outlines.lazy.map(\.sequence))
    setRuns(outlines, anchors: numbers.count)
  }

  /// Of outlines in order.
  private mutating func setRuns(_ outlines: [Outline], anchors: Int) {
    var runs: [SequenceRun] = []
    var starts: [Int32] = []
    for (number, outline) in outlines.enumerated() {
      let isFirst = starts.count <= outline.anchor
      while starts.count <= outline.anchor { starts.append(Int32(clamping: runs.count)) }
      if isFirst || runs.last?.companion != outline.companion {
        runs.append(SequenceRun(companion: outline.companion, first: Int32(clamping: number)))
      }
    }
    while starts.count <= anchors { starts.append(Int32(clamping: runs.count)) }
    runs.append(SequenceRun(companion: -1, first: Int32(clamping: outlines.count)))
    self.runs = FlatList(runs)
    anchorStarts = FlatList(starts)
  }

  /// A sequence with what its steps say of it.
  private struct Outline {
    var sequence: Sequence
    let number: Int
    let anchor: Int
    var companion: Int32 = -1

    init(
      _ given: Sequence, number: Int, _ anchors: AnchorNumbers, _ steps: FlatList<PatternStep>.View,
      _ lengths: [Int32]
    ) {
      sequence = Sequence(set: given.set, first: given.first, length: given.length, anchor: given.anchor)
      self.number = number
      anchor = anchors.number(of: steps[given.anchorStep])
      var longest: Int32 = -1
      for number in given.steps {
        let step = steps[number]
        switch step.kind {
        case .gap: sequence.gaps = UInt8(clamping: Int(sequence.gaps) + 1)
        case .wordClass: sequence.isDeferred = true
        case .builtin: continue
        case .reading: sequence.isDeferred = true
        case .word, .prefix, .suffix, .exact: break
        }
        guard step.vocabulary >= 0, number != given.anchorStep else { continue }
        let length = lengths[Int(step.vocabulary)]
        if length > longest { (longest, companion) = (length, step.vocabulary) }
      }
      if sequence.length == 1, steps[given.anchorStep].isWordAlone {
        companion = SequenceRun.companion(ofWordsIn: sequence.set)
      }
    }
  }
}
