/// Compiled patterns: a vocabulary, sequences of elements, and for each word the sequences it anchors.
package struct PatternProgram: Hashable, Sendable {
  /// A plain sequence of elements that belongs to a set.
  package struct Sequence: Hashable, Sendable {
    package var set: Int
    package var elements: [PatternElement]
    /// The element that is looked up first: the rarest.
    package var anchor: Int

    /// True when words may stand between its elements.
    package var hasGap: Bool {
      elements.contains { if case .gap = $0 { true } else { false } }
    }
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
  package var vocabulary: [[UInt8]] = []
  package var isPrefix: [Bool] = []
  package var isSuffix: [Bool] = []
  package var sequences: [Sequence] = []
  package var sets: [PatternSet] = []
  /// Sets per entry of the contents.
  package var entries: [EntrySets] = []
  package var setsOfClasses: [String: Int] = [:]
  package var setsOfPatterns: [String: Int] = [:]
  package var levels = 1
  /// Per vocabulary number the sequences anchored on it as a whole word, as a prefix and as a suffix.
  package var byWord: [[Int]] = []
  package var byPrefix: [[Int]] = []
  package var bySuffix: [[Int]] = []
  /// Sequences anchored on a class, per set; and on a built-in.
  package var byClass: [Int: [Int]] = [:]
  package var byBuiltin: [PatternElement.Builtin: [Int]] = [:]

  package init() {}
}
