/// How many criteria of a part are met: `7 van 24`, never a percentage.
public struct PartProfile: Hashable, Sendable {
  /// PA, DO, MA, UO, FI, MR or TA.
  public var part: String
  /// Name of the part in Dutch.
  public var name: String
  /// Criteria with each verdict.
  public var met: Int
  /// One step short.
  public var partly: Int
  /// Not found or contradicted.
  public var notFound: Int
  /// For a human to judge.
  public var undecided: Int
  /// Criteria that apply.
  public var total: Int
}
