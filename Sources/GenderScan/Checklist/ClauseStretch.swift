/// Where the groups of a clause stand close together in what is too long to be one sentence.
enum ClauseStretch {
  /// One place per group, all within ``DocumentStructure/longestSentence`` tokens: the first such places, or nil.
  ///
  /// `places` has those of each group, by their first token. Cost: one step per place, with a look at each group.
  static func first(_ places: [[Range<Int>]]) -> [Range<Int>]? {
    guard !places.isEmpty, places.allSatisfy({ !$0.isEmpty }) else { return nil }
    var next = Array(repeating: 0, count: places.count)
    while true {
      let current = places.indices.map { places[$0][next[$0]] }
      guard let earliest = current.indices.min(by: { current[$0].lowerBound < current[$1].lowerBound }),
        let end = current.map(\.upperBound).max()
      else { return nil }
      if end - current[earliest].lowerBound <= DocumentStructure.longestSentence { return current }
      next[earliest] += 1
      if next[earliest] == places[earliest].count { return nil }
    }
  }
}
