/// Writes the reading text: the pieces of the drafts, mended, with one line feed between blocks.
struct ReadingTextWriter {
  private let document: SourceText
  private let glyphs: Glyphs
  private(set) var text = SourceText()
  private(set) var lineEndHyphens = 0
  private(set) var ligatures = 0
  /// Bytes of the document that are left out, rising.
  private let cuts: [Range<Int>]

  init(_ document: SourceText, _ glyphs: Glyphs, cuts: [Range<Int>]) {
    self.cuts = cuts.sorted { $0.lowerBound < $1.lowerBound }
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

  /// Copies a piece without what is cut out of it.
  private mutating func copy(_ piece: Range<Int>) {
    var start = piece.lowerBound
    var index = firstCut(from: start)
    while index < cuts.count, cuts[index].upperBound <= piece.upperBound {
      if cuts[index].lowerBound > start { text.append(document, start..<cuts[index].lowerBound) }
      start = max(start, cuts[index].upperBound)
      index += 1
    }
    if start < piece.upperBound { text.append(document, start..<piece.upperBound) }
  }

  private func firstCut(from start: Int) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle].lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
