/// A pattern, class or checklist that cannot be compiled, with what to write instead.
public struct LexiconError: Hashable, Sendable, Error {
  /// A stable code such as `E-PATROON`.
  public var code: String
  /// What is wrong and what to do, in Dutch.
  public var message: String
  /// The entry, class or criterion it is in, or empty.
  public var owner: String
  /// File, line and column, when they are known: `termen.yml:12:5`.
  public var place: String

  /// Makes an error.
  public init(code: String, message: String, owner: String = "", place: String = "") {
    self.code = code
    self.message = message
    self.owner = owner
    self.place = place
  }
}
