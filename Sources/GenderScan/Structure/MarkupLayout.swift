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
    return layout
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
