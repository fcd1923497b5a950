/// The whole reading text with numbered marks, its headings, lists, tables, notes and pages.
extension HTMLReportBody {
  mutating func fullText() {
    paragraph(words[.marksIntro], "intro")
    lookLegend()
    writer.open("div", [("class", "document"), ("lang", "nl")])
    var text = HTMLDocumentText(report: digest.report, findings: marked, words: words)
    text.write(&writer)
    writer.close("div")
  }

  private mutating func lookLegend() {
    writer.open("ul", [("class", "legend marks")])
    for (name, key) in [("visibility", ReportWords.Key.visibilityLens), ("inclusion", .inclusionLens)] {
      writer.open("li")
      writer.element("span", [("class", "sample \(name)"), ("aria-hidden", "true")], text: "abc")
      writer.text(words[key])
      writer.close("li")
    }
    writer.close("ul")
  }
}

/// Writes the blocks of a document with marks, anchors of passages and page numbers.
struct HTMLDocumentText {
  private let report: Report
  private let words: ReportWords
  private let findings: [Finding]
  private let marks: [MarkedText.Mark]
  private let passages: [Passage]
  private var nextMark = 0
  private var nextPassage = 0
  private var page = 0
  private var isInList = false
  private var table = -1
  private var row = -1

  init(report: Report, findings: [Finding], words: ReportWords) {
    self.report = report
    self.words = words
    self.findings = findings
    marks = MarkedText(findings).marks
    passages = report.passages.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  mutating func write(_ writer: inout HTMLWriter) {
    var section = -1
    for block in report.structure.blocks {
      endGroups(before: block, &writer)
      pages(upTo: block.range.lowerBound, &writer)
      let isNew = block.section != section
      section = block.section
      write(block, startsSection: isNew, &writer)
    }
    endGroups(before: nil, &writer)
  }

  // MARK: Groups of blocks

  private mutating func endGroups(before block: Block?, _ writer: inout HTMLWriter) {
    if isInList, block?.zone != .list {
      writer.close("ul")
      isInList = false
    }
    guard table >= 0, block?.zone != .table || block?.table != table else { return }
    if row >= 0 { writer.close("tr") }
    writer.close("table")
    writer.close("div")
    (table, row) = (-1, -1)
  }

  private mutating func pages(upTo offset: Int, _ writer: inout HTMLWriter) {
    let place = TextOffset(utf8: offset)
    let source = report.structure.text.map.sourceRange(of: place..<TextOffset(utf8: offset + 1)).lowerBound
    // A page mark between rows or items would break the table or list; it follows with the next block.
    guard !isInList, table < 0, let now = report.structure.pages.page(of: source), now > page else { return }
    for number in page + 1...now {
      writer.element(
        "p", [("class", "pagemark"), ("id", "blz-\(number)")], text: words(.pageMark, String(number)))
    }
    page = now
  }

  // MARK: Blocks

  private mutating func write(_ block: Block, startsSection: Bool, _ writer: inout HTMLWriter) {
    let section = report.sections.indices.contains(block.section) ? report.sections[block.section] : nil
    let id: HTMLWriter.Attributes = startsSection ? section.map { [("id", $0.id)] } ?? [] : []
    switch block.zone {
    case .heading: heading(block, id, section: startsSection ? section : nil, &writer)
    case .list: item(block, id, &writer)
    case .table where block.table >= 0: cell(block, id, &writer)
    case .body, .table: element("p", id, block, &writer)
    case .quote: element("blockquote", id, block, &writer)
    case .footnote, .reference, .url, .contents, .boilerplate: aside(block, id, &writer)
    }
  }

  private mutating func heading(
    _ block: Block, _ id: HTMLWriter.Attributes, section: Section?, _ writer: inout HTMLWriter
  ) {
    let tag = "h\(min(6, max(3, block.level + 2)))"
    writer.open(tag, id)
    content(block, &writer)
    if let section { role(section, &writer) }
    writer.close(tag)
  }

  private mutating func element(
    _ tag: String, _ attributes: HTMLWriter.Attributes, _ block: Block, _ writer: inout HTMLWriter
  ) {
    writer.open(tag, attributes)
    content(block, &writer)
    writer.close(tag)
  }

  private func role(_ section: Section, _ writer: inout HTMLWriter) {
    guard section.role != .unknown, let name = words.name("part.\(section.role.rawValue)") else { return }
    writer.markup(" ")
    writer.element("span", [("class", "role")], text: words(.sectionRole, name.lowercased()))
  }

  private mutating func item(_ block: Block, _ id: HTMLWriter.Attributes, _ writer: inout HTMLWriter) {
    if !isInList { writer.open("ul", [("class", "items")]) }
    isInList = true
    let level = min(4, max(1, block.level))
    writer.open("li", id + [("class", "l\(level)")])
    // The text of an item mostly starts with its own bullet or number; then nothing is added.
    let opening = report.structure.string(
      block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + 8))
    if block.mark.isEmpty || !opening.hasPrefix(block.mark) {
      writer.element("span", [("class", "bullet")], text: block.mark.isEmpty ? "–" : block.mark)
      writer.markup(" ")
    }
    content(block, &writer)
    writer.close("li")
  }

