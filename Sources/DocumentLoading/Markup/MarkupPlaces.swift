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
    return afterPassed(place)
  }

  /// The pieces in the whole markup of a text in the condensed: it goes on after a tag that was left out.
  mutating func forEachOriginal(_ range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = original(range.lowerBound)
    while passed < cuts.count, Int(cuts[passed].place) < range.upperBound {
      let cut = cuts[passed]
      passed += 1
      guard cut.standIn == .tag else { continue }
      if start < Int(cut.start) { body(start..<Int(cut.start)) }
      start = Int(cut.end)
    }
    let end = end(of: range.upperBound)
    if start < end { body(start..<end) }
  }

  /// The place in the whole markup where text ends that ends at a place in the condensed: before a tag that was left out.
  mutating func end(of place: Int) -> Int {
    while passed < cuts.count, Int(cuts[passed].place) < place { passed += 1 }
    while passed > 0, Int(cuts[passed - 1].place) >= place { passed -= 1 }
    return afterPassed(place)
  }

  private func afterPassed(_ place: Int) -> Int {
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
