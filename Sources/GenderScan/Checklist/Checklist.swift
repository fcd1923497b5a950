/// A set of criteria from one file of `Lexicons/checklists`.
public struct Checklist: Hashable, Sendable {
  /// The key `checklist`.
  public var id = ""
  /// The key `naam`.
  public var name = ""
  /// The key `versie`.
  public var version = ""
  /// The key `punten`.
  public var criteria: [Criterion] = []

  /// Makes an empty checklist, to be filled.
  public init() {}
}
