/// How findings compare with what people marked: precision, recall and F1.
///
/// ```swift
/// let score = PrecisionRecall(truePositives: 8, falsePositives: 2, falseNegatives: 8)
/// // precision 0.8, recall 0.5, F1 0.615
/// ```
/// Precision = tp / (tp + fp), recall = tp / (tp + fn), F1 = their harmonic mean. Source: C.J. van Rijsbergen,
/// *Information Retrieval* (2nd ed., 1979), chapter 7, with both weighed equally.
///
/// Cost: constant. It knows no true negatives, so it says nothing of text that nobody marked and nothing was found in,
/// and it does not decide what counts as a match.
public struct PrecisionRecall: Hashable, Sendable {
  /// Passages that people marked and that were found (tp).
  public let truePositives: Int
  /// Findings that people did not mark (fp).
  public let falsePositives: Int
  /// Passages that people marked and that were not found (fn).
  public let falseNegatives: Int

  /// Makes a score of counts; a count below 0 is read as 0.
  public init(truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0) {
    self.truePositives = max(0, truePositives)
    self.falsePositives = max(0, falsePositives)
    self.falseNegatives = max(0, falseNegatives)
  }

  /// The share of the findings that is right; nil without findings.
  public var precision: Double? { Self.share(truePositives, of: truePositives + falsePositives) }

  /// The share of the marked passages that was found; nil without marked passages.
  public var recall: Double? { Self.share(truePositives, of: truePositives + falseNegatives) }

  /// The harmonic mean of precision and recall; nil when either is undefined, 0 when both are 0.
  public var f1: Double? {
    guard precision != nil, recall != nil else { return nil }
    return Self.share(2 * truePositives, of: 2 * truePositives + falsePositives + falseNegatives)
  }

  /// The interval of the precision; nil when that is undefined.
  public var precisionInterval: WilsonInterval? {
    WilsonInterval(truePositives, of: truePositives + falsePositives)
  }

  /// The interval of the recall; nil when that is undefined.
  public var recallInterval: WilsonInterval? {
    WilsonInterval(truePositives, of: truePositives + falseNegatives)
  }

  /// The counts of both together.
  public static func + (left: PrecisionRecall, right: PrecisionRecall) -> PrecisionRecall {
    PrecisionRecall(
      truePositives: left.truePositives + right.truePositives,
      falsePositives: left.falsePositives + right.falsePositives,
      falseNegatives: left.falseNegatives + right.falseNegatives)
  }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
