import PhraseMatching

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
  /// The sequences per anchor; `AnchorNumbers` says which list.
  package private(set) var byAnchor = NumberLists()

  package init() {}
}

extension PatternProgram {
  /// Works out what follows from steps, sequences and sets: to be called once, when those are complete and sound.
  ///
  /// Cost: linear in the steps.
  mutating func complete() {
    let lengths = (0..<vocabulary.count).map { Int32(clamping: vocabulary.length($0)) }
    let numbers = AnchorNumbers(self)
    var anchors = [Int32](repeating: 0, count: sequences.count)
    steps.withUnsafeBufferPointer { steps in
      lengths.withUnsafeBufferPointer { lengths in
        for index in sequences.indices {
          sequences[index] = Self.outlined(sequences[index], steps, lengths)
          anchors[index] = Int32(clamping: numbers.number(of: steps[sequences[index].anchorStep]))
        }
      }
    }
    byAnchor = NumberLists(gathering: anchors, lists: numbers.count)
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

/// The number of each anchor: words as a whole, as a beginning, as an end, then classes, then built-ins.
struct AnchorNumbers {
  private let words: Int
  private let sets: Int

  init(_ program: PatternProgram) {
    words = program.vocabulary.count
    sets = program.sets.count
  }

  var count: Int { 3 * words + sets + PatternElement.Builtin.allCases.count }

  /// The number of a step that is an anchor; a gap is none.
  @inline(__always)
  func number(of step: PatternStep) -> Int {
    switch step.kind {
    case .word, .exact, .reading: Int(step.number)
    case .prefix: words + Int(step.number)
    case .suffix: 2 * words + Int(step.number)
    case .wordClass, .gap: number(ofClass: Int(step.number))
    case .builtin: 3 * words + sets + step.detail
    }
  }

  @inline(__always)
  func number(of term: TermTable.Term) -> Int {
    switch term.kind {
    case .whole: Int(term.number)
    case .prefix: words + Int(term.number)
    case .suffix: 2 * words + Int(term.number)
    }
  }

  func number(ofClass set: Int) -> Int { 3 * words + set }

  func number(of builtin: PatternElement.Builtin) -> Int { 3 * words + sets + builtin.number }
}
