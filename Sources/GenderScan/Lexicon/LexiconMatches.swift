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

    init(first: UInt32, end: UInt32) {
      self.first = first
      self.end = end
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
  /// Per pattern set (class or criterion pattern) the numbers of its places.
  private let spans: [Span]
  private let occurrences: [Occurrence]

  /// Where the places of a set are.
  package struct Span: Sendable {
    var first: Int32
    var end: Int32
  }

  /// Matches without entries: the places of every set by first token, and where in the list they are.
  init(spans: [Span], occurrences: [Occurrence]) {
    self.spans = spans
    self.occurrences = occurrences
  }

  /// How many sets the lexicon has.
  package var sets: Int { spans.count }

  /// The places of one set, rising.
  ///
  /// Empty for an unknown set.
  package func occurrences(of set: Int) -> ArraySlice<Occurrence> {
    guard spans.indices.contains(set) else { return [] }
    return occurrences[Int(spans[set].first)..<Int(spans[set].end)]
  }
}
