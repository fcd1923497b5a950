/// How a passage stands in its text: affirmed or denied, whose voice, which stance, how firm a promise.
public struct FindingContext: Hashable, Sendable {
  /// Whether the text says it or denies it.
  public enum Polarity: String, Sendable, CaseIterable {
    /// Said.
    case affirmed
    /// Denied: *niet*, *geen*, *zonder*.
    case negated
    /// Said to be missing: *ontbreekt*, *gebrek aan*, *nauwelijks*.
    case lacking
    /// Not decided by the rules.
    case uncertain
  }

  /// Who says it.
  public enum Voice: String, Sendable, CaseIterable {
    /// The document itself.
    case own
    /// Between quotation marks or in a block quotation.
    case quoted
    /// Ascribed to someone else.
    case attributed
  }

  /// What the document thinks of it.
  public enum Stance: String, Sendable, CaseIterable {
    /// No sign either way.
    case neutral
    /// Taken on.
    case endorsed
    /// Kept at a distance or rejected.
    case criticised
  }

  /// Said or denied.
  public var polarity: Polarity
  /// Whose words.
  public var voice: Voice
  /// For or against.
  public var stance: Stance
  /// The step on the commitment ladder: 0 none, 1 wish, 2 aim, 3 promise, 4 promise with doer, date, number or money.
  public var commitment: Int

  package init(
    polarity: Polarity = .affirmed, voice: Voice = .own, stance: Stance = .neutral, commitment: Int = 0
  ) {
    self.polarity = polarity
    self.voice = voice
    self.stance = stance
    self.commitment = commitment
  }
}
