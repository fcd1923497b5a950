/// How well the text could be read, and what was mended.
public struct Quality: Hashable, Sendable {
  /// The outcome.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Nothing in the way.
    case good
    /// Readable, with something to know.
    case attention
    /// Too little readable text for a level.
    case unscorable
  }

  /// The outcome.
  public var verdict: Verdict
  /// What the reader must know.
  public var diagnostics: [Diagnostic]
  /// What was mended.
  public var repairs: [Repair]
}
