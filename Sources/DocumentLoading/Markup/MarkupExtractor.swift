import GenderScan

/// Takes the events of the parser and writes text and blocks.
struct MarkupExtractor {
  private struct Element {
    var name: UnsafePointer<CChar>
    var rule: ElementRule
    var around: Surroundings
    /// Bytes of text when it opened.
    var start: Int
    var isTight = false
  }

  private struct Table {
    var number: Int32
    var row: Int32 = -1
    var column: Int32 = -1
  }

  private let source: SourceText
  /// What the parser sees, and the way back to the source.
  private let condensed: UnsafeBufferPointer<UInt8>
  private var places: MarkupPlaces
  private let rules: ElementRules
  private let hasMarkers: Bool
  /// FoLiA: the text stands at its words, so that of larger units is the same text again.
  private let hasWords: Bool
  private(set) var locator: TextLocator
  private(set) var writer: BlockWriter
  /// Footnotes wait here until the paragraph that they interrupt ends.
  private var notes: BlockWriter
  private var openNotes = 0
  private var elements: [Element] = []
  private var tables: [Table] = []
  private var tableCount: Int32 = 0
  private var knownRules = NameCache()
  private(set) var title: [UInt8] = []
  private var titleIsComplete = false
  /// Bytes of text that arrived, as the parser saw it, without white space.
  private(set) var arrived = 0
  /// Bytes of hidden text.
  private(set) var hidden = 0
  private(set) var deepest = 0
  /// True after the number of a list item: the paragraph that follows belongs to it.
  private var joinsNext = false

  init(
    source: SourceText, condensed: UnsafeBufferPointer<UInt8>, places: MarkupPlaces,
    vocabulary: ElementRules.Vocabulary, hasMarkers: Bool, hasWords: Bool, limit: Int
  ) {
    self.source = source
    self.condensed = condensed
    self.places = places
    self.hasMarkers = hasMarkers
    self.hasWords = hasWords
    rules = ElementRules(vocabulary: vocabulary)
    locator = TextLocator(condensed)
    writer = BlockWriter(source: source, limit: limit)
    notes = BlockWriter(source: source, limit: limit)
    writer.reserve()
  }

  private var around: Surroundings { elements.last?.around ?? Surroundings() }

  /// Where the last text ended.
  private var textEnd: Int { mutating get { places.end(of: locator.cursor) } }

  // MARK: Events

  mutating func open(
    _ name: UnsafePointer<CChar>, _ list: UnsafePointer<UnsafePointer<CChar>?>?, at offset: Int
  ) {
    let attributes = ElementAttributes(list)
    var around = self.around
    let rule = rule(name, attributes, around)
    around.isHidden = around.isHidden || attributes.isHidden
    // Not `active`, which reads as a copy.
    let start = openNotes > 0 ? notes.count : writer.count
    if !around.isSkipped && !around.isHidden {
      begin(rule, attributes, &around, at: places.original(offset))
    }
    elements.append(
      Element(name: name, rule: rule, around: around, start: start, isTight: attributes.isTight))
    deepest = max(deepest, elements.count)
  }

