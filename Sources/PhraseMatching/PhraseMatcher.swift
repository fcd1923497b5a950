/// Finds any of many words and phrases in UTF-8 text, in one pass.
///
/// ```swift
/// let matcher = try PhraseMatcher([Phrase("huiselijk geweld"), Phrase("gender", .prefix)])
/// let matches = matcher.matches(in: Array("Genderbeleid en huiselijk geweld".utf8))
/// // 0..<12 is phrase 1, 16..<32 is phrase 0
/// ```
/// Hold one and share it between threads; it never changes. Words are runs of letters, digits and underscores; a match
/// begins and ends where words do. A phrase may hold marks (`ex-partner`, `lhbti+`), which must stand in the text too.
///
/// Cost: time linear in the text, whatever the number of phrases; words beyond ASCII take a slower way. Compiling takes
/// about a microsecond per phrase. Memory: about 150 bytes per phrase, and 24 per match.
/// It knows no language: no stems, no spelling, no sentences. Bytes that are no UTF-8 match nothing and do no harm.
public struct PhraseMatcher: Sendable {
  /// Which of overlapping matches are given.
  public enum Selection: Hashable, Sendable, CaseIterable {
    /// Every phrase at every place.
    case all
    /// The match that starts first, of those the longest, of those the phrase with the lowest number; then on from its
    /// end.
    case leftmostLongest
  }

  private let table: PhraseTable

  /// Compiles phrases.
  ///
  /// A phrase may occur more than once; the first then stands for all under ``Selection/leftmostLongest``.
  /// - Throws: a ``PhraseError`` for a phrase without letters, or a prefix or suffix that is not one word.
  public init(_ phrases: [Phrase], options: PhraseOptions = PhraseOptions()) throws(PhraseError) {
    table = try PhraseTable(phrases, options: options)
  }

  /// The matches in a text, by start; of those with one start the longer ones first, then by phrase.
  public func matches(in bytes: UnsafeBufferPointer<UInt8>, _ selection: Selection = .leftmostLongest)
    -> [PhraseMatch]
  {
    var search = PhraseSearch(bytes, table: table)
    search.run()
    return selection == .all ? search.found : search.leftmostLongest()
  }

  /// The matches in a text.
  public func matches(in bytes: [UInt8], _ selection: Selection = .leftmostLongest) -> [PhraseMatch] {
    bytes.withUnsafeBufferPointer { matches(in: $0, selection) }
  }

  /// The matches in a text.
  public func matches(in bytes: Span<UInt8>, _ selection: Selection = .leftmostLongest) -> [PhraseMatch] {
    bytes.withUnsafeBufferPointer { matches(in: $0, selection) }
  }
}
