/// A set of criteria from one file of `Lexicons/checklists`.
public struct Checklist: Hashable, Sendable {
  /// `checklist`
  public var id = ""
  /// `naam`
  public var name = ""
  /// `versie`
  public var version = ""
  /// `punten`
  public var criteria: [Criterion] = []

  /// Makes an empty checklist, to be filled.
  public init() {}
}
