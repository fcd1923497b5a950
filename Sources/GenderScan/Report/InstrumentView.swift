/// The results in the order and words of one instrument.
public struct InstrumentView: Hashable, Sendable {
  /// The instrument with its parts.
  public var instrument: Instrument
  /// Ids of criteria in this report that the instrument asks.
  public var criteria: [String]
}