  private mutating func cell(_ block: Block, _ id: HTMLWriter.Attributes, _ writer: inout HTMLWriter) {
    if table != block.table {
      writer.open(
        "div", [("class", "scroll"), ("role", "group"), ("aria-label", words[.zoneTable]), ("tabindex", "0")])
      writer.open("table")
      (table, row) = (block.table, -1)
    }
    if row != block.row {
      if row >= 0 { writer.close("tr") }
      writer.open("tr")
      row = block.row
    }
    element("td", id, block, &writer)
  }

  private mutating func aside(_ block: Block, _ id: HTMLWriter.Attributes, _ writer: inout HTMLWriter) {
    writer.open("p", id + [("class", "zone \(block.zone.rawValue)")])
    writer.element("span", [("class", "tag")], text: zoneName(block))
    writer.markup(" ")
    content(block, &writer)
    writer.close("p")
  }

  private func zoneName(_ block: Block) -> String {
    switch block.zone {
    case .footnote: block.mark.isEmpty ? words[.zoneFootnote] : words(.noteMark, block.mark)
    case .reference: words[.zoneReference]
    case .url: words[.zoneURL]
    case .contents: words[.zoneContents]
    case .boilerplate: words[.zoneBoilerplate]
    case .quote: words[.zoneQuote]
    case .body, .heading, .list, .table: ""
    }
  }

  // MARK: Text

  /// The text of a block, cut where marks and passages begin and end.
  private mutating func content(_ block: Block, _ writer: inout HTMLWriter) {
    var place = block.range.lowerBound
    while nextMark < marks.count, marks[nextMark].start < block.range.upperBound {
      let mark = marks[nextMark]
      nextMark += 1
      guard mark.start >= place else { continue }
      plain(place, mark.start, &writer)
      anchors(before: mark.end, &writer)
      write(mark, until: min(mark.end, block.range.upperBound), &writer)
      place = min(mark.end, block.range.upperBound)
    }
    plain(place, block.range.upperBound, &writer)
  }

  private mutating func plain(_ start: Int, _ end: Int, _ writer: inout HTMLWriter) {
    var place = start
    while nextPassage < passages.count, passages[nextPassage].range.lowerBound.utf8 < end {
      let stop = max(place, passages[nextPassage].range.lowerBound.utf8)
      writer.verbatim(report.structure.string(place..<stop))
      anchors(before: stop + 1, &writer)
      place = stop
    }
    writer.verbatim(report.structure.string(place..<max(place, end)))
  }

  /// Anchors of passages that start before a place.
  private mutating func anchors(before end: Int, _ writer: inout HTMLWriter) {
    while nextPassage < passages.count, passages[nextPassage].range.lowerBound.utf8 < end {
      writer.element("span", [("id", passages[nextPassage].id)], text: "")
      nextPassage += 1
    }
  }

  private func write(_ mark: MarkedText.Mark, until end: Int, _ writer: inout HTMLWriter) {
    let finding = mark.lead
    let look = finding.isCounted ? "\(finding.lens.rawValue) \(finding.severity.rawValue)" : "uncounted"
    writer.open("mark", [("class", "\(look) \(finding.category.rawValue)")])
    writer.verbatim(report.structure.string(mark.start..<end))
    for number in mark.numbers {
      let lemma = findings.indices.contains(number - 1) ? findings[number - 1].lemma : ""
      writer.element(
        "a",
        [
          ("class", "number"), ("id", "m\(number)"), ("href", "#v\(number)"),
          ("aria-label", "\(number): \(lemma)"),
        ],
        text: String(number))
    }
    writer.close("mark")
  }
}
