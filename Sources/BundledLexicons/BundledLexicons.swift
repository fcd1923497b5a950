import CLexiconData
public import GenderScan

/// The standard lexicons and checklists, compiled and built into the program.
///
/// ```swift
/// let analyzer = Analyzer(lexicon: try BundledLexicons.standard())
/// ```
/// Cost: a few milliseconds per call; keep the result. It reads no files. `make lexicons` renews what it holds.
public enum BundledLexicons {
  /// The standard lexicon.
  ///
  /// - Throws: a `LexiconError` when the program was built with data of another version.
  public static func standard() throws(LexiconError) -> Lexicon {
    try LexiconArchive.decode(
      builtIn: UnsafeRawBufferPointer(start: gs_standard_lexicon(), count: gs_standard_lexicon_length()))
  }

  /// Its first bytes: the version of the binary form, and the digest of all that follows.
  package static var header: [UInt8] {
    Array(UnsafeBufferPointer(start: gs_standard_lexicon(), count: min(64, gs_standard_lexicon_length())))
  }

  /// The compiled form itself, for the check that it is fresh.
  package static var bytes: [UInt8] {
    Array(UnsafeBufferPointer(start: gs_standard_lexicon(), count: gs_standard_lexicon_length()))
  }
}
