/// What a lexicon found in one document: the places of its entries, classes and patterns, as token ranges.
package struct LexiconMatches: Sendable {
  /// One place.
  package struct Occurrence: Hashable, Sendable {
    package var first: UInt32
    package var end: UInt32

    package init(_ tokens: Range<Int>) {
      first = UInt32(clamping: tokens.lowerBound)
      end = UInt32(clamping: tokens.upperBound)
    }

    package var tokens: Range<Int> { Int(first)..<Int(end) }
  }

  /// One place of one entry.
  package struct EntryMatch: Hashable, Sendable {
    /// Index in the contents' entries.
    package var entry: Int
    package var tokens: Range<Int>

    package init(entry: Int, tokens: Range<Int>) {
      self.entry = entry
      self.tokens = tokens
    }
  }

  /// Places of entries, by first token.
  ///
  /// Exceptions, required words and longest match are already applied; negation, section and
  /// document conditions are not.
  package var entries: [EntryMatch] = []
  /// Per pattern set (class or criterion pattern) its places by first token; `starts` has one number more than sets.
  package var starts: [Int] = [0]
  package var occurrences: [Occurrence] = []

  package init() {}

  /// The places of one set, rising.
  ///
  /// Empty for an unknown set.
  package func occurrences(of set: Int) -> ArraySlice<Occurrence> {
    guard set >= 0, set + 1 < starts.count else { return [] }
    return occurrences[starts[set]..<starts[set + 1]]
  }
}