  mutating func close(_ name: UnsafePointer<CChar>) {
    // Events are balanced; should they ever not be, the nearest element of that name ends.
    let isLast = elements.last?.name == name
    let nearest = isLast ? elements.count - 1 : elements.suffix(64).lastIndex { $0.name == name }
    guard let index = nearest else { return }
    while elements.count > index, let element = elements.popLast() {
      let outside = elements.last?.around ?? Surroundings()
      if outside.isSkipped || outside.isHidden || element.around.isHidden { continue }
      end(element)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, end: Int) {
    let gap = locator.cursor
    switch locator.locate(bytes, end: end) {
    case .nothing: break
    case .resolved(let bytes, let range): add(bytes, for: range)
    case .reference(let range): add(Self.resolve(Array(bytes)), for: range)
    case .verbatim(let range):
      replaceBadReference(gap..<range.lowerBound)
      hasMarkers ? addWithoutMarkers(range) : add(range)
    }
  }

  mutating func finish() {
    while let element = elements.popLast() { end(element) }
    writer.endBlock()
    if !notes.blocks.isEmpty || notes.isWriting { writer.take(&notes) }
  }

  /// The title, with its white space collapsed.
  var titleText: String? {
    let text = String(decoding: title, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    return text.isEmpty ? nil : text
  }

  // MARK: Text

  private mutating func add(_ range: Range<Int>) {
    if range.isEmpty { return }
    arrived += BlockWriter.visibleBytes(condensed, range)
    let around = self.around
    if around.isSkipped { return }
    var places = places
    places.forEachOriginal(range) { add(original: $0, in: around) }
    self.places = places
  }

  private mutating func add(original range: Range<Int>, in around: Surroundings) {
    if around.isHidden {
      hidden += range.count
    } else if around.isTitle {
      if !titleIsComplete { title += source.utf8[range] }
    } else {
      if joinsNext { joinsNext = range.allSatisfy { BlockWriter.isWhite(source.utf8[$0]) } }
      active.write(range, in: around)
    }
  }

  private mutating func add(_ bytes: [UInt8], for range: Range<Int>) {
    arrived += range.count
    let around = self.around
    if around.isSkipped { return }
    if around.isHidden {
      hidden += bytes.count
    } else if around.isTitle {
      if !titleIsComplete { title += bytes }
    } else {
      active.write(bytes, for: places.original(range), in: around)
    }
  }

  /// Adds text that is not condensed.
  private mutating func addWithoutMarkers(_ range: Range<Int>) {
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      guard condensed[at] >= 0xEF, condensed[at] != source.utf8[at] else {
        at += 1
        continue
      }
      add(start..<at)
      at += condensed[at] >= 0xF0 ? 4 : 3
      start = min(at, range.upperBound)
    }
    add(start..<range.upperBound)
  }

  /// A reference to a number that is no character gives no event; the standard shows U+FFFD.
  private mutating func replaceBadReference(_ gap: Range<Int>) {
    guard gap.count >= 3 else { return }
    var start = gap.upperBound - 1
    while condensed[start] != UInt8(ascii: "&") {
      if start == gap.lowerBound { return }
      start -= 1
    }
    let rest = condensed[start + 1..<gap.upperBound]
    let isNumber = rest.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 == 0x23 || $0 == 0x3B }
    if rest.first == UInt8(ascii: "#"), isNumber {
      add(UTF8Decoder.replacement, for: start..<gap.upperBound)
    }
  }

  /// References to 0x80 … 0x9F mean windows-1252.
  private static func resolve(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count == 2, bytes[0] == 0xC2, bytes[1] < 0xA0 else { return bytes }
    guard let scalar = Unicode.Scalar(SingleByteDecoder.windows1252[Int(bytes[1] - 0x80)]) else {
      return bytes
    }
    return Array(String(Character(scalar)).utf8)
  }

  // MARK: Elements

  private var active: BlockWriter {
    get { openNotes > 0 ? notes : writer }
    _modify {
      if openNotes > 0 { yield &notes } else { yield &writer }
    }
  }

  private mutating func rule(
    _ name: UnsafePointer<CChar>, _ attributes: ElementAttributes, _ around: Surroundings
  ) -> ElementRule {
    let known = knownRule(name)
    if let stated = attributes.rule, known != .skip, known != .superscript {
      // A link with such a class is the mark of the note, not the note.
      if stated == .footnote, known == .inline, name.pointee == CChar(bitPattern: UInt8(ascii: "a")) {
        return known
      }
      return stated == .footnote && known != .inline && known != .footnote ? .noteBlock : stated
    }
    if known == .wordText { return isTextAgain(attributes, around) ? .skip : .inline }
    return known
  }

  private mutating func knownRule(_ name: UnsafePointer<CChar>) -> ElementRule {
    if let known = knownRules[name] { return known }
    let rule = rules.rule(String(cString: name))
    knownRules[name] = rule
    return rule
  }

  private func isTextAgain(_ attributes: ElementAttributes, _ around: Surroundings) -> Bool {
    (hasWords && !around.isWord) || attributes.isOtherClass
  }

