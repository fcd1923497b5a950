/// Writes the reading text: the pieces of the drafts, mended, with one line feed between blocks.
struct ReadingTextWriter {
  private let document: SourceText
  private let glyphs: Glyphs
  /// Bytes of the document that are left out, rising.
  private let cuts: [Range<Int>]
  private let hyphens: LineEndHyphens?
  private let mayHaveLigatures: Bool
  private(set) var text = SourceText()
  private(set) var lineEndHyphens = 0
  private(set) var ligatures = 0
  /// Places in the reading text where two parts of a word were put together, rising.
  private(set) var mends: [Int] = []

  init(_ document: SourceText, _ glyphs: Glyphs, layout: Layout) {
    self.document = document
    self.glyphs = glyphs
    cuts = layout.cuts.sorted { $0.lowerBound < $1.lowerBound }
    hyphens = layout.hyphens
    mayHaveLigatures = layout.mayHaveLigatures
    text.reserve(glyphs.bytes.count + 1)
  }

  /// Writes one block and returns where it lies in the reading text.
  mutating func write(_ pieces: ArraySlice<Range<Int>>) -> Range<Int> {
    if !text.utf8.isEmpty { text.append(inserted: [0x0A], at: sourceOffset(pieces.first?.lowerBound ?? 0)) }
    let start = text.utf8.count
    var index = pieces.startIndex
    while index < pieces.endIndex {
      let piece = pieces[index]
      let next = index + 1 < pieces.endIndex ? pieces[index + 1] : nil
      let fate = next.flatMap { hyphens?.fate(piece.upperBound, $0.lowerBound, in: piece, $0) }
      copy(fate == .close ? piece.lowerBound..<withoutHyphen(piece.upperBound) : piece)
      if let next { join(piece.upperBound, next.lowerBound, fate) }
      index += 1
    }
    return start..<text.utf8.count
  }

  private func withoutHyphen(_ end: Int) -> Int {
    glyphs.byte(end - 1) == 0x2D ? end - 1 : glyphs.previous(end)
  }

  private mutating func join(_ end: Int, _ start: Int, _ fate: LineEndHyphens.Fate?) {
    if fate == .close || fate == .keep {
      lineEndHyphens += 1
      mends.append(text.utf8.count)
      return
    }
    let low = document.map.sourceEnd(of: TextOffset(utf8: end)).bytes
    let high = document.map.sourceStart(of: TextOffset(utf8: start)).bytes
    text.append([0x20], for: min(low, high)..<max(low, high))
  }

  private func sourceOffset(_ offset: Int) -> Int {
    document.map.sourceStart(of: TextOffset(utf8: offset)).bytes
  }

  /// Copies a piece without what is cut out of it.
  private mutating func copy(_ piece: Range<Int>) {
    if mayHaveLigatures { countLigatures(piece) }
    var start = piece.lowerBound
    var index = firstCut(from: start)
    while index < cuts.count, cuts[index].upperBound <= piece.upperBound {
      if cuts[index].lowerBound > start { text.append(document, start..<cuts[index].lowerBound) }
      start = max(start, cuts[index].upperBound)
      if cuts[index].count == 1, glyphs.byte(cuts[index].lowerBound) == 0x20 { mends.append(text.utf8.count) }
      index += 1
    }
    if start < piece.upperBound { text.append(document, start..<piece.upperBound) }
  }

  /// U+FB00 to U+FB06: `ﬁ` and the like; matching reads them as the letters they stand for.
  private mutating func countLigatures(_ piece: Range<Int>) {
    var at = piece.lowerBound
    while let next = EightBytes.first(
      in: at..<piece.upperBound, of: glyphs.bytes, where: { $0 & EightBytes.tops }, { $0 >= 0x80 })
    {
      if glyphs.byte(next) == 0xEF, glyphs.byte(next + 1) == 0xAC, glyphs.byte(next + 2) <= 0x86 {
        ligatures += 1
      }
      at = next + 1
    }
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
