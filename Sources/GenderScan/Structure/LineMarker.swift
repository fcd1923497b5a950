/// What a line begins with: a bullet, a number, `Hoofdstuk 3`.
struct LineMarker {
  enum Kind: Sendable {
    case none, bullet
    /// `1.`, `2.3`, `(4)`: `depth` parts.
    case number
    /// `a.`, `b)`, `iii)`.
    case letter
    /// `Hoofdstuk 3`, `Artikel 5`, `Bijlage A`.
    case named
    /// `##`, as Markdown writes headings.
    case hashes
  }

  var kind = Kind.none
  /// Bytes up to the white space that follows the marker.
  var length = 0
  /// Parts of a number, signs of `##`.
  var depth = 0
  /// The last part of a number.
  var value = 0
  /// True when a point or bracket closes the number: `1.`, not `1`.
  var isClosed = false

  init() {}

  /// Looks at the start of `range`.
  ///
  /// With `heading`, a bare number counts also before a lower-case letter.
  init(_ glyphs: Glyphs, _ range: Range<Int>, heading: Bool = false) {
    let reader = MarkerReader(glyphs: glyphs, range: range)
    self = reader.read()
    if kind == .number, depth == 1, !isClosed, !heading, value > 99 { self = LineMarker() }
  }
}

/// Reads the marker of one line.
///
/// Cost: the bytes of the marker.
private struct MarkerReader {
  let glyphs: Glyphs
  let range: Range<Int>

  func read() -> LineMarker {
    let start = range.lowerBound
    switch glyphs.glyph(start) {
    case .digit: return number(start, start)
    case .mark:
      if glyphs.byte(start) == 0x28 { return bracketed(start) }
      return glyphs.byte(start) == 0x23 ? hashes(start) : bullet(start)
    case .lower, .upper: return word(start)
    default: return LineMarker()
    }
  }

  private func isSpace(_ at: Int) -> Bool {
    at < range.upperBound && glyphs.glyph(at) == .space
  }

  private func marker(
    _ kind: LineMarker.Kind, _ end: Int, depth: Int = 1, value: Int = 0, closed: Bool = false
  )
    -> LineMarker
  {
    var marker = LineMarker()
    marker.kind = kind
    marker.length = end - range.lowerBound
    marker.depth = depth
    marker.value = value
    marker.isClosed = closed
    return marker
  }

  private func bullet(_ start: Int) -> LineMarker {
    let end = start + glyphs.width(start)
    guard isSpace(end) || (isPrivate(start) && end < range.upperBound) else { return LineMarker() }
    switch glyphs.scalar(start) {
    case 0x2A, 0x2D, 0xB7, 0x2013, 0x2014, 0x2022, 0x2023, 0x2043, 0x2713, 0x2714, 0x2212: break
    case 0x2190...0x21FF, 0x25A0...0x25FF, 0x2700...0x27BF, 0xE000...0xF8FF: break
    default: return LineMarker()
    }
    return marker(.bullet, end)
  }

  private func isPrivate(_ at: Int) -> Bool {
    (0xE000...0xF8FF).contains(glyphs.scalar(at))
  }

  /// `# Doel`, and `##Doel` as many converters write it; one `#` before a letter is a hashtag.
  private func hashes(_ start: Int) -> LineMarker {
    var at = start
    while glyphs.byte(at) == 0x23, at - start < 7 { at += 1 }
    let depth = at - start
    let isJoined = depth > 1 && at < range.upperBound && glyphs.glyph(at).isWordPart
    return depth <= 6 && (isSpace(at) || isJoined) ? marker(.hashes, at, depth: depth) : LineMarker()
  }

