/// Compiled patterns: a vocabulary, sequences of steps, and for each word the sequences it anchors.
///
/// All in flat lists of plain numbers, so that it is read from an archive in one go, or where it lies, and searched
/// without counting references.
package struct PatternProgram: Equatable, Sendable {
  /// A plain sequence of steps that belongs to a set.
  package struct Sequence: Hashable, Sendable {
    package var set: Int32
    /// Its first step; the others follow.
    package var first: Int32
    /// How many steps it has.
    package var length: UInt16
    /// The step that is looked up first, counted from its first: the rarest.
    package var anchor: UInt16
    /// How many of its steps let words stand between; 255 for more.
    package var gaps: UInt8 = 0
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

  /// What searching and the context rules need of an entry: its sets, -1 for none, and its traits.
  package struct CompiledEntry: Hashable, Sendable {
    package var forms: Int
    package var required = -1
    package var requiredInParagraph = -1
    package var traits = EntryTraits()
  }

  /// Folded words and word parts; the index is their number.
  package var vocabulary = WordList()
  /// How many of them, the first, classes and entries ask for; only criteria ask for the rest.
  package var termWords = 0
  /// Letters of exact words.
  package var exactWords = WordList()
  /// The steps of all sequences, in their order.
  package var steps = FlatList<PatternStep>()
  /// Sequences by the number of their anchor (`AnchorNumbers`), then by companion.
  package var sequences = FlatList<Sequence>()
  /// Sequences with the same anchor and companion, which are passed over together; one more than there are.
  package var runs = FlatList<SequenceRun>()
  package var sets: [PatternSet] = []
  /// Per entry of the contents.
  package var entries: [CompiledEntry] = []
  package var setsOfClasses: [String: Int] = [:]
  /// What criteria ask.
  package var clauses = CompiledClauses()
  package var levels = 1
  /// Per anchor number its first run; one more than anchors.
  package var anchorStarts = FlatList<Int32>()
  /// Per vocabulary word how patterns ask for it.
  package var uses: [WordUse] = []

  package init() {}
}

extension PatternProgram.PatternSet: FlatItem {
  package static var width: Int { 3 }

  package init(numbers: UnsafePointer<UInt32>) {
    level = Int(numbers[0] >> 1)
    isClass = numbers[0] & 1 == 1
    exceptions = Int(Int32(bitPattern: numbers[1]))
    wordExceptions = Int(Int32(bitPattern: numbers[2]))
  }

  package func append(to numbers: inout [UInt32]) {
    numbers.append(UInt32(clamping: level) << 1 | (isClass ? 1 : 0))
    numbers.append(UInt32(bitPattern: Int32(clamping: exceptions)))
    numbers.append(UInt32(bitPattern: Int32(clamping: wordExceptions)))
  }
}

extension PatternProgram.Sequence: FlatItem {
  package static var width: Int { 4 }

  @inline(__always)
  package init(numbers: UnsafePointer<UInt32>) {
    set = Int32(bitPattern: numbers[0])
    first = Int32(bitPattern: numbers[1])
    length = UInt16(truncatingIfNeeded: numbers[2])
    anchor = UInt16(truncatingIfNeeded: numbers[2] >> 16)
    gaps = UInt8(truncatingIfNeeded: numbers[3])
    isDeferred = numbers[3] >> 8 != 0
  }

  package func append(to numbers: inout [UInt32]) {
    numbers.append(UInt32(bitPattern: set))
    numbers.append(UInt32(bitPattern: first))
    numbers.append(UInt32(length) | UInt32(anchor) << 16)
    numbers.append(UInt32(gaps) | (isDeferred ? 1 << 8 : 0))
  }
}

/// Sequences that follow on each other, up to where the next run starts.
package struct SequenceRun: Equatable, Sendable {
  /// Another word, or word part, that must stand in the same sentence; -1 for none.
  ///
  /// Below that it is a set: the sequences are their anchor and nothing else, a word or word part of that set, so that
  /// nothing more of them need be read than this.
  package let companion: Int32
  /// The first of them.
  package let first: Int32

  init(companion: Int32, first: Int32) {
    self.companion = companion
    self.first = first
  }

  /// What stands for a companion in a run of words of a set.
  static func companion(ofWordsIn set: Int32) -> Int32 { -2 - set }

  /// The set that has the anchor by itself; negative for other runs.
  @inline(__always)
  var setOfWords: Int32 { -2 &- companion }
}

extension SequenceRun: FlatItem {
  package static var width: Int { 2 }

  @inline(__always)
  package init(numbers: UnsafePointer<UInt32>) {
    companion = Int32(bitPattern: numbers[0])
    first = Int32(bitPattern: numbers[1])
  }

  package func append(to numbers: inout [UInt32]) {
    numbers.append(UInt32(bitPattern: companion))
    numbers.append(UInt32(bitPattern: first))
  }
}
