/// Drafts from the blocks that loading found in markup.
struct MarkupLayout {
  private let glyphs: Glyphs

  init(_ glyphs: Glyphs) {
    self.glyphs = glyphs
  }

  func layout(_ document: Document) -> Layout {
    var layout = Layout()
    for block in document.blocks where !block.range.isEmpty {
      let first = layout.pieces.count
      layout.pieces.append(block.range)
      var draft = Draft(zone(of: block), pieces: first..<first + 1)
      if block.kind == .heading || block.kind == .listItem { draft.level = Int(block.level) }
      draft.table = Int(block.table)
      draft.row = Int(block.row)
      draft.column = Int(block.column)
      if draft.zone == .heading || draft.zone == .list {
        draft.marker = LineMarker(glyphs, block.range, heading: draft.zone == .heading).length
      }
      layout.drafts.append(draft)
    }
    cutMarks(document, &layout)
    return layout
  }

  /// Raised numbers and glued note numbers of running text.
  private func cutMarks(_ document: Document, _ layout: inout Layout) {
    let digits = DigitPlaces(glyphs)
    let finder = NoteMarks(glyphs: glyphs, notes: layout.notes)
    var last = 0
    for range in document.superscripts where isNumber(range) {
      layout.cut([NoteMarks.Mark(range: range, value: 0, isGlued: true)])
    }
    for draft in layout.drafts where draft.zone == .body || draft.zone == .list || draft.zone == .heading {
      for piece in layout.pieces[draft.pieces] { layout.cut(finder.find(digits, in: piece, last: &last)) }
    }
  }

  /// True for one to three digits after a letter or mark.
  private func isNumber(_ range: Range<Int>) -> Bool {
    guard range.count <= 3, !range.isEmpty, glyphs.glyph(range.lowerBound - 1) != .digit else { return false }
    return range.allSatisfy { glyphs.glyph($0) == .digit }
  }

  private func zone(of block: MarkupBlock) -> Zone {
    switch block.kind {
    case .navigation: .boilerplate
    case .footnote: .footnote
    case .heading: .heading
    case .quote: .quote
    default:
      block.isQuoted
        ? .quote : (block.kind == .listItem ? .list : (block.kind == .tableCell ? .table : .body))
    }
  }
}
