/// The two ways of looking, never mixed in one number.
public enum Lens: String, Sendable, CaseIterable {
  /// Does the policy name differences where the facts differ?
  case visibility
  /// Does the wording leave people out where gender does not matter?
  case inclusion

  /// The word of the lexicon files.
  public var dutch: String {
    switch self {
    case .visibility: "beleid"
    case .inclusion: "taal"
    }
  }
}
