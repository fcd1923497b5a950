/// What a ``DocumentBootstrap`` found: bounds, and how many draws they rest on.
///
/// ```swift
/// print(interval.lower, interval.upper, interval.undefinedDraws)
/// ```
/// Cost: none. It is a percentile interval; it does not correct for bias.
public struct BootstrapInterval: Hashable, Sendable {
  /// The lower bound.
  public let lower: Double
  /// The upper bound.
  public let upper: Double
  /// How many draws gave a value.
  public let draws: Int
  /// How many draws gave none and were left out; when these are many, the interval says little.
  public let undefinedDraws: Int

  /// The interval of values of draws, of which `level` lies between the bounds; nil without values.
  init?(values: [Double], undefinedDraws: Int, level: Double) {
    let sorted = values.sorted()
    let tail = (1 - min(max(level, 0), 1)) / 2
    guard let lower = Self.quantile(tail, of: sorted), let upper = Self.quantile(1 - tail, of: sorted) else {
      return nil
    }
    (self.lower, self.upper) = (lower, upper)
    draws = values.count
    self.undefinedDraws = undefinedDraws
  }

  /// The quantile with straight lines between the values (type 7 of Hyndman and Fan, 1996).
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double? {
    guard let last = sorted.last else { return nil }
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
  }
}
