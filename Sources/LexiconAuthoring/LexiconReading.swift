public import GenderScan

/// What reading some lexicon files gave: the contents, where everything stands, and all errors.
///
/// With errors the contents are what could be read; use them only to look for more errors.
public struct LexiconReading: Sendable {
  /// The contents of all files together.
  public var contents: LexiconContents
  /// `file:line:column` of an entry, class, reference or criterion by id, and of its values by `id/key/number`.
  public var places: [String: String]
  /// Everything that is wrong, in order of file and line.
  public var errors: [LexiconError]
}
