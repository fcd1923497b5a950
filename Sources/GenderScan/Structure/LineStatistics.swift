/// How the lines of a plain text were made: one per paragraph, or broken at a page width.
struct LineStatistics {
  /// The width that nine in ten lines stay under, lines of over 200 characters left out.
  private(set) var wrap = 0
  /// True when lines are broken at a page width.
  private(set) var isWrapped = false
  /// True when a blank line follows nearly every line, as some PDF conversions write.
  private(set) var isDoubleSpaced = false

  init(_ lines: [TextLine], _ glyphs: Glyphs) {
    var widths = [Int](repeating: 0, count: 201)
    var counted = 0
    for line in lines where line.width <= 200 {
      widths[line.width] += 1
      counted += 1
    }
    guard counted > 0 else { return }
    wrap = Self.percentile(widths, counted * 9 / 10)
    isWrapped = Self.looksWrapped(lines, glyphs, wrap)
    isDoubleSpaced = isWrapped && Self.looksDoubleSpaced(lines, glyphs)
  }

  private static func percentile(_ widths: [Int], _ rank: Int) -> Int {
    var seen = 0
    for width in widths.indices {
      seen += widths[width]
      if seen > rank { return width }
    }
    return widths.count - 1
  }

  /// Lines end in the middle of a sentence more often than they end one.
  private static func looksWrapped(_ lines: [TextLine], _ glyphs: Glyphs, _ wrap: Int) -> Bool {
    guard lines.count >= 4, wrap >= 30 else { return false }
    var middle = 0
    var full = 0
    for index in lines.indices.dropLast()
    where lines[index].width > wrap * 7 / 10 && lines[index].width <= 200 {
      full += 1
      if glyphs.glyph(lines[index + 1].range.lowerBound) == .lower { middle += 1 }
    }
    return middle >= 2 && middle * 3 >= full
  }

  private static func looksDoubleSpaced(_ lines: [TextLine], _ glyphs: Glyphs) -> Bool {
    var joined = 0
    var apart = 0
    for index in lines.indices.dropFirst() where glyphs.glyph(lines[index].range.lowerBound) == .lower {
      if lines[index].blanksBefore == 0 { joined += 1 }
      if lines[index].blanksBefore == 1 { apart += 1 }
    }
    return apart > 3 && apart > joined
  }
}
