/// Tells how deep list items of plain text are nested, from their marks and their indents.
struct ListLevels {
  let lines: [TextLine]
  let glyphs: Glyphs

  private struct Step {
    var indent: Int
    var kind: LineMarker.Kind
    /// The bullet itself: `–` under `•` is a deeper list.
    var sign: UInt32
  }

  /// Fills in the levels of the paragraphs that are items.
  func mark(_ paragraphs: inout [Paragraph]) {
    var path: [Step] = []
    for index in paragraphs.indices {
      guard paragraphs[index].zone == .list else {
        if paragraphs[index].zone == .heading || paragraphs[index].zone == .body { path = [] }
        continue
      }
      let step = step(paragraphs[index])
      if let level = path.firstIndex(where: { fits($0, step) }) {
        path.removeLast(path.count - level - 1)
      } else {
        while let last = path.last, last.indent > step.indent + 1 { path.removeLast() }
        path.append(step)
      }
      paragraphs[index].level = min(path.count, 9)
    }
  }

  private func step(_ paragraph: Paragraph) -> Step {
    let line = lines[paragraph.lines.lowerBound]
    let isBullet = paragraph.marker.kind == .bullet
    return Step(
      indent: line.indent, kind: paragraph.marker.kind,
      sign: isBullet ? glyphs.scalar(line.range.lowerBound) : 0)
  }

  private func fits(_ known: Step, _ step: Step) -> Bool {
    known.kind == step.kind && known.sign == step.sign && abs(known.indent - step.indent) <= 1
  }
}
