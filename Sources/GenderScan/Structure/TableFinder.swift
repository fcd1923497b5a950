/// Finds rows of tables in plain text: cells between bars, cells in columns, and rows of numbers.
struct TableFinder {
  let glyphs: Glyphs
  let lines: [TextLine]

  /// Marks the lines that are rows; a table has at least two, or one row of numbers.
  func mark(_ roles: inout [LineRole]) {
    var index = 0
    while index < lines.count {
      var end = index
      while end < lines.count, roles[end] == .flow, end == index || lines[end].blanksBefore <= 1,
        mayHaveCells(lines[end]), cells(lines[end].range).count > 1
      {
        end += 1
      }
      if end - index > 1, isTable(index..<end) {
        for row in index..<end { roles[row] = .row }
      } else if roles[index] == .flow, isNumbers(lines[index].range) {
        roles[index] = .row
      }
      index = max(index + 1, end)
    }
  }

  /// False for a line without a bar at its start, a tab or two spaces in a row: nearly all running text.
  private func mayHaveCells(_ line: TextLine) -> Bool {
    let range = line.range
    guard line.mayHaveGaps || glyphs.byte(range.lowerBound) == 0x7C else { return false }
    guard glyphs.byte(range.lowerBound) != 0x7C, range.lowerBound >= 0, range.upperBound <= glyphs.bytes.count
    else { return true }
    var at = range.lowerBound
    // Steps of seven, so that no pair of spaces lies across two looks.
    while at + 8 <= range.upperBound {
      let eight = EightBytes.load(glyphs.bytes, at)
      let spaces = EightBytes.all(of: 0x20, in: eight)
      if spaces & (spaces >> 8) | EightBytes.marks(of: 0x09, in: eight) != 0 { return true }
      at += 7
    }
    return (at..<range.upperBound).contains {
      glyphs.byte($0) == 0x09 || glyphs.byte($0) == 0x20 && glyphs.byte($0 + 1) == 0x20
    }
  }

  /// True when most rows have three cells, or hold bars or numbers.
  private func isTable(_ rows: Range<Int>) -> Bool {
    let sure = rows.filter { row in
      let range = lines[row].range
      let cells = cells(range)
      return cells.count > 2 || glyphs.byte(range.lowerBound) == 0x7C
        || cells.dropFirst().contains {
          glyphs.glyph($0.lowerBound) == .digit || glyphs.byte($0.lowerBound) == 0xE2
        }
    }
    return sure.count * 2 > rows.count
  }

  /// The cells of a row, without the white space around them.
  ///
  /// One cell when it is no row.
  func cells(_ range: Range<Int>) -> [Range<Int>] {
    if glyphs.byte(range.lowerBound) == 0x7C { return barCells(range) }
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    var gap = 0
    // A bullet or number before wide space is a marker, no cell.
    var at = start + LineMarker(glyphs, range).length
    while at < range.upperBound, glyphs.glyph(at) == .space { at += glyphs.width(at) }
    while at < range.upperBound {
      let byte = glyphs.byte(at)
      if byte == 0x20 || byte == 0x09 {
        gap += byte == 0x09 ? 3 : 1
      } else {
        if gap >= 3 {
          cells.append(trimmed(start..<at))
          start = at
        }
        gap = 0
      }
      at += 1
    }
    cells.append(trimmed(start..<range.upperBound))
    return cells
  }

  /// `| a | b |`; a line of dashes has no cells.
  private func barCells(_ range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound + 1
    for at in start..<max(start, range.upperBound)
    where glyphs.byte(at) == 0x7C && glyphs.byte(at - 1) != 0x5C {
      cells.append(trimmed(start..<at))
      start = at + 1
    }
    if start < range.upperBound { cells.append(trimmed(start..<range.upperBound)) }
    return cells
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, glyphs.byte(low) <= 0x20 { low += 1 }
    while high > low, glyphs.byte(high - 1) <= 0x20 { high -= 1 }
    return low..<high
  }

  /// True for a cell that only draws a line: `---`, `:--`.
  func isRule(_ cell: Range<Int>) -> Bool {
    cell.allSatisfy { glyphs.byte($0) == 0x2D || glyphs.byte($0) == 0x3A || glyphs.byte($0) == 0x3D }
  }

  /// A row of three numbers or more, or of two with a percent or euro sign: `8% 11%`.
  private func isNumbers(_ range: Range<Int>) -> Bool {
    var numbers = 0
    var signs = 0
    var inNumber = false
    for at in range {
      switch glyphs.byte(at) {
      case 0x30...0x39:
        if !inNumber { numbers += 1 }
        inNumber = true
      case 0x2E, 0x2C, 0x2D, 0x28, 0x29, 0x2F: break
      case 0x25, 0xE2, 0x82, 0xAC: signs += 1
      case 0x20, 0x09: inNumber = false
      default: return false
      }
    }
    return numbers > 2 || (numbers == 2 && signs > 1)
  }
}
