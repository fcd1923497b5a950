import GenderScan

/// The places of a document on which coders can agree or not.
///
/// A place is a run of overlapping passages and findings: all that any coder marked or genderscan found, whether it
/// counts or not. On each place every coder who read the document says, for each category, whether it holds a passage
/// that counts. Text that nobody marked is no place, so agreement on leaving it alone earns nothing.
struct CodedUnits {
  /// The coders, in a fixed order.
  let coders: [String]
  private let places: [Range<Int>]
  private let gold: GoldDocument

  init(_ gold: GoldDocument, _ found: FoundDocument, coders: [String]) {
    self.coders = coders
    self.gold = gold
    let all = gold.places.values.flatMap(\.self) + found.places
    var places: [Range<Int>] = []
    for range in all.map(\.range).sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = places.last, range.lowerBound < last.upperBound {
        places[places.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        places.append(range)
      }
    }
    self.places = places
  }

  /// What each coder says of each place; nil for a coder who did not read it.
  func labels(_ category: Category) -> [[Bool?]] {
    places.map { place in
      coders.map { coder in
        guard gold.isRead(place, by: coder) else { return nil }
        return gold.places[coder]?.contains {
          $0.isCounted && $0.category == category && $0.range.overlaps(place)
        }
      }
    }
  }
}
