/// Drafts from plain text: asides taken out, lines joined to paragraphs, headings and list items told apart.
struct PlainLayout {
  let glyphs: Glyphs
  private(set) var pageStarts: [Int] = []
  /// Lines as scanned.
  private let all: [TextLine]
  /// Lines of running text.
  private var lines: [TextLine]
  private var statistics: LineStatistics
  /// Where digits stand.
  private let digits: DigitPlaces
  private var asides: [Aside] = []
  private var result = Layout()
  private var tables = 0

  init(_ glyphs: Glyphs) {
    self.glyphs = glyphs
    var scanner = LineScanner(glyphs)
    scanner.scan()
    all = scanner.lines
    lines = all
    pageStarts = scanner.pageStarts
    digits = scanner.digits
    result.mayHaveLigatures = scanner.mayHaveLigatures
    statistics = LineStatistics(lines, glyphs)
  }

  mutating func layout(known: KnownWords) -> Layout {
    sort()
    result.isConverted = statistics.isWrapped
    var paragraphs = gather()
    HeadingFinder(glyphs: glyphs, lines: lines, statistics: statistics).mark(&paragraphs)
    ListLevels(lines: lines, glyphs: glyphs).mark(&paragraphs)
    ZoneFinder(glyphs: glyphs, lines: lines).mark(&paragraphs)
    var next = 0
    for paragraph in paragraphs {
      addAsides(&next, upTo: paragraph.lines.lowerBound)
      add(paragraph)
    }
    addAsides(&next, upTo: lines.count)
    cutMarks(known)
    mend(known)
    return result
  }

  /// Takes headers, footers, contents, notes, addresses and tables out of the running text.
  private mutating func sort() {
    var roles = [LineRole](repeating: .flow, count: all.count)
    if pageStarts.isEmpty {
      if statistics.isWrapped { RecurringLines(glyphs: glyphs, lines: all).mark(&roles) }
    } else {
      PageFurniture(glyphs: glyphs, lines: all).mark(&roles)
    }
    PageLabel(glyphs: glyphs, lines: all).mark(&roles)
    for index in all.indices where roles[index] == .flow && AddressLine.isAddress(glyphs, all[index].range) {
      roles[index] = .address
    }
    ContentsFinder(glyphs: glyphs, lines: all).mark(&roles)
    let footnotes = FootnoteFinder(
      glyphs: glyphs, lines: all, statistics: statistics, digits: digits, hasPages: !pageStarts.isEmpty)
    result.notes = footnotes.mark(&roles)
    TableFinder(glyphs: glyphs, lines: all).mark(&roles)
    let sorter = LineSorter(all, roles)
    lines = sorter.flow
    asides = sorter.asides
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
        let zone = lines[index].isQuoted ? Zone.quote : .body
        paragraphs.append(Paragraph(lines: index..<index + 1, marker: marker, zone: zone))
      }
    }
    return paragraphs
  }

  private mutating func add(_ paragraph: Paragraph) {
    let first = result.pieces.count
    for line in paragraph.lines { result.pieces.append(lines[line].range) }
    var draft = Draft(paragraph.zone, pieces: first..<result.pieces.count, level: paragraph.level)
    if paragraph.zone == .heading || paragraph.zone == .list || paragraph.zone == .quote {
      draft.marker = paragraph.marker.length
    }
    result.drafts.append(draft)
  }

  private mutating func addAsides(_ next: inout Int, upTo position: Int) {
    while next < asides.count, asides[next].position <= position {
      add(asides[next])
      next += 1
    }
  }

  private mutating func add(_ aside: Aside) {
    switch aside.role {
    case .row: addTable(aside.lines)
    case .note:
      let start = addDraft(.footnote, all[aside.lines].map(\.range))
      result.drafts[start].marker = noteMarker(all[aside.lines.lowerBound].range)
      result.movedFootnotes += 1
    case .furniture:
      result.runningHeaders += 1
      addDraft(.boilerplate, all[aside.lines].map(\.range))
    case .contents: addDraft(.contents, all[aside.lines].map(\.range))
    case .address, .flow, .noteMore: addDraft(.url, all[aside.lines].map(\.range))
    }
  }

  @discardableResult
  private mutating func addDraft(_ zone: Zone, _ pieces: [Range<Int>]) -> Int {
    let first = result.pieces.count
    result.pieces.append(contentsOf: pieces)
    result.drafts.append(Draft(zone, pieces: first..<result.pieces.count))
    return result.drafts.count - 1
  }

  private func noteMarker(_ range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at < range.upperBound, glyphs.glyph(at) == .digit || glyphs.glyph(at) == .raisedDigit {
      at += glyphs.width(at)
    }
    return at - range.lowerBound
  }

  private mutating func addTable(_ rows: Range<Int>) {
    let finder = TableFinder(glyphs: glyphs, lines: all)
    var row = 0
    for line in rows {
      let cells = finder.cells(all[line].range)
      guard !cells.allSatisfy(finder.isRule) else { continue }
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        let draft = addDraft(.table, [cell])
        result.drafts[draft].table = tables
        result.drafts[draft].row = row
        result.drafts[draft].column = column
      }
      row += 1
    }
    tables += 1
  }

  /// Finds words broken by spaces and by line ends.
  private mutating func mend(_ known: KnownWords) {
    var counts = WordCounts(bytes: glyphs.bytes.count)
    let gaps = WordLists.with(known: known, small: SplitWords.smallWords) { lists in
      var splits = SplitWords(glyphs: glyphs, lists: lists)
      for draft in result.drafts {
        let mends = draft.zone != .url && draft.zone != .contents && draft.zone != .boilerplate
        for piece in result.pieces[draft.pieces] { splits.read(piece, mends: mends, into: &counts) }
      }
      return splits.gaps(counts)
    }
    result.cut(gaps: gaps)
    result.hyphens = LineEndHyphens(glyphs: glyphs, known: known, counts: counts)
  }

  /// Finds the marks of notes in running text.
  private mutating func cutMarks(_ known: KnownWords) {
    let finder = NoteMarks(glyphs: glyphs, notes: result.notes, known: known)
    var last = 0
    for draft in result.drafts where draft.zone == .body || draft.zone == .list || draft.zone == .heading {
      for piece in result.pieces[draft.pieces] { result.cut(finder.find(digits, in: piece, last: &last)) }
    }
  }
}

/// Lines that belong together.
struct Paragraph {
  var lines: Range<Int>
  var marker: LineMarker
  var zone = Zone.body
  var level = 0
}
