import GenderScan

/// How findings of one category in one document compare with the marked passages of that category.
///
/// Each passage is paired with at most one finding that overlaps it, and the other way round, so that as many pairs as
/// possible arise. A finding that is left without a pair but does overlap a passage is a second one on the same place:
/// neither right nor wrong.
struct PlaceMatch {
  let score: PrecisionRecall
  /// Findings on a passage that another finding was paired with.
  let repeats: Int

  init(gold: [MarkedPlace], found: [MarkedPlace]) {
    let pairs = Self.pairs(gold, found)
    let alarms = found.count { finding in !gold.contains { $0.overlaps(finding) } }
    score = PrecisionRecall(
      truePositives: pairs, falsePositives: alarms, falseNegatives: gold.count - pairs)
    repeats = found.count - pairs - alarms
  }

  /// The most pairs that can be made.
  ///
  /// Places are taken by where they end. All that overlaps the place that ends first holds its last byte, so of those the one
  /// that ends first can be missed best by the places that follow.
  private static func pairs(_ gold: [MarkedPlace], _ found: [MarkedPlace]) -> Int {
    let sides = [gold, found].map { $0.map(\.range).sorted { $0.upperBound < $1.upperBound } }
    let order = sides.indices.flatMap { side in sides[side].indices.map { (side, $0) } }
      .sorted { sides[$0.0][$0.1].upperBound < sides[$1.0][$1.1].upperBound }
    var used: [Set<Int>] = [[], []]
    var count = 0
    for (side, index) in order where !used[side].contains(index) {
      used[side].insert(index)
      let other = 1 - side
      let partner = sides[other].indices.first {
        !used[other].contains($0) && sides[other][$0].overlaps(sides[side][index])
      }
      guard let partner else { continue }
      used[other].insert(partner)
      count += 1
    }
    return count
  }
}
