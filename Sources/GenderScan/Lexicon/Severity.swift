/// How much an entry asks of a reader, from credit to advice against.
public enum Severity: String, Sendable, CaseIterable {
  case positive
  case info
  case attention
  case avoid

  /// The word of the lexicon files.
  public var dutch: String {
    switch self {
    case .positive: "positief"
    case .info: "info"
    case .attention: "aandacht"
    case .avoid: "vermijden"
    }
  }

  /// 0 for credit up to 3 for advice against.
  public var rank: Int {
    switch self {
    case .positive: 0
    case .info: 1
    case .attention: 2
    case .avoid: 3
    }
  }
}
