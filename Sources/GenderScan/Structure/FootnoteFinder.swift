/// Finds the texts of footnotes at the feet of pages.
///
/// A note starts with a number that keeps the count and that a mark in the text before it carries. It runs to the
/// foot of its page, or in a text without pages to the next note, rule or gap. Cost: linear in the lines.
struct FootnoteFinder {
  let glyphs: Glyphs
  let lines: [TextLine]
  let statistics: LineStatistics
  let digits: DigitPlaces
  /// True when form feeds tell where pages end.
  let hasPages: Bool

  /// Marks the lines of notes and returns the numbers that notes carry.
  func mark(_ roles: inout [LineRole]) -> NoteNumbers {
    var notes = NoteNumbers()
    var marks = NoteNumbers()
    var lastMark = 0
    var last = 0
    let flow = lines.indices.filter { roles[$0] == .flow || roles[$0] == .address }
    var at = 0
    let scanner = NoteMarks(glyphs: glyphs, notes: NoteNumbers())
    while at < flow.count {
      let line = flow[at]
      let number = number(lines[line].range)
      if number > 0, isNext(number, last), isFoot(flow, at, number, marks) {
        let end = hasPages ? pageEnd(flow, at) : gap(flow, at)
        for index in flow[at..<end] where roles[index] == .flow {
          let value = self.number(lines[index].range)
          let isStart = value == last + 1 || index == line
          roles[index] = isStart ? .note : .noteMore
          if isStart { last = value }
          if isStart { notes.insert(value) }
        }
        at = end
      } else {
        for mark in scanner.find(digits, in: lines[line].range, last: &lastMark) { marks.insert(mark.value) }
        at += 1
      }
    }
    return notes
  }

  private func isNext(_ number: Int, _ last: Int) -> Bool {
    number == last + 1 || number == 1 || (number > last && number <= last + 3)
  }

  /// True when the line stands where notes stand and its number is that of a mark.
  private func isFoot(_ flow: [Int], _ at: Int, _ number: Int, _ marks: NoteNumbers) -> Bool {
    let line = lines[flow[at]]
    if line.ruleBefore { return marks.contains(number) || number == 1 || !hasPages }
    guard marks.contains(number), line.blanksBefore > 0, !statistics.isDoubleSpaced || hasPages else {
      return false
    }
    return hasPages ? isLow(flow, at) : startsUpper(line.range)
  }

  /// True in the lower part of the page.
  private func isLow(_ flow: [Int], _ at: Int) -> Bool {
    var start = at
    while start > 0, at - start < 200, lines[flow[start - 1]].page == lines[flow[at]].page { start -= 1 }
    let above = at - start
    let below = pageEnd(flow, at) - at
    return above * 2 >= below && below < 60
  }

  private func pageEnd(_ flow: [Int], _ start: Int) -> Int {
    var end = start + 1
    while end < flow.count, end - start < 200, lines[flow[end]].page == lines[flow[start]].page { end += 1 }
    return end
  }

  /// The place after the notes of a text without pages: at a wide gap, or a new paragraph after an ended note.
  private func gap(_ flow: [Int], _ start: Int) -> Int {
    var end = start + 1
    var last = number(lines[flow[start]].range)
    while end < flow.count, end - start < 40 {
      let line = lines[flow[end]]
      let number = number(line.range)
      if number == last + 1 { last = number } else if line.blanksBefore > 1 || isNewText(flow, end) { break }
      end += 1
    }
    return end
  }

  /// True when a line after a blank one does not go on with the note before it.
  private func isNewText(_ flow: [Int], _ at: Int) -> Bool {
    let line = lines[flow[at]]
    guard line.blanksBefore > 0, !AddressLine.isAddress(glyphs, line.range) else { return false }
    switch LineEnding(glyphs, lines[flow[at - 1]].range) {
    case .sentence: return true
    case .open: return glyphs.glyph(line.range.lowerBound) != .lower
    case .colon, .comma, .hyphen: return false
    }
  }

  /// The number that the line starts with as notes do: `3 Atria, …`, `³ Atria`.
  ///
  /// 0 when it does not.
  private func number(_ range: Range<Int>) -> Int {
    var at = range.lowerBound
    var value = 0
    while at < range.upperBound, at - range.lowerBound < 3, glyphs.glyph(at) == .digit {
      value = value * 10 + Int(glyphs.byte(at) & 0x0F)
      at += 1
    }
    guard at > range.lowerBound, at < range.upperBound else { return 0 }
    if glyphs.glyph(at) == .upper { return value }
    guard glyphs.glyph(at) == .space else { return 0 }
    while at < range.upperBound, glyphs.glyph(at) == .space { at += glyphs.width(at) }
    return glyphs.glyph(at) == .digit ? 0 : value
  }

  private func startsUpper(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, glyphs.glyph(at) == .digit || glyphs.glyph(at) == .space {
      at += glyphs.width(at)
    }
    return glyphs.glyph(at) == .upper || AddressLine.isAddress(glyphs, at..<range.upperBound)
  }
}

/// Tells a line that is a web address and nothing else.
enum AddressLine {
  static func isAddress(_ glyphs: Glyphs, _ range: Range<Int>) -> Bool {
    switch (glyphs.byte(range.lowerBound) | 0x20, glyphs.byte(range.lowerBound + 1) | 0x20) {
    case (0x68, 0x74), (0x77, 0x77): break
    default: return false
    }
    let text = glyphs.string(range.lowerBound..<min(range.upperBound, range.lowerBound + 12)).lowercased()
    guard text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") else {
      return false
    }
    return !range.contains { glyphs.byte($0) == 0x20 }
  }
}
