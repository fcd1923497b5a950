/// Compiled patterns: a vocabulary, sequences of steps, and for each word the sequences it anchors.
///
/// All in flat arrays of plain numbers, so that it is read from an archive in one go and searched without counting
/// references.
package struct PatternProgram: Hashable, Sendable {
  /// A plain sequence of steps that belongs to a set.
  package struct Sequence: Hashable, Sendable {
    package var set: Int32
    /// Its first step; the others follow.
    package var first: Int32
    /// Another word, or word part, that must stand in the same sentence; -1 for none.
    package var companion: Int32 = -1
    /// How many steps it has.
    package var length: UInt16
    /// The step that is looked up first, counted from its first: the rarest.
    package var anchor: UInt16
    /// How many of its steps let words stand between.
    package var gaps: UInt16 = 0
    /// True when a step asks for a class or a reading, so that lower levels must be found first.
    package var isDeferred = false

    package init(set: Int32, first: Int32, length: UInt16, anchor: UInt16) {
      self.set = set
      self.first = first
      self.length = length
      self.anchor = anchor
    }

    /// The most steps of a sequence.
    static let longest = 1_000

    /// The numbers of its steps.
    @inline(__always)
    var steps: Range<Int> { Int(first)..<Int(first) + Int(length) }

    /// The number of its anchor.
    @inline(__always)
    var anchorStep: Int { Int(first) + Int(anchor) }
  }

  /// A set of sequences: an entry's forms, its exceptions, a class, a criterion's pattern.
  package struct PatternSet: Hashable, Sendable {
    /// Sets are found in order of level; a set uses only sets of lower levels.
    package var level = 0
    /// Set of exceptions of several words, or -1.
    package var exceptions = -1
    /// Set of exceptions of one word, or -1.
    package var wordExceptions = -1
    /// True for a class, whose one-word exceptions exclude a token; false for an entry, where they clear a sentence.
    package var isClass = false
  }

  /// Sets that belong to an entry.
  package struct EntrySets: Hashable, Sendable {
    package var forms: Int
    package var required: Int
    package var requiredInParagraph: Int
  }

  /// Folded words and word parts; the index is their number.
  package var vocabulary = WordList()
  /// Letters of exact words.
  package var exactWords = WordList()
  package var steps: [PatternStep] = []
  package var sequences: [Sequence] = []
  package var sets: [PatternSet] = []
  /// Sets per entry of the contents.
  package var entries: [EntrySets] = []
  package var setsOfClasses: [String: Int] = [:]
  package var setsOfPatterns: [String: Int] = [:]
  package var levels = 1
  /// Per vocabulary number the sequences anchored on it as a whole word, as a prefix and as a suffix.
  package private(set) var byWord = NumberLists()
  package private(set) var byPrefix = NumberLists()
  package private(set) var bySuffix = NumberLists()
  /// Sequences anchored on a class, per set; and on a built-in, per number of it.
  package private(set) var byClass = NumberLists()
  package private(set) var byBuiltin = NumberLists()

  package init() {}
}

extension PatternProgram {
  /// Works out what follows from steps, sequences and sets: to be called once, when those are complete and sound.
  ///
  /// Cost: linear in the steps.
  mutating func complete() {
    var anchors = AnchorLists(self)
    let lengths = (0..<vocabulary.count).map { Int32(clamping: vocabulary.length($0)) }
    steps.withUnsafeBufferPointer { steps in
      lengths.withUnsafeBufferPointer { lengths in
        for index in sequences.indices {
          sequences[index] = Self.outlined(sequences[index], steps, lengths)
          anchors.add(index, steps[sequences[index].anchorStep])
        }
      }
    }
    byWord = anchors.word.lists()
    byPrefix = anchors.prefix.lists()
    bySuffix = anchors.suffix.lists()
    byClass = anchors.wordClass.lists()
    byBuiltin = anchors.builtin.lists()
  }

  /// A sequence with what its steps say of it.
  @inline(__always)
  private static func outlined(
    _ sequence: Sequence, _ steps: UnsafeBufferPointer<PatternStep>, _ lengths: UnsafeBufferPointer<Int32>
  ) -> Sequence {
    var result = Sequence(
      set: sequence.set, first: sequence.first, length: sequence.length, anchor: sequence.anchor)
    var longest: Int32 = -1
    for number in sequence.steps {
      let step = steps[number]
      switch step.kind {
      case .gap: result.gaps += 1
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
}

/// The sequences per anchor, as they are gathered.
private struct AnchorLists {
  var word: NumberLists.Gatherer
  var prefix: NumberLists.Gatherer
  var suffix: NumberLists.Gatherer
  var wordClass: NumberLists.Gatherer
  var builtin: NumberLists.Gatherer

  init(_ program: PatternProgram) {
    word = NumberLists.Gatherer(lists: program.vocabulary.count)
    prefix = word
    suffix = word
    wordClass = NumberLists.Gatherer(lists: program.sets.count)
    builtin = NumberLists.Gatherer(lists: PatternElement.Builtin.allCases.count)
  }

  mutating func add(_ sequence: Int, _ anchor: PatternStep) {
    let number = Int(anchor.number)
    switch anchor.kind {
    case .word, .exact, .reading: word.add(sequence, to: number)
    case .prefix: prefix.add(sequence, to: number)
    case .suffix: suffix.add(sequence, to: number)
    case .wordClass: wordClass.add(sequence, to: number)
    case .builtin: builtin.add(sequence, to: anchor.detail)
    case .gap: return
    }
  }
}
