/// The share of judgements on which coders agree, before chance is taken into account.
///
/// ```swift
/// let agreement = PercentAgreement([["ja", "ja"], ["ja", "nee"]])  // share 0.5
/// ```
/// Of every unit, each pair of coders who both judged it is one comparison; the share is that of equal pairs. With two
/// coders this is the usual percentage. Source: K. Krippendorff, *Content Analysis* (3rd ed., 2013), chapter 12.
///
/// Cost: the square of the coders per unit. It does not correct for chance: where one label is rare, coders who never
/// use it agree nearly always. Read it beside ``CohenKappa`` or ``KrippendorffAlpha``.
public struct PercentAgreement: Hashable, Sendable {
  /// How many pairs gave the same label.
  public let agreed: Int
  /// How many pairs there were.
  public let pairs: Int

  /// The agreement of units, each with a label per coder; nil stands for a coder who did not judge the unit.
  public init<Label: Hashable>(_ units: [[Label?]]) {
    var agreed = 0
    var pairs = 0
    for unit in units {
      let labels = unit.compactMap(\.self)
      for (index, label) in labels.enumerated() {
        let others = labels.dropFirst(index + 1)
        pairs += others.count
        agreed += others.count { $0 == label }
      }
    }
    self.agreed = agreed
    self.pairs = pairs
  }

  /// The share of equal pairs, from 0 to 1; nil when no unit was judged twice.
  public var share: Double? { pairs > 0 ? Double(agreed) / Double(pairs) : nil }
}
