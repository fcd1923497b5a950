/// A heading and the text under it, up to the next heading of any level.
public struct Section: Hashable, Sendable {
  /// `s0` for the text before the first heading, then `s1`, `s2` … in reading order.
  public var id: String
  /// The number the document gives it, such as `2.3`, or nil.
  public var number: String?
  /// The heading without its number.
  ///
  /// Empty for the text before the first heading.
  public var title: String
  /// Depth from 1; 0 for the text before the first heading.
  public var level: Int
  /// Its part in the document.
  public var role: SectionRole
  /// Index of the section it lies in, or nil.
  public var parent: Int?
  /// Bytes in the reading text, from the heading to the next heading.
  public var range: Range<TextOffset>
  /// Indices of its own blocks, without those of its subsections.
  public var blocks: Range<Int>
  /// Words of its own blocks in counted zones.
  public var words: Int

  package init(id: String, number: String?, title: String, level: Int, role: SectionRole = .unknown) {
    self.id = id
    self.number = number
    self.title = title
    self.level = level
    self.role = role
    parent = nil
    range = TextOffset(utf8: 0)..<TextOffset(utf8: 0)
    blocks = 0..<0
    words = 0
  }
}
