import GenderScan
import Testing

/// Intervals from drawing documents again.
@Suite struct StatisticsBootstrapTests {
  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  @Test func sameSeedGivesTheSameInterval() throws {
    let values = (0..<30).map { Double($0 * $0 % 17) }
    let first = try #require(DocumentBootstrap(seed: 7).interval(values, figure: Self.mean))
    #expect(first == DocumentBootstrap(seed: 7).interval(values, figure: Self.mean))
    #expect(first != DocumentBootstrap(seed: 8).interval(values, figure: Self.mean))
    #expect(first.draws == 1000)
  }

  /// For a mean the bootstrap must come near the normal interval, whose width is known: 2 × 1.96 × σ / √n.
  @Test func comesNearTheNormalIntervalOfAMean() throws {
    let values = (0..<400).map { Double($0 % 20) }
    let interval = try #require(
      DocumentBootstrap(seed: 1, draws: 4000).interval(values, figure: Self.mean))
    let expected = 2 * 1.96 * (33.25 / 400).squareRoot()
    #expect(abs(interval.upper - interval.lower - expected) < expected * 0.08)
    #expect(interval.lower < 9.5 && interval.upper > 9.5)
  }

  @Test func intervalOfF1ShrinksWithMoreDocuments() throws {
    let widths = try [8, 80, 800].map { count in
      let scores = (0..<count).map {
        PrecisionRecall(truePositives: 4 + $0 % 3, falsePositives: $0 % 4, falseNegatives: $0 % 2)
      }
      let interval = try #require(
        DocumentBootstrap(draws: 500).interval(scores) { $0.reduce(PrecisionRecall(), +).f1 })
      let whole = try #require(scores.reduce(PrecisionRecall(), +).f1)
      #expect(interval.lower <= whole && whole <= interval.upper)
      return interval.upper - interval.lower
    }
    #expect(widths[1] < widths[0] && widths[2] < widths[1])
  }

  @Test func intervalOfAlphaHoldsAlpha() throws {
    let documents = (0..<20).map { document in
      KrippendorffAlpha((0..<10).map { unit in [unit % 2 == 0, (unit + document % 4 / 3) % 2 == 0] })
    }
    let alpha = try #require(documents.reduce(KrippendorffAlpha(), +).value)
    let interval = try #require(
      DocumentBootstrap().interval(documents) { $0.reduce(KrippendorffAlpha(), +).value })
    #expect(interval.lower < alpha && alpha < interval.upper)
  }

  @Test func undefinedDrawsAreCounted() throws {
    let interval = try #require(
      DocumentBootstrap(draws: 400).interval([0.0, 1.0]) { $0.contains(1) ? Self.mean($0) : nil })
    #expect(interval.undefinedDraws > 50)
    #expect(interval.draws + interval.undefinedDraws == 400)
    #expect(interval.lower == 0.5)
  }

  @Test func tooFewDocumentsGiveNone() {
    #expect(DocumentBootstrap().interval([Double](), figure: Self.mean) == nil)
    #expect(DocumentBootstrap().interval([1.0], figure: Self.mean) == nil)
    #expect(DocumentBootstrap().interval([1.0, 2.0]) { _ in nil } == nil)
    #expect(DocumentBootstrap(draws: 0).draws == 1)
    #expect(DocumentBootstrap(draws: .max).draws == 100_000)
  }
}
