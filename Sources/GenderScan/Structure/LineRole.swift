/// What a line of plain text is, apart from running text.
enum LineRole: UInt8 {
  /// Running text, headings and list items.
  case flow
  /// Running header, footer or page number.
  case furniture
  /// Line of a table of contents.
  case contents
  /// First line of a footnote, and the lines after it.
  case note, noteMore
  /// A web address alone.
  case address
  /// Row of a table.
  case row
}

/// Lines taken out of the running text, and where they stood in it.
struct Aside {
  var role: LineRole
  /// Indices of lines as scanned.
  var lines: Range<Int>
  /// How many lines of running text stand before it.
  var position: Int
}

/// Splits scanned lines into running text and asides.
struct LineSorter {
  private(set) var flow: [TextLine] = []
  private(set) var asides: [Aside] = []

  init(_ lines: [TextLine], _ roles: [LineRole]) {
    var blanks = 0
    var isBroken = false
    var wasRow = false
    for index in lines.indices {
      let role = roles[index]
      if role == .flow {
        var line = lines[index]
        line.blanksBefore = max(line.blanksBefore, blanks)
        line.isAfterAside = isBroken
        line.isAfterTable = wasRow
        flow.append(line)
        (blanks, isBroken, wasRow) = (0, false, false)
      } else {
        blanks = max(blanks, lines[index].blanksBefore, 1)
        isBroken = true
        wasRow = wasRow || role == .row
        add(index, role)
      }
    }
  }

  private mutating func add(_ index: Int, _ role: LineRole) {
    if let last = asides.indices.last, asides[last].lines.upperBound == index, goesOn(asides[last].role, role)
    {
      asides[last].lines = asides[last].lines.lowerBound..<index + 1
    } else {
      asides.append(
        Aside(role: role == .noteMore ? .note : role, lines: index..<index + 1, position: flow.count))
    }
  }

  private func goesOn(_ before: LineRole, _ role: LineRole) -> Bool {
    switch role {
    case .noteMore: before == .note
    case .row: before == .row
    default: false
    }
  }
}
