/// Where runs of digits begin in a text, and runs of raised digits, rising.
///
/// Memory: four bytes per run. `LineScanner` finds them on its walk; for a text without lines they are looked for here.
struct DigitPlaces {
  private(set) var starts: [UInt32] = []

  init() {}

  /// Finds the places in a text.
  init(_ glyphs: Glyphs) {
    var at = 0
    while let next = glyphs.digitOrWide(in: at..<glyphs.bytes.count) {
      at = next
      let glyph = glyphs.glyph(at)
      if glyph == .digit || glyph == .raisedDigit {
        append(at)
        while at < glyphs.bytes.count, glyphs.glyph(at) == glyph { at += glyphs.width(at) }
      } else {
        at += glyphs.width(at)
      }
    }
  }

  mutating func append(_ place: Int) { starts.append(UInt32(clamping: place)) }

  /// The places in a range; cost: a binary search, and a look at each of them.
  subscript(_ range: Range<Int>) -> ArraySlice<UInt32> {
    let (first, end) = starts.withUnsafeBufferPointer { starts in
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low &+ high) &>> 1
        if Int(starts[middle]) < range.lowerBound { low = middle &+ 1 } else { high = middle }
      }
      let first = low
      while low < starts.count, Int(starts[low]) < range.upperBound { low &+= 1 }
      return (first, low)
    }
    return starts[first..<end]
  }
}
