/// The words of a text where they stand, piece by piece.
///
/// Memory: 12 bytes a word, for as long as broken words are looked for.
struct WordPlaces {
  struct Place {
    private let start: UInt32
    private let end: UInt32
    /// The number of the word in its `WordCounts`.
    let number: Int32

    init(_ range: Range<Int>, number: Int32) {
      start = UInt32(clamping: range.lowerBound)
      end = UInt32(clamping: range.upperBound)
      self.number = number
    }

    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  private var places: [Place] = []
  /// Per piece its first place.
  private var starts: [Int32] = []

  mutating func startPiece() { starts.append(Int32(clamping: places.count)) }

  mutating func append(_ place: Place) { places.append(place) }

  /// The words of a piece.
  subscript(ofPiece number: Int) -> ArraySlice<Place> {
    let next = number + 1 < starts.count ? Int(starts[number + 1]) : places.count
    return places[Int(starts[number])..<next]
  }
}
