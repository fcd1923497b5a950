/// A named set of words and phrases that patterns, context rules and criteria use, such as `VR` for women.
public struct WordClass: Hashable, Sendable {
  /// The key `naam`.
  public var name = ""
  /// The key `uitleg`.
  public var explanation = ""
  /// `vormen`: patterns.
  public var forms: [String] = []
  /// `zonder`: patterns that are not in the class.
  public var exceptions: [String] = []

  /// Makes an empty class, to be filled.
  public init() {}
}
