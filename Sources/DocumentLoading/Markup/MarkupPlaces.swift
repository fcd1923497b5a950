/// The way back from a place in condensed markup to the place in the whole.
///
/// Cost: a step or two along the cuts, as long as places are asked more or less in order.
struct MarkupPlaces {
  private let cuts: [MarkupCut]
  /// The number of cuts at or before the place that was asked last.
  private var passed = 0

  init(_ cuts: [MarkupCut]) {
    self.cuts = cuts
  }

  /// The place in the whole markup of a place in the condensed.
  mutating func original(_ place: Int) -> Int {
    while passed < cuts.count, Int(cuts[passed].place) <= place { passed += 1 }
    while passed > 0, Int(cuts[passed - 1].place) > place { passed -= 1 }
    guard passed > 0 else { return place }
    let cut = cuts[passed - 1]
    let beyond = place - Int(cut.place) - cut.length
    return beyond < 0 ? Int(cut.start) : Int(cut.end) + beyond
  }

  mutating func original(_ range: Range<Int>) -> Range<Int> {
    let start = original(range.lowerBound)
    return start..<original(range.upperBound)
  }
}
