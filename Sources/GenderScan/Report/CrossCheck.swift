/// The outcome of a check over several parts, X1 to X8.
public struct CrossCheck: Hashable, Sendable {
  /// X1 … X8.
  public var id: String
  /// What it is called.
  public var name: String
  /// What was seen, in Dutch.
  public var message: String
  /// True for a point of attention, false for context only.
  public var isAttention: Bool
  /// Ids of criteria, findings or passages it rests on.
  public var examples: [String]
}
