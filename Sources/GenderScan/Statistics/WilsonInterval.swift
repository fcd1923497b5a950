/// The score interval of Wilson for a proportion: between which bounds the true share probably lies.
///
/// ```swift
/// let interval = WilsonInterval(81, of: 263)  // 0.255 to 0.366
/// ```
/// With p = k / n: centre (p + z²/2n) / (1 + z²/n), half width z √(p(1 − p)/n + z²/4n²) / (1 + z²/n).
/// Source: E.B. Wilson, *Journal of the American Statistical Association* 22 (1927), 209-212; method 3 of
/// R.G. Newcombe, *Statistics in Medicine* 17 (1998), 857-872.
///
/// Cost: constant. It has no continuity correction, and takes the n observations as independent: passages of one
/// document are not quite that, so the true uncertainty is larger. ``DocumentBootstrap`` draws whole documents instead.
public struct WilsonInterval: Hashable, Sendable {
  /// How many of the trials succeeded (k).
  public let successes: Int
  /// How many trials there were (n).
  public let trials: Int
  /// The lower bound, from 0 to 1.
  public let lower: Double
  /// The upper bound, from 0 to 1.
  public let upper: Double

  /// The interval of `successes` of `trials`; nil without trials, or when k is not within 0 and n.
  ///
  /// `z` is the quantile of the normal distribution: 1.96 for 95 %. Below 0 it gives nil.
  public init?(_ successes: Int, of trials: Int, z: Double = 1.96) {
    guard trials > 0, (0...trials).contains(successes), z >= 0, z.isFinite else { return nil }
    let n = Double(trials)
    let p = Double(successes) / n
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / scale
    self.successes = successes
    self.trials = trials
    // At the ends the bound is exact; rounding must not say otherwise.
    lower = successes == 0 ? 0 : max(0, centre - half)
    upper = successes == trials ? 1 : min(1, centre + half)
  }
}
