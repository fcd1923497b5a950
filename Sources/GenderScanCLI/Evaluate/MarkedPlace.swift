import GenderScan

/// A stretch of a document that a coder marked or that genderscan found.
struct MarkedPlace: Hashable {
  /// Bytes of the file; never empty.
  var range: Range<Int>
  var category: Category
  var isCounted: Bool
  /// The entry that found it; empty for a coder.
  var entry = ""

  /// True when both share at least one byte.
  func overlaps(_ other: MarkedPlace) -> Bool { range.overlaps(other.range) }
}

/// What coders marked in a document.
struct GoldDocument {
  var name: String
  /// The first line that names the document.
  var line: Int
  /// The places of each coder; without a coder under an empty name.
  var places: [String: [MarkedPlace]] = [:]
  /// The stretches that each coder read; a coder without any read the whole document.
  var stretches: [String: [Range<Int>]] = [:]
  /// The furthest end of a place, and the line it stands on.
  var furthest = (end: 0, line: 0)

  /// True when a coder read this place: when its middle lies in what was read.
  func isRead(_ range: Range<Int>, by coder: String) -> Bool {
    guard places[coder] != nil else { return false }
    guard let stretches = stretches[coder] else { return true }
    let middle = range.lowerBound + range.count / 2
    return stretches.contains { $0.contains(middle) }
  }

  /// A passage outside the stretches that its coder read, or nil.
  var passageOutside: Range<Int>? {
    for (coder, marked) in places.sorted(by: { $0.key < $1.key }) {
      if let place = marked.first(where: { !isRead($0.range, by: coder) }) { return place.range }
    }
    return nil
  }
}

/// What genderscan found in a document.
struct FoundDocument {
  var name: String
  var bytes: Int
  var places: [MarkedPlace]
}
