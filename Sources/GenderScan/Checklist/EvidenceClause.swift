/// One way in which a text can answer (or contradict) a criterion: word groups that must meet in one window.
public struct EvidenceClause: Hashable, Sendable {
  /// The stretch of text in which the groups must meet.
  public enum Window: String, Sendable, CaseIterable {
    case sentence = "zin"
    case paragraph = "alinea"
    case section = "sectie"
  }

  /// Something a group looks for.
  public enum Member: Hashable, Sendable {
    /// A word class by name, `TAL`.
    case wordClass(String)
    /// An entry by id, `a1.gtv`.
    case entry(String)
    /// A pattern of its own, written `'in onze regio'` between single quotation marks.
    case pattern(String)
  }

  /// `alle`: of each group one member must occur.
  public var groups: [[Member]] = []
  /// `geen`: none of these may occur.
  public var excluded: [[Member]] = []
  /// The key `binnen`.
  public var window = Window.sentence
  /// `secties`: role codes; empty for all.
  public var sections: [String] = []
  /// `secties_strikt`: sections without a known role do not count.
  public var isStrict = false
  /// `max`: the most this clause can be worth.
  public var ceiling: Strength?
  /// `geeft`: what this clause alone is worth.
  public var gives: Strength?
  /// The key `toelichting`.
  public var note = ""

  /// Makes an empty clause, to be filled.
  public init() {}
}
