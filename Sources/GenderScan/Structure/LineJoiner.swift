/// Decides whether a line goes on with the paragraph of the line before it.
struct LineJoiner {
  let glyphs: Glyphs
  let statistics: LineStatistics

  func joins(_ line: TextLine, _ next: TextLine, _ marker: LineMarker, _ paragraph: Paragraph) -> Bool {
    guard !starts(marker, paragraph), paragraph.marker.kind != .hashes, line.isQuoted == next.isQuoted else {
      return false
    }
    let ending = LineEnding(glyphs, line.range)
    let lower = glyphs.glyph(next.range.lowerBound) == .lower
    let limit = statistics.isDoubleSpaced ? 1 : 0
    if next.isAfterTable { return false }
    if next.blanksBefore > limit || next.isAfterAside { return spans(line, next, ending, lower, limit) }
    if lower { return ending != .sentence || isWide(line) }
    guard statistics.isWrapped, line.width <= 200 else { return false }
    return !fits(line, next) || isUnfinished(line)
  }

  /// True when the marker begins a block of its own.
  private func starts(_ marker: LineMarker, _ paragraph: Paragraph) -> Bool {
    switch marker.kind {
    case .none: false
    case .bullet, .hashes, .named: true
    // A bare number may be the first word of a wrapped line: `26 Veilig Thuis regio's`.
    case .number: marker.isClosed || marker.depth > 1 || !statistics.isWrapped
    case .letter: true
    }
  }

  /// Across a blank line or a page end: only when the sentence clearly goes on.
  private func spans(_ line: TextLine, _ next: TextLine, _ ending: LineEnding, _ lower: Bool, _ limit: Int)
    -> Bool
  {
    guard statistics.isWrapped, ending == .open || ending == .comma || ending == .hyphen, lower else {
      return false
    }
    return line.page != next.page || (isWide(line) && next.blanksBefore <= limit + 1)
  }

  private func isWide(_ line: TextLine) -> Bool {
    statistics.isWrapped && line.width * 4 > statistics.wrap * 3
  }

  /// Words after which more must come.
  private static let openers = KnownWords(
    WordList(
      """
      de een en of van met te dat per via tussen tijdens sinds onze deze volgens wegens zonder namens der ten ter
      """))
  /// Words after which more comes, unless they belong to a verb (*zo pakken we het aan*) or end a short heading.
  private static let particles = KnownWords(
    WordList("in op aan voor bij door over om uit naar tot onder tegen binnen het"))

  /// True when the last word of a line needs another after it: *Goede samenwerking met ziekenhuizen in*.
  private func isUnfinished(_ line: TextLine) -> Bool {
    var start = line.range.upperBound
    while start > line.range.lowerBound, line.range.upperBound - start < 9,
      glyphs.byte(start - 1) &- 0x61 < 26
    {
      start -= 1
    }
    guard start > line.range.lowerBound, glyphs.byte(start - 1) == 0x20 else { return false }
    let word = WordCounts.hash(glyphs, start..<line.range.upperBound)
    if Self.openers.contains(word) { return true }
    return Self.particles.contains(word) && line.width * 100 >= statistics.wrap * 60
  }

  /// True when the first word of the next line would have fitted on this one: the writer ended the line.
  private func fits(_ line: TextLine, _ next: TextLine) -> Bool {
    var at = next.range.lowerBound
    var width = 0
    while at < next.range.upperBound, width < 60, glyphs.glyph(at) != .space {
      at += glyphs.width(at)
      width += 1
    }
    return (line.width + 1 + width) * 100 <= statistics.wrap * 88
  }
}

/// How a line ends, footnote marks and closing quotation marks left out.
enum LineEnding {
  case sentence, colon, comma, hyphen, open

  init(_ glyphs: Glyphs, _ range: Range<Int>) {
    var at = glyphs.previous(range.upperBound)
    var steps = 0
    while at > range.lowerBound, steps < 6 {
      let glyph = glyphs.glyph(at)
      guard glyph == .digit || glyph == .raisedDigit || glyph == .space || Self.isCloser(glyphs.scalar(at))
      else { break }
      at = glyphs.previous(at)
      steps += 1
    }
    // Digits without a mark before them are text: `in 2019`.
    if steps > 0, !Self.closesSentence(glyphs.scalar(max(at, range.lowerBound))) {
      at = glyphs.previous(range.upperBound)
    }
    self = Self.ending(glyphs.scalar(max(at, range.lowerBound)))
  }

  /// A mark that a footnote number may follow; in `2025-2028` and `in 2019` the digits are text.
  private static func closesSentence(_ value: UInt32) -> Bool {
    switch ending(value) {
    case .sentence, .colon, .comma: true
    case .hyphen, .open: isCloser(value)
    }
  }

  private static func isCloser(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0xBB: true
    default: false
    }
  }

  private static func ending(_ value: UInt32) -> LineEnding {
    switch value {
    case 0x2E, 0x21, 0x3F, 0x2026: .sentence
    case 0x3A, 0x3B: .colon
    case 0x2C: .comma
    case 0x2D, 0xAD, 0x2010: .hyphen
    default: .open
    }
  }
}
