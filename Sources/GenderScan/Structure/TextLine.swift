/// A line of plain text.
struct TextLine {
  /// Bytes without white space at either end.
  ///
  /// Empty for a blank line.
  var range: Range<Int>
  /// Characters, white space at the ends left out.
  var width: Int
  /// Columns of white space before the first letter.
  var indent: Int
  /// Blank lines right before it.
  var blanksBefore: Int
  /// Number of the page, from 0.
  var page: Int
  /// Bytes of white space on a line of its own before this line: the rule that Word draws above footnotes.
  var ruleBefore: Bool
  /// True when a header, footer or note was taken out right before it.
  var isAfterAside = false
  /// True when a table was taken out right before it.
  var isAfterTable = false
  /// True when the line began with `> `, which is no part of its range: a quotation in Markdown.
  var isQuoted = false
}

/// Cuts text into lines that are not blank, and finds the pages.
struct LineScanner {
  private let glyphs: Glyphs
  private(set) var lines: [TextLine] = []
  /// Text offsets where pages start; empty without form feeds.
  private(set) var pageStarts: [Int] = []
  private var blanks = 0
  private var rule = false

  init(_ glyphs: Glyphs) {
    self.glyphs = glyphs
  }

  mutating func scan() {
    let bytes = glyphs.bytes
    lines.reserveCapacity(bytes.count / 60 + 1)
    var start = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      guard byte == 0x0A || byte == 0x0D || byte == 0x0C else {
        at += 1
        continue
      }
      add(start, at)
      if byte == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
      at += 1
      start = at
      if byte == 0x0C { breakPage(at) }
    }
    if start < bytes.count { add(start, bytes.count) }
    // A form feed that ends the text closes the last page and opens none.
    if pageStarts.count > 1, lines.last.map({ $0.page < pageStarts.count - 1 }) ?? true,
      pageStarts.last == bytes.count
    {
      pageStarts.removeLast()
    }
  }

  private mutating func breakPage(_ at: Int) {
    if pageStarts.isEmpty { pageStarts.append(0) }
    pageStarts.append(at)
  }

  private mutating func add(_ start: Int, _ end: Int) {
    var low = start
    var indent = 0
    while low < end, isBlank(low) {
      indent += glyphs.byte(low) == 0x09 ? 4 : 1
      low += glyphs.width(low)
    }
    guard low < end else {
      blanks += 1
      if indent >= 20 { rule = true }
      return
    }
    let isQuoted =
      glyphs.byte(low) == 0x3E && low + 2 < end && glyphs.byte(low + 1) == 0x20
      && glyphs.glyph(low + 2).isLetter
    if isQuoted { low += 2 }
    var high = end
    while high > low {
      let before = glyphs.previous(high)
      // A soft hyphen at the end tells that the word goes on.
      guard before >= low, isBlank(before), glyphs.scalar(before) != 0xAD else { break }
      high = before
    }
    lines.append(
      TextLine(
        range: low..<high, width: width(low, high), indent: indent, blanksBefore: blanks,
        page: max(0, pageStarts.count - 1), ruleBefore: rule, isQuoted: isQuoted))
    blanks = 0
    rule = false
  }

  private func isBlank(_ at: Int) -> Bool {
    let glyph = glyphs.glyph(at)
    return glyph == .space || glyph == .invisible
  }

  private func width(_ low: Int, _ high: Int) -> Int {
    var count = 0
    for index in low..<high where glyphs.bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
