/// Writes the reading text: the pieces of the drafts, mended, with one line feed between blocks.
struct ReadingTextWriter {
  private let document: SourceText
  private let glyphs: Glyphs
  private(set) var text = SourceText()
  private(set) var lineEndHyphens = 0
  private(set) var ligatures = 0

  init(_ document: SourceText, _ glyphs: Glyphs) {
    self.document = document
    self.glyphs = glyphs
    text.reserve(glyphs.bytes.count + 1)
  }

  /// Writes one block and returns where it lies in the reading text.
  mutating func write(_ pieces: ArraySlice<Range<Int>>) -> Range<Int> {
    if !text.utf8.isEmpty { text.append(inserted: [0x0A], at: sourceOffset(pieces.first?.lowerBound ?? 0)) }
    let start = text.utf8.count
    var previous = -1
    for piece in pieces {
      if previous >= 0 { join(previous, piece.lowerBound) }
      copy(piece)
      previous = piece.upperBound
    }
    return start..<text.utf8.count
  }

  private mutating func join(_ end: Int, _ start: Int) {
    let low = document.map.sourceEnd(of: TextOffset(utf8: end)).bytes
    let high = document.map.sourceStart(of: TextOffset(utf8: start)).bytes
    text.append(CollectionOfOne(UInt8(0x20)), for: min(low, high)..<max(low, high))
  }

  private func sourceOffset(_ offset: Int) -> Int {
    document.map.sourceStart(of: TextOffset(utf8: offset)).bytes
  }

  private mutating func copy(_ piece: Range<Int>) {
    text.append(document, piece)
  }
}
