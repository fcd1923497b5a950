/// A level, trap, check, role or verdict with its name and explanation (`Lexicons/checklists/beoordeling.yml`).
public struct AssessmentTerm: Hashable, Sendable {
  /// A condition of a level.
  public struct Condition: Hashable, Sendable {
    /// The key `id`.
    public var id = ""
    /// The key `tekst`.
    public var text = ""

    /// Makes an empty condition, to be filled.
    public init() {}
  }

  /// The list it stands in: `niveaus`, `valkuilen`, `kruiscontroles` and so on.
  public var group = ""
  /// `id`: N0 … N6, V1 … V15, X1 … X8, E0 … E3, a role or a verdict.
  public var id = ""
  /// The key `naam`.
  public var name = ""
  /// The key `naam_en`.
  public var englishName = ""
  /// The key `uitleg`.
  public var explanation = ""
  /// The key `advies`.
  public var advice = ""
  /// The key `voorwaarden`.
  public var conditions: [Condition] = []

  /// Makes an empty term, to be filled.
  public init() {}
}
