/// How well a text answers a criterion.
public enum Strength: String, Sendable, CaseIterable, Comparable {
  /// Not found.
  case absent = "E0"
  /// Mentioned.
  case mentioned = "E1"
  /// Worked out.
  case workedOut = "E2"
  /// Committed to.
  case committed = "E3"

  /// True when the left strength is the weaker.
  public static func < (left: Strength, right: Strength) -> Bool {
    left.rawValue < right.rawValue
  }
}
