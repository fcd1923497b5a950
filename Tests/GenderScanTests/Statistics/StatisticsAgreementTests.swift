import GenderScan
import Testing

/// Agreement of coders, against published worked examples and the known traps.
@Suite struct StatisticsAgreementTests {
  // J. Cohen (1960), Educational and Psychological Measurement 20, as counts of 200: rows are judge B, columns judge A.
  private static let cohen = [[88, 10, 2], [14, 40, 6], [18, 10, 12]]

  private static func pairs(_ table: [[Int]]) -> [(Int, Int)] {
    table.enumerated().flatMap { row, counts in
      counts.enumerated().flatMap { column, count in Array(repeating: (row, column), count: count) }
    }
  }

  @Test func kappaEqualsCohensExample() throws {
    let kappa = CohenKappa(Self.pairs(Self.cohen))
    #expect(kappa.count == 200)
    #expect(abs(try #require(kappa.observed) - 0.70) < 1e-12)
    #expect(abs(try #require(kappa.expected) - 0.41) < 1e-12)
    #expect(abs(try #require(kappa.value) - 0.492) < 0.0005)
  }

  @Test func kappaDoesNotChangeWhenTheCodersSwap() throws {
    let pairs = Self.pairs(Self.cohen)
    let swapped = CohenKappa(pairs.map { ($0.1, $0.0) })
    #expect(abs(try #require(swapped.value) - (try #require(CohenKappa(pairs).value))) < 1e-12)
  }

  @Test func kappaAtItsEnds() throws {
    #expect(CohenKappa([("a", "a"), ("b", "b")]).value == 1)
    #expect(CohenKappa([("a", "b"), ("b", "a")]).value == -1)
    #expect(CohenKappa(Self.pairs([[1, 1], [1, 1]])).value == 0)
  }

  @Test func oneLabelForEverythingHasNoKappa() {
    let kappa = CohenKappa(Array(repeating: ("a", "a"), count: 7))
    #expect(kappa.observed == 1)
    #expect(kappa.expected == 1)
    #expect(kappa.value == nil)
    // One coder who never varies is another matter: chance explains all agreement.
    #expect(CohenKappa([("a", "a"), ("a", "b")]).value == 0)
    #expect(CohenKappa([(String, String)]()).value == nil)
  }

  // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: four observers, twelve units, missing
  // values (0 below); alpha for nominal data is 0.743.
  private static let observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ]

  private static func units(_ observers: [[Int]]) -> [[Int?]] {
    (observers.first ?? []).indices.map { unit in observers.map { $0[unit] == 0 ? nil : $0[unit] } }
  }

  @Test func alphaEqualsKrippendorffsExample() throws {
    let alpha = KrippendorffAlpha(Self.units(Self.observers))
    #expect(alpha.units == 11)
    #expect(alpha.values == 40)
    #expect(alpha.counts == [1: 9, 2: 13, 3: 10, 4: 5, 5: 3])
    #expect(abs(try #require(alpha.value) - 0.743) < 0.0005)
  }

  /// The same source, example A (two observers, two values, alpha 0.095) and B (two observers, five values, 0.692).
  @Test(arguments: [
    (["abaaaaaaba", "bbbaabaaaa"], 0.095), (["aabbdcccedda", "babbbccceddd"], 0.692),
  ])
  func alphaEqualsTheExamplesOfTwoObservers(_ labels: [String], _ expected: Double) throws {
    let observers = labels.map { $0.utf8.map(Int.init) }
    #expect(abs(try #require(KrippendorffAlpha(Self.units(observers)).value) - expected) < 0.0005)
  }

  @Test func alphaDoesNotDependOnTheOrderOfCodersOrUnits() throws {
    let value = try #require(KrippendorffAlpha(Self.units(Self.observers)).value)
    let turned = KrippendorffAlpha(Self.units(Self.observers.reversed()).reversed())
    #expect(abs(try #require(turned.value) - value) < 1e-12)
    let units = Self.units(Self.observers)
    let sum = KrippendorffAlpha(Array(units[..<5])) + KrippendorffAlpha(Array(units[5...]))
    #expect(abs(try #require(sum.value) - value) < 1e-12)
  }

  /// A matrix that is turned, with a row per coder where a row per unit belongs, must not pass for the same data.
  @Test func alphaKnowsUnitsFromCoders() throws {
    let turned = KrippendorffAlpha(Self.observers.map { $0.map { $0 == 0 ? nil : $0 } })
    #expect(abs(try #require(turned.value) - 0.743) > 0.5)
  }

  /// The same agreement on ten times as many units: kappa stays, and alpha loses its correction for few units,
  /// 1 − Dₒ / (1 − Σ p²) in the end.
  @Test func moreUnitsOfTheSameKindChangeLittle() throws {
    let pairs = Self.pairs(Self.cohen)
    let many = Array(repeating: pairs, count: 10).flatMap(\.self)
    let kappa = try #require(CohenKappa(pairs).value)
    #expect(abs(try #require(CohenKappa(many).value) - kappa) < 1e-12)
    let few = try #require(KrippendorffAlpha(Self.units(Self.observers)).value)
    let units = Array(repeating: Self.units(Self.observers), count: 1000).flatMap(\.self)
    let alpha = KrippendorffAlpha(units)
    let shares = alpha.counts.values.map { Double($0) / Double(alpha.values) }
    let limit = 1 - (try #require(alpha.observedDisagreement)) / (1 - shares.reduce(0) { $0 + $1 * $1 })
    #expect(abs(try #require(alpha.value) - limit) < 0.0001)
    #expect(few > limit && few - limit < 0.02)
  }

  /// Perfect agreement is 1 however many units there are; only with one label it proves nothing.
  @Test(arguments: [2, 20, 2000]) func perfectAgreementIsOne(_ count: Int) {
    let units = (0..<count).map { [$0 % 2, $0 % 2] }
    #expect(KrippendorffAlpha(units).value == 1)
    #expect(CohenKappa(units.map { ($0[0], $0[1]) }).value == 1)
    #expect(PercentAgreement(units).share == 1)
    #expect(KrippendorffAlpha(units.map { _ in [1, 1] }).value == nil)
  }

  @Test func alphaAtItsEnds() {
    #expect(KrippendorffAlpha([["a", "a"], ["b", "b"]]).value == 1)
    #expect(KrippendorffAlpha([["a", "a"], ["a", "a"]]).value == nil)
    #expect(KrippendorffAlpha([["a", nil], [nil, "b"]]).value == nil)
    #expect(KrippendorffAlpha<String>().value == nil)
    #expect(KrippendorffAlpha([["a", "b"], ["b", "a"]]).value.map { $0 < 0 } == true)
  }

  @Test func percentageCountsPairs() {
    #expect(PercentAgreement([["a", "a"], ["a", "b"]]).share == 0.5)
    #expect(PercentAgreement([["a", "a", "b"], ["a", nil, nil]]).pairs == 3)
    #expect(PercentAgreement([["a", "a", "b"]]).agreed == 1)
    #expect(PercentAgreement([["a", nil]]).share == nil)
    #expect(PercentAgreement([[String?]]()).share == nil)
    // The trap that kappa and alpha guard against: a rare label that only one coder ever saw.
    let rare = Array(repeating: ["nee", "nee"], count: 99) + [["ja", "nee"]]
    #expect(PercentAgreement(rare).share == 0.99)
    #expect(CohenKappa(rare.map { ($0[0], $0[1]) }).value.map { abs($0) < 0.001 } == true)
    #expect(KrippendorffAlpha(rare).value.map { abs($0) < 0.01 } == true)
  }
}
