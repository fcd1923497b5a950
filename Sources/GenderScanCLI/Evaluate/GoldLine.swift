import GenderScan

/// A line of marked passages as it was written: a passage, a stretch that was read, or a document that was read.
struct GoldLine: Decodable {
  var document: String
  var start: Int?
  var end: Int?
  var category: String?
  var counted: Bool?
  var coder: String?

  /// Only says that the whole document was read.
  var hasNoPlace: Bool { start == nil && end == nil && category == nil && counted == nil }
  /// Says that a stretch of the document was read.
  var isStretch: Bool { category == nil && counted == nil }

  /// The place in bytes.
  func range() throws(LineFault) -> Range<Int> {
    guard let start else { throw .missing("start") }
    guard let end else { throw .missing("end") }
    guard 0 <= start, start < end else {
      throw LineFault(
        "de passage loopt van \(start) tot \(end) (start moet 0 of meer zijn, en end groter dan start)",
        "the passage runs from \(start) to \(end) (start must be 0 or more, and end more than start)")
    }
    return start..<end
  }

  /// The passage.
  func place() throws(LineFault) -> MarkedPlace {
    let range = try range()
    guard let name = category else { throw .missing("category") }
    guard let counted else { throw .missing("counted") }
    guard let category = Category(rawValue: name) else {
      let known = Category.allCases.map(\.rawValue).joined(separator: ", ")
      throw LineFault(
        "de soort '\(name)' bestaat niet (kies uit \(known))", "no category '\(name)' (choose from \(known))")
    }
    return MarkedPlace(range: range, category: category, isCounted: counted)
  }
}