  private mutating func endBlock() {
    active.endBlock()
    if openNotes == 0, !notes.blocks.isEmpty || notes.isWriting { writer.take(&notes) }
  }

  private mutating func begin(
    _ rule: ElementRule, _ attributes: ElementAttributes, _ around: inout Surroundings, at offset: Int
  ) {
    switch rule {
    case .inline: return
    case .skip: around.isSkipped = true
    case .title: around.isTitle = true
    case .lineBreak: active.breakLine(at: offset, in: around)
    case .separator: active.separate(at: offset)
    case .superscript: around.isRaised = true
    case .unit, .listNumber: active.separate(at: offset)
    case .quotation: active.write(inserted: Array("“".utf8), at: offset, in: around)
    case .word: around.isWord = true
    case .wordText: return
    case .footnote: beginNote(&around)
    case .noteBlock:
      endBlock()
      beginNote(&around)
    case .titleOfDivision where around.kind == .heading: return
    default: beginBlock(rule, attributes, &around)
    }
  }

  private mutating func beginNote(_ around: inout Surroundings) {
    if openNotes > 0 { endBlock() }
    openNotes += 1
    around.kind = .footnote
    around.level = 0
    around.isTitle = false
  }

  private mutating func beginBlock(
    _ rule: ElementRule, _ attributes: ElementAttributes, _ around: inout Surroundings
  ) {
    around.isTitle = false
    if joinsNext, rule == .block {
      joinsNext = false
      return active.separate(at: textEnd)
    }
    endBlock()
    switch rule {
    case .heading(let level):
      if around.isEdge, level == 1 { around.kind = .paragraph }
      around.become(.heading, level: level)
    case .titleOfDivision: around.become(.heading, level: min(6, max(1, around.divisions)))
    case .division: around.divisions = min(100, around.divisions + 1)
    case .list: around.listDepth = min(100, around.listDepth + 1)
    case .listItem: around.become(.listItem, level: max(1, around.listDepth))
    case .quote:
      around.become(.quote)
      around.isQuoted = true
    case .preformatted:
      around.become(.preformatted)
      around.isPreformatted = true
    case .navigation: around.kind = .navigation
    case .main: around.isMain = true
    case .edge:
      guard !around.isMain else { return }
      around.kind = .navigation
      around.isEdge = true
    case .table, .row, .cell: beginTablePart(rule, attributes, &around)
    default: return
    }
  }

  private mutating func beginTablePart(
    _ rule: ElementRule, _ attributes: ElementAttributes, _ around: inout Surroundings
  ) {
    if rule == .table {
      tables.append(Table(number: tableCount))
      tableCount += 1
      return
    }
    guard var table = tables.popLast() else { return }
    if case .cell(let isHeader) = rule {
      table.row = max(0, table.row)
      table.column += 1
      around.become(.tableCell)
      (around.table, around.row, around.column) = (table.number, table.row, table.column)
      around.isHeaderCell = isHeader
      table.column += attributes.columns - 1
    } else {
      table.row += 1
      table.column = -1
    }
    tables.append(table)
  }

  private mutating func end(_ element: Element) {
    switch element.rule {
    case .inline, .skip, .lineBreak, .separator, .wordText: return
    case .title: titleIsComplete = titleIsComplete || !title.isEmpty
    case .superscript: if !around.isRaised { active.markSuperscript(from: element.start) }
    case .unit: active.separate(at: textEnd)
    case .listNumber: joinsNext = true
    case .quotation: active.write(inserted: Array("”".utf8), at: textEnd, in: around)
    case .word: if !element.isTight { active.separate(at: textEnd) }
    case .footnote, .noteBlock: endNote()
    case .titleOfDivision where around.kind == .heading: return
    default:
      if element.rule == .table { _ = tables.popLast() }
      endBlock()
    }
  }

  private mutating func endNote() {
    notes.endBlock()
    openNotes -= 1
    if openNotes == 0, !writer.isWriting { writer.take(&notes) }
  }
}
