/// The level of a document, N0 to N6, with the conditions it rests on.
public struct Rating: Hashable, Sendable {
  /// A condition and whether it holds.
  public struct Condition: Hashable, Sendable {
    /// Id, `N4.analyse`.
    public var id: String
    /// In words.
    public var text: String
    /// Whether it holds.
    public var holds: Bool
  }

  /// N0 … N6.
  public var code: String
  /// Name of the level.
  public var label: String
  /// What it means, and what it does not.
  public var explanation: String
  /// All conditions looked at.
  public var conditions: [Condition]
  /// The levels between which undecided passages leave the outcome, when there are any.
  public var between: [String]
  /// Remarks that travel with the level.
  public var flags: [String]
}