  /// `1.`, `1)`, `1.2`, `1.2.3.` and a bare `1` before white space.
  private func number(_ start: Int, _ from: Int) -> LineMarker {
    var at = from
    var depth = 0
    var value = 0
    while glyphs.glyph(at) == .digit, depth < 6 {
      value = 0
      let first = at
      while at < range.upperBound, glyphs.glyph(at) == .digit, at - first < 4 {
        value = value * 10 + Int(glyphs.byte(at) & 0x0F)
        at += 1
      }
      guard at - first < 3 else { return LineMarker() }
      depth += 1
      guard glyphs.byte(at) == 0x2E, at + 1 < range.upperBound, glyphs.glyph(at + 1) == .digit else { break }
      at += 1
    }
    let closed = glyphs.byte(at) == 0x2E || glyphs.byte(at) == 0x29
    let end = closed ? at + 1 : at
    // `63 %` is a figure of a table.
    guard isSpace(end), glyphs.byte(afterSpace(end)) != 0x25 else { return LineMarker() }
    return marker(.number, end, depth: depth, value: value, closed: closed)
  }

  /// `(1)`, `(a)`, `(iii)`.
  private func bracketed(_ start: Int) -> LineMarker {
    var at = start + 1
    var digits = false
    while at < range.upperBound, at - start <= 4, glyphs.glyph(at).isWordPart {
      digits = digits || glyphs.glyph(at) == .digit
      at += 1
    }
    guard glyphs.byte(at) == 0x29, isSpace(at + 1), digits || at - start == 2 || isRoman(start + 1, at) else {
      return LineMarker()
    }
    return marker(digits ? .number : .letter, at + 1, closed: true)
  }

  private func isRoman(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end where ![0x69, 0x76, 0x78].contains(glyphs.byte(index)) { return false }
    return end > start
  }

  private func word(_ start: Int) -> LineMarker {
    var at = start
    while at < range.upperBound, at - start < 12, glyphs.glyph(at).isLetter { at += glyphs.width(at) }
    let next = glyphs.byte(at)
    if at - start == 1, glyphs.byte(start) == 0x6F, isSpace(at), glyphs.glyph(afterSpace(at)).isWordPart {
      return marker(.bullet, at)
    }
    if next == 0x2E || next == 0x29, isSpace(at + 1) {
      let isItem = at - start == 1 ? glyphs.glyph(start) == .lower || next == 0x29 : isRoman(start, at)
      return isItem ? marker(.letter, at + 1, closed: true) : LineMarker()
    }
    return isSpace(at) && isName(start, at) ? named(afterSpace(at)) : LineMarker()
  }

  private func afterSpace(_ at: Int) -> Int {
    var next = at
    while isSpace(next) { next += glyphs.width(next) }
    return next
  }

  private static let names: [StaticString] = [
    "hoofdstuk", "artikel", "bijlage", "paragraaf", "deel", "afdeling", "titel",
  ]

  private func isName(_ start: Int, _ end: Int) -> Bool {
    switch glyphs.byte(start) {
    case 0x41, 0x42, 0x44, 0x48, 0x50, 0x54: break
    default: return false
    }
    return Self.names.contains { name in
      guard name.utf8CodeUnitCount == end - start else { return false }
      return (0..<name.utf8CodeUnitCount).allSatisfy {
        glyphs.byte(start + $0) | 0x20 == name.utf8Start[$0]
      }
    }
  }

  /// The number or letter after `Hoofdstuk`.
  private func named(_ start: Int) -> LineMarker {
    var at = start
    while at < range.upperBound, at - start < 8 {
      let isPoint = glyphs.byte(at) == 0x2E && glyphs.glyph(at + 1) == .digit && at > start
      guard glyphs.glyph(at) == .digit || glyphs.glyph(at) == .upper || isPoint else { break }
      at += 1
    }
    guard at > start, at - start < 8 else { return LineMarker() }
    if glyphs.glyph(at) == .lower, at + 1 < range.upperBound, glyphs.glyph(at + 1).isWordPart {
      return LineMarker()
    }
    if glyphs.glyph(at) == .lower { at += 1 }
    let end = glyphs.byte(at) == 0x2E || glyphs.byte(at) == 0x3A ? at + 1 : at
    guard end >= range.upperBound || isSpace(end) else { return LineMarker() }
    return marker(.named, min(end, range.upperBound), closed: end > at)
  }
}
