/// A passage that answers a criterion, or seems to.
public struct Passage: Hashable, Sendable {
  /// Fingerprint, beginning with `p`.
  public var id: String
  /// Place in the reading text.
  public var range: Range<TextOffset>
  /// Place in the file.
  public var source: Range<SourceOffset>
  /// Page from 1, or nil.
  public var page: Int?
  /// Line in the file, from 1.
  public var line: Int
  /// Id of the section.
  public var section: String
  /// What kind of place it stands in.
  public var zone: Zone
  /// The sentence or sentences.
  public var quote: String
}
