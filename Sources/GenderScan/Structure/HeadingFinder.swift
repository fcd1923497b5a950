/// Tells headings and list items among paragraphs.
struct HeadingFinder {
  let glyphs: Glyphs
  let lines: [TextLine]
  let statistics: LineStatistics

  func mark(_ paragraphs: inout [Paragraph]) {
    for index in paragraphs.indices where paragraphs[index].zone == .body {
      let marker = paragraphs[index].marker
      if isHeading(paragraphs, index) {
        paragraphs[index].zone = .heading
        if marker.kind == .hashes { paragraphs[index].level = marker.depth }
      } else if isItem(marker) {
        paragraphs[index].zone = .list
        paragraphs[index].level = 1
      }
    }
  }

  private func isItem(_ marker: LineMarker) -> Bool {
    switch marker.kind {
    case .bullet, .letter: true
    case .number: marker.isClosed
    case .none, .named, .hashes: false
    }
  }

  private func isHeading(_ paragraphs: [Paragraph], _ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    switch paragraph.marker.kind {
    case .hashes: return true
    case .bullet, .letter: return false
    case .named: return isShort(paragraph, 160) && ending(paragraph) != .comma && !endsSentence(paragraph)
    case .number: return isNumbered(paragraphs, index)
    case .none: return isTitle(paragraphs, index) || isMotionDivider(paragraph)
    }
  }

  private func isMotionDivider(_ paragraph: Paragraph) -> Bool {
    paragraph.lines.count == 1
      && MotionLines(glyphs: glyphs).isDivider(lines[paragraph.lines.lowerBound].range)
  }

  private func isNumbered(_ paragraphs: [Paragraph], _ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    guard isShort(paragraph, 140), ending(paragraph) == .open || ending(paragraph) == .sentence,
      !endsSentence(paragraph), startsUpper(paragraph), isName(paragraph)
    else { return false }
    if paragraph.marker.depth > 1 { return true }
    guard index + 1 < paragraphs.count else { return false }
    return !follows(paragraphs, index + 1, index) && !(index > 0 && follows(paragraphs, index, index - 1))
  }

  /// True when the paragraphs are items of one list: `1.` and right after it `2.`.
  private func follows(_ paragraphs: [Paragraph], _ later: Int, _ earlier: Int) -> Bool {
    let first = paragraphs[earlier].marker
    let second = paragraphs[later].marker
    guard first.kind == .number, second.kind == .number, first.depth == second.depth else { return false }
    return second.value == first.value + 1
  }

  /// An unnumbered heading: one short line that begins with a capital, ends without a stop, and has text after it.
  private func isTitle(_ paragraphs: [Paragraph], _ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    guard isShort(paragraph, 100), startsUpper(paragraph), index + 1 < paragraphs.count else { return false }
    let end = ending(paragraph)
    guard end == .open || (end == .sentence && isQuestion(paragraph)) else { return false }
    let next = paragraphs[index + 1]
    guard lines[next.lines.lowerBound].blanksBefore > 0 || endsSentence(next) || next.lines.count > 1 else {
      return false
    }
    return isWords(paragraph) && !isRow(paragraph) && isName(paragraph)
  }

  /// False for what only looks like a heading: a number without a name, the header of a page with its number, and the
  /// tabs or columns of a page, between which converters leave two spaces or more.
  private func isName(_ paragraph: Paragraph) -> Bool {
    let range = lines[paragraph.lines.lowerBound].range
    var hasLetter = paragraph.lines.count > 1
    var columns = 0
    var digits = 0
    var at = range.lowerBound + paragraph.marker.length
    while at < range.upperBound {
      let glyph = glyphs.glyph(at)
      hasLetter = hasLetter || glyph.isLetter
      if glyph == .digit { digits += 1 }
      // Tabs among the spaces are those of justified text.
      let isGap = glyphs.byte(at) == 0x20 && glyphs.byte(at + 1) == 0x20 && glyphs.glyph(at + 2) != .space
      if isGap, hasLetter { columns += 1 }
      at += glyphs.width(at)
    }
    guard hasLetter, columns < 2 || paragraph.marker.depth > 1 else { return false }
    guard digits > 1, PageLabel.mayBeIn(glyphs, range) else { return true }
    return !PageLabel.isIn(glyphs.string(range))
  }

  private func isShort(_ paragraph: Paragraph, _ width: Int) -> Bool {
    guard paragraph.lines.count <= 3 else { return false }
    return paragraph.lines.reduce(0) { $0 + lines[$1].width + 1 } <= width
  }

  private func ending(_ paragraph: Paragraph) -> LineEnding {
    LineEnding(glyphs, lines[paragraph.lines.upperBound - 1].range)
  }

  private func endsSentence(_ paragraph: Paragraph) -> Bool {
    ending(paragraph) == .sentence && !isQuestion(paragraph)
  }

  private func isQuestion(_ paragraph: Paragraph) -> Bool {
    let range = lines[paragraph.lines.upperBound - 1].range
    return glyphs.byte(range.upperBound - 1) == 0x3F && paragraph.lines.count == 1
  }

  private func startsUpper(_ paragraph: Paragraph) -> Bool {
    let range = lines[paragraph.lines.lowerBound].range
    var at = range.lowerBound + paragraph.marker.length
    while at < range.upperBound, !glyphs.glyph(at).isWordPart { at += glyphs.width(at) }
    return glyphs.glyph(at) == .upper || glyphs.glyph(at) == .digit
  }

  /// More letters than other signs, and one word of three letters.
  private func isWords(_ paragraph: Paragraph) -> Bool {
    let range = lines[paragraph.lines.lowerBound].range
    var letters = 0
    var others = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let glyph = glyphs.glyph(at)
      if glyph.isLetter { letters += 1 } else if glyph != .space { others += 1 }
      at += glyphs.width(at)
    }
    return letters >= 3 && letters > others * 2
  }

  /// Columns: three spaces in the middle.
  private func isRow(_ paragraph: Paragraph) -> Bool {
    let range = lines[paragraph.lines.lowerBound].range
    var run = 0
    for index in range {
      run = glyphs.byte(index) == 0x20 ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }
}
