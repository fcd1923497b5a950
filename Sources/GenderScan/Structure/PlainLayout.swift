/// Drafts from plain text: lines joined to paragraphs, headings and list items told apart.
struct PlainLayout {
  let glyphs: Glyphs
  private(set) var pageStarts: [Int] = []
  var lines: [TextLine] = []
  var statistics: LineStatistics
  var result = Layout()

  init(_ glyphs: Glyphs) {
    self.glyphs = glyphs
    var scanner = LineScanner(glyphs)
    scanner.scan()
    lines = scanner.lines
    pageStarts = scanner.pageStarts
    statistics = LineStatistics(lines, glyphs)
  }

  mutating func layout() -> Layout {
    result.isConverted = statistics.isWrapped
    var paragraphs = gather()
    HeadingFinder(glyphs: glyphs, lines: lines, statistics: statistics).mark(&paragraphs)
    ListLevels(lines: lines, glyphs: glyphs).mark(&paragraphs)
    for paragraph in paragraphs { add(paragraph) }
    return result
  }

  /// Joins lines to paragraphs.
  private mutating func gather() -> [Paragraph] {
    let joiner = LineJoiner(glyphs: glyphs, statistics: statistics)
    var paragraphs: [Paragraph] = []
    for index in lines.indices {
      let marker = LineMarker(glyphs, lines[index].range)
      if let last = paragraphs.indices.last,
        joiner.joins(lines[index - 1], lines[index], marker, paragraphs[last])
      {
        paragraphs[last].lines = paragraphs[last].lines.lowerBound..<index + 1
        result.joinedLines += 1
      } else {
        paragraphs.append(Paragraph(lines: index..<index + 1, marker: marker))
      }
    }
    return paragraphs
  }

  private mutating func add(_ paragraph: Paragraph) {
    let first = result.pieces.count
    result.pieces.append(contentsOf: lines[paragraph.lines].map(\.range))
    var draft = Draft(paragraph.zone, pieces: first..<result.pieces.count, level: paragraph.level)
    if paragraph.zone == .heading || paragraph.zone == .list { draft.marker = paragraph.marker.length }
    result.drafts.append(draft)
  }
}

/// Lines that belong together.
struct Paragraph {
  var lines: Range<Int>
  var marker: LineMarker
  var zone = Zone.body
  var level = 0
}
