/// A question about a section, for a human to answer.
///
/// Never a verdict.
public struct SectionSignal: Hashable, Sendable {
  /// A name of what is counted and how often it occurs.
  public struct Count: Hashable, Sendable {
    /// What is counted.
    public var name: String
    /// How often.
    public var count: Int
  }

  /// Id of the rule, such as `b.neutraal` or a criterion.
  public var id: String
  /// Id of the section.
  public var section: String
  /// The question, in Dutch.
  public var question: String
  /// What the question rests on.
  public var counts: [Count]
  /// Ids of findings or passages.
  public var examples: [String]
}
