/// The agreement of two coders on nominal labels, corrected for chance: Cohen's kappa.
///
/// ```swift
/// let kappa = CohenKappa([("ja", "ja"), ("ja", "nee"), ("nee", "nee")])
/// print(kappa.value ?? .nan)
/// ```
/// κ = (pₒ − pₑ) / (1 − pₑ): pₒ is the share of equal labels, pₑ the sum over labels of the product of both coders'
/// shares. Source: J. Cohen, *Educational and Psychological Measurement* 20 (1960), 37-46.
///
/// When both coders use one and the same label for everything, pₑ is 1 and kappa is undefined (nil), although they
/// agree perfectly: there was nothing to tell apart. Cost: one pass over the pairs. It has no weights, no missing labels
/// (leave those pairs out) and no more than two coders; for those see ``KrippendorffAlpha``.
public struct CohenKappa: Hashable, Sendable {
  /// How many units both coders judged.
  public let count: Int
  /// The observed share of equal labels (pₒ); nil without units.
  public let observed: Double?
  /// The share of equal labels to expect by chance (pₑ); nil without units.
  public let expected: Double?
  /// Kappa, from −1 to 1; nil without units, or when only one label was used.
  public let value: Double?

  /// The agreement of pairs: what the first and what the second coder said of a unit.
  public init<Label: Hashable>(_ pairs: [(Label, Label)]) {
    count = pairs.count
    guard !pairs.isEmpty else {
      (observed, expected, value) = (nil, nil, nil)
      return
    }
    let first = Dictionary(pairs.map { ($0.0, 1) }, uniquingKeysWith: +)
    let second = Dictionary(pairs.map { ($0.1, 1) }, uniquingKeysWith: +)
    let equal = pairs.count { $0.0 == $0.1 }
    // Counted in whole numbers, so that "all one label" is seen exactly.
    let chance = first.reduce(0) { $0 + $1.value * second[$1.key, default: 0] }
    let n = Double(pairs.count)
    let (observed, expected) = (Double(equal) / n, Double(chance) / (n * n))
    self.observed = observed
    self.expected = expected
    value = chance == pairs.count * pairs.count ? nil : (observed - expected) / (1 - expected)
  }
}
