/// Cleaned markup without its cuts: what the parser sees.
///
/// libxml2 reads byte by byte, and most bytes are running text and attributes without meaning here. They do not change
/// which elements open and close, so the parser sees a stand-in for them.
/// Cost: one copy of what is left.
struct CondensedMarkup {
  let bytes: [UInt8]
  var places: MarkupPlaces

  /// Leaves out these cuts, which must be in order and apart.
  init(_ cleaned: ArraySlice<UInt8>, leavingOut cuts: [MarkupCut]) {
    places = MarkupPlaces(cuts)
    guard let last = cuts.last else {
      bytes = Array(cleaned)
      return
    }
    let count = Int(last.place) + last.length + cleaned.count - Int(last.end)
    bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      cleaned.withUnsafeBufferPointer { Self.copy($0, leavingOut: cuts, into: buffer) }
      filled = count
    }
  }

  private static func copy(
    _ cleaned: UnsafeBufferPointer<UInt8>, leavingOut cuts: [MarkupCut],
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) {
    var from = 0
    var to = 0
    for cut in cuts {
      to = buffer[to...].update(fromContentsOf: cleaned[from..<Int(cut.start)])
      for _ in 0..<cut.length {
        buffer[to] = cut.standIn.rawValue
        to += 1
      }
      from = Int(cut.end)
    }
    _ = buffer[to...].update(fromContentsOf: cleaned[from...])
  }
}
