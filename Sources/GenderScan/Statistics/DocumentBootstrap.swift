/// The uncertainty of a figure when whole documents are drawn again: the bootstrap over documents.
///
/// ```swift
/// let bootstrap = DocumentBootstrap(seed: 1, draws: 1000)
/// let interval = bootstrap.interval(scores) { $0.reduce(PrecisionRecall(), +).f1 }
/// ```
/// Each draw takes as many documents as there are, with replacement, and computes the figure; the interval runs between
/// the percentiles of these figures. Documents are drawn, not passages, because passages of one document resemble each
/// other. Source: B. Efron and R.J. Tibshirani, *An Introduction to the Bootstrap* (1993), chapters 6 and 13.
///
/// The same seed, draws and documents in the same order give the same interval on every machine. Cost: `draws` times
/// the figure. With few documents (under about twenty) the interval is too narrow; with one there is none. It does not
/// correct for bias (no BCa), and says nothing of documents of another kind.
public struct DocumentBootstrap: Hashable, Sendable {
  /// Where the chance begins.
  public let seed: UInt64
  /// How often the documents are drawn.
  public let draws: Int

  /// Makes a bootstrap; `draws` is kept between 1 and 100,000.
  public init(seed: UInt64 = 1, draws: Int = 1000) {
    self.seed = seed
    self.draws = min(max(draws, 1), 100_000)
  }

  /// The interval of a figure; nil with fewer than two documents, or when no draw gives a value.
  ///
  /// `level` is the share of the draws within the bounds. `figure` gets the documents of a draw, and gives nil when it
  /// is undefined for them; such draws are left out and counted.
  public func interval<Item>(
    _ documents: [Item], level: Double = 0.95, figure: ([Item]) -> Double?
  ) -> BootstrapInterval? {
    guard documents.count > 1 else { return nil }
    var chance = SplitMix64(seed: seed)
    var values: [Double] = []
    for _ in 0..<draws {
      let drawn = documents.indices.map { _ in documents[chance.index(below: documents.count)] }
      if let value = figure(drawn) { values.append(value) }
    }
    return BootstrapInterval(values: values, undefinedDraws: draws - values.count, level: level)
  }
}
