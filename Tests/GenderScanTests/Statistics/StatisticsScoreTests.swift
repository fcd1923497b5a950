import GenderScan
import Testing

/// Precision, recall and their intervals, against published figures.
@Suite struct StatisticsScoreTests {
  /// A published interval.
  struct Wilson: Sendable {
    let successes: Int
    let trials: Int
    let lower: Double
    let upper: Double
  }

  // R.G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3 (score without continuity correction).
  static let newcombe = [
    Wilson(successes: 81, trials: 263, lower: 0.2553, upper: 0.3662),
    Wilson(successes: 15, trials: 148, lower: 0.0624, upper: 0.1605),
    Wilson(successes: 0, trials: 20, lower: 0, upper: 0.1611),
    Wilson(successes: 1, trials: 29, lower: 0.0061, upper: 0.1718),
  ]

  @Test(arguments: newcombe) func equalsThePublishedInterval(_ example: Wilson) throws {
    let interval = try #require(WilsonInterval(example.successes, of: example.trials))
    #expect(abs(interval.lower - example.lower) < 0.00006)
    #expect(abs(interval.upper - example.upper) < 0.00006)
  }

  @Test func intervalShrinksWithMoreTrials() throws {
    let widths = try [10, 100, 1000, 10_000].map { trials in
      let interval = try #require(WilsonInterval(trials * 8 / 10, of: trials))
      #expect(interval.lower < 0.8 && interval.upper > 0.8)
      return interval.upper - interval.lower
    }
    for (wide, narrow) in zip(widths, widths.dropFirst()) { #expect(narrow < wide / 2) }
  }

  @Test(arguments: 1...40) func intervalStaysWithinBoundsAndMirrors(_ trials: Int) throws {
    for successes in 0...trials {
      let interval = try #require(WilsonInterval(successes, of: trials))
      let mirror = try #require(WilsonInterval(trials - successes, of: trials))
      let share = Double(successes) / Double(trials)
      #expect(
        0 <= interval.lower && interval.lower <= share && share <= interval.upper && interval.upper <= 1)
      #expect(abs(interval.lower + mirror.upper - 1) < 1e-12)
    }
  }

  @Test func noTrialsGiveNoInterval() {
    #expect(WilsonInterval(0, of: 0) == nil)
    #expect(WilsonInterval(3, of: 2) == nil)
    #expect(WilsonInterval(-1, of: 2) == nil)
    #expect(WilsonInterval(1, of: 2, z: .nan) == nil)
  }

  @Test func scoreFollowsItsFormula() throws {
    let score = PrecisionRecall(truePositives: 8, falsePositives: 2, falseNegatives: 8)
    #expect(score.precision == 0.8)
    #expect(score.recall == 0.5)
    #expect(abs(try #require(score.f1) - 8.0 / 13) < 1e-12)
    #expect(score.precisionInterval == WilsonInterval(8, of: 10))
    #expect(score.recallInterval == WilsonInterval(8, of: 16))
  }

  @Test func swappingSidesSwapsPrecisionAndRecall() {
    let score = PrecisionRecall(truePositives: 7, falsePositives: 1, falseNegatives: 5)
    let swapped = PrecisionRecall(truePositives: 7, falsePositives: 5, falseNegatives: 1)
    #expect(score.precision == swapped.recall)
    #expect(score.recall == swapped.precision)
    #expect(score.f1 == swapped.f1)
    #expect(score.precision != score.recall)
  }

  @Test func whatCannotBeComputedIsNil() {
    #expect(PrecisionRecall().precision == nil)
    #expect(PrecisionRecall().recall == nil)
    #expect(PrecisionRecall().f1 == nil)
    let onlyAlarms = PrecisionRecall(falsePositives: 3)
    #expect(onlyAlarms.precision == 0)
    #expect(onlyAlarms.recall == nil)
    #expect(onlyAlarms.f1 == nil)
    #expect(PrecisionRecall(falsePositives: 3, falseNegatives: 1).f1 == 0)
    #expect(PrecisionRecall(truePositives: -4, falsePositives: 1).precision == 0)
  }
}
