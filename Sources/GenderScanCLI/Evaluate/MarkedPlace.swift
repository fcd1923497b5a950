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
  /// The furthest end of a place, and the line it stands on.
  var furthest = (end: 0, line: 0)
}

/// What genderscan found in a document.
struct FoundDocument {
  var name: String
  var bytes: Int
  var places: [MarkedPlace]
}
