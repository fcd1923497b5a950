/// The agreement of two or more coders on nominal labels, with missing ones: Krippendorff's alpha.
///
/// ```swift
/// let alpha = KrippendorffAlpha([["a", "a", nil], ["b", "b", "a"]])
/// print(alpha.value ?? .nan)
/// ```
/// α = 1 − Dₒ / Dₑ. With mᵤ labels in unit u, n labels in all units that have at least two, and n_c of label c:
/// Dₒ = (1/n) Σᵤ (mᵤ² − Σ_c n_uc²) / (mᵤ − 1) and Dₑ = (n² − Σ_c n_c²) / (n (n − 1)). Source: K. Krippendorff,
/// *Computing Krippendorff's Alpha-Reliability* (2011); A.F. Hayes and K. Krippendorff, *Communication Methods and
/// Measures* 1 (2007), 77-89.
///
/// A unit that fewer than two coders judged is left out. When all labels are the same, Dₑ is 0 and alpha is undefined
/// (nil), although the coders agree perfectly: without variation their labels prove nothing. Values of parts of the data
/// can be added. Cost: one pass over the labels. It takes labels as nominal, and units as given: it does not measure
/// whether coders mark the same stretches of text.
public struct KrippendorffAlpha<Label: Hashable & Sendable>: Hashable, Sendable {
  /// How many units at least two coders judged.
  public let units: Int
  /// How often each label was given in those units (n_c).
  public let counts: [Label: Int]
  /// Σᵤ (mᵤ² − Σ_c n_uc²) / (mᵤ − 1).
  private let disagreement: Double

  /// The agreement on units, each with a label per coder; nil stands for a coder who did not judge the unit.
  public init(_ units: [[Label?]] = []) {
    var counts: [Label: Int] = [:]
    var disagreement = 0.0
    var judged = 0
    for unit in units {
      let labels = Dictionary(unit.compactMap(\.self).map { ($0, 1) }, uniquingKeysWith: +)
      let size = labels.values.reduce(0, +)
      guard size > 1 else { continue }
      judged += 1
      disagreement += Double(Self.unequalPairs(labels.values)) / Double(size - 1)
      counts.merge(labels, uniquingKeysWith: +)
    }
    (self.units, self.counts, self.disagreement) = (judged, counts, disagreement)
  }

  private init(units: Int, counts: [Label: Int], disagreement: Double) {
    (self.units, self.counts, self.disagreement) = (units, counts, disagreement)
  }

  /// The alpha of the units of both together.
  public static func + (left: Self, right: Self) -> Self {
    KrippendorffAlpha(
      units: left.units + right.units, counts: left.counts.merging(right.counts, uniquingKeysWith: +),
      disagreement: left.disagreement + right.disagreement)
  }

  /// How many labels stand in units that at least two coders judged (n).
  public var values: Int { counts.values.reduce(0, +) }

  /// The observed disagreement (Dₒ); nil without units.
  public var observedDisagreement: Double? { values > 0 ? disagreement / Double(values) : nil }

  /// The disagreement to expect by chance (Dₑ); nil without units.
  public var expectedDisagreement: Double? {
    guard values > 1 else { return nil }
    return Double(Self.unequalPairs(counts.values)) / (Double(values) * Double(values - 1))
  }

  /// Alpha, at most 1; nil without units, or when only one label was used.
  public var value: Double? {
    guard let observedDisagreement, let expectedDisagreement, expectedDisagreement > 0 else { return nil }
    return 1 - observedDisagreement / expectedDisagreement
  }

  /// The ordered pairs with different labels: n² − Σ n_c².
  private static func unequalPairs(_ counts: some Collection<Int>) -> Int {
    let total = counts.reduce(0, +)
    return total * total - counts.reduce(0) { $0 + $1 * $1 }
  }
}
