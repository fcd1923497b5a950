/// Cuts text into lines that are not blank, and finds the pages and the digits.
///
/// One walk, eight bytes at a time: most have no line end, digit or character beyond ASCII.
struct LineScanner {
  private let glyphs: Glyphs
  private(set) var lines: [TextLine] = []
  /// Text offsets where pages start; empty without form feeds.
  private(set) var pageStarts: [Int] = []
  private(set) var digits = DigitPlaces()
  /// False when the text surely has no ligatures.
  private(set) var mayHaveLigatures = false
  private var blanks = 0
  private var rule = false
  /// Where the line begins that is being read.
  private var start = 0
  /// True when it may have characters beyond ASCII; what stands right around it may count too, as for `mayHaveGaps`.
  private var mayBeWide = false
  private var mayHaveGaps = false

  init(_ glyphs: Glyphs) {
    self.glyphs = glyphs
  }

  mutating func scan() {
    let bytes = glyphs.bytes
    lines.reserveCapacity(bytes.count / 60 + 1)
    var at = 0
    // The bits of the last eight of spaces.
    var spaces: UInt64 = 0
    while at < bytes.count {
      let eight = at &+ 8 <= bytes.count ? EightBytes.load(bytes, at) : rest(at)
      let blank = EightBytes.marks(of: 0x20, in: eight)
      let gaps = blank & (blank &<< 8 | spaces &>> 56)
      spaces = blank
      // Bytes below 0x0E or beyond ASCII, and among others digits: all of them, and a few more, which is as well.
      let odd = ((eight &- EightBytes.ones &* 0x0E) | eight) & EightBytes.tops
      let figures = eight &<< 2 & ~eight & (EightBytes.tops &>> 1)
      if odd | figures | gaps != 0 { look(eight, at, hasGap: gaps != 0) }
      at &+= 8
    }
    if start < bytes.count { add(start, bytes.count) }
    // A form feed that ends the text closes the last page and opens none.
    if pageStarts.count > 1, lines.last.map({ $0.page < pageStarts.count - 1 }) ?? true,
      pageStarts.last == bytes.count
    {
      pageStarts.removeLast()
    }
  }

  /// The last bytes, fewer than eight, with letters after them.
  private func rest(_ at: Int) -> UInt64 {
    var eight = EightBytes.ones &* 0x61
    for index in (at..<glyphs.bytes.count).reversed() { eight = eight &<< 8 | UInt64(glyphs.bytes[index]) }
    return eight
  }

  /// Looks at eight bytes that may matter.
  @inline(never)
  private mutating func look(_ eight: UInt64, _ at: Int, hasGap: Bool) {
    // Right up to the first, and of the others none is left out, which is enough: each is looked at.
    let controls = (eight &- EightBytes.ones &* 0x0E) & ~eight & EightBytes.tops
    let wide = eight & EightBytes.tops
    let digits = EightBytes.digits(in: eight)
    let isLater = at > 0 && glyphs.byte(at - 1) &- 0x30 < 10
    let firsts = digits & ~(digits &<< 8 | (isLater ? 0x80 : 0))
    if hasGap { mayHaveGaps = true }
    var noted = controls | wide | firsts
    while noted != 0 {
      let place = at &+ noted.trailingZeroBitCount &>> 3
      noted &= noted &- 1
      note(glyphs.byte(place), place)
    }
    // What ends a line may stand before what was seen: then that is of the next line.
    if hasGap { mayHaveGaps = true }
    if wide != 0 { mayBeWide = true }
  }

  /// Looks at one byte that may matter.
  private mutating func note(_ byte: UInt8, _ at: Int) {
    switch byte {
    case 0x0A, 0x0D, 0x0C: endLine(byte, at)
    case 0x09: mayHaveGaps = true
    case 0x30...0x39: digits.append(at)
    case 0xC2, 0xE2:
      mayBeWide = true
      if glyphs.glyph(at) == .raisedDigit, glyphs.glyph(glyphs.previous(at)) != .raisedDigit {
        digits.append(at)
      }
    case 0x80...:
      mayBeWide = true
      if byte == 0xEF { mayHaveLigatures = true }
    default: break
    }
  }

  private mutating func endLine(_ byte: UInt8, _ at: Int) {
    // The line feed of a line that ended with its carriage return.
    guard at >= start else { return }
    add(start, at)
    start = byte == 0x0D && glyphs.byte(at + 1) == 0x0A ? at + 2 : at + 1
    if byte == 0x0C { breakPage(start) }
    mayBeWide = false
    mayHaveGaps = false
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
        range: low..<high, width: mayBeWide ? width(low, high) : high - low, indent: indent,
        blanksBefore: blanks, page: max(0, pageStarts.count - 1), ruleBefore: rule, mayHaveGaps: mayHaveGaps,
        isQuoted: isQuoted))
    blanks = 0
    rule = false
  }

  private func isBlank(_ at: Int) -> Bool {
    let glyph = glyphs.glyph(at)
    return glyph == .space || glyph == .invisible
  }

  /// The characters of a range.
  private func width(_ low: Int, _ high: Int) -> Int {
    var count = high - low
    var at = low
    while at &+ 8 <= high {
      let inner = EightBytes.starts(in: EightBytes.load(glyphs.bytes, at)) ^ EightBytes.tops
      if inner != 0 { count &-= inner.nonzeroBitCount }
      at &+= 8
    }
    while at < high {
      if glyphs.bytes[at] & 0xC0 == 0x80 { count &-= 1 }
      at &+= 1
    }
    return count
  }
}
