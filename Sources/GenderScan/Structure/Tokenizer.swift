/// Cuts reading text into words, numbers, marks and addresses.
///
/// Hold it for one document: `scan` each block in turn and take `tokens`. Linear: every byte is looked at a fixed
/// number of times. It knows no words except abbreviations, and it does not find sentences.
struct Tokenizer {
  let glyphs: Glyphs
  var tokens: [Token] = []
  private(set) var end = 0

  init(glyphs: Glyphs) {
    self.glyphs = glyphs
    tokens.reserveCapacity(glyphs.bytes.count / 5)
  }

  /// Adds the tokens of a block.
  ///
  /// `marker` bytes at its start are a bullet or number: one mark of its own.
  mutating func scan(_ range: Range<Int>, marker: Int = 0) {
    end = range.upperBound
    var at = range.lowerBound
    if marker > 0 {
      tokens.append(Token(start: at, end: at + marker, kind: .mark, flags: .spaceBefore))
      at += marker
    }
    var gap = true
    while at < end {
      let byte = glyphs.byte(at)
      if byte == 0x20 {
        at += 1
        gap = true
        continue
      }
      if (byte | 0x20) &- 0x61 < 26, let next = plainWord(at, gap) {
        at = next
        gap = false
        continue
      }
      let glyph = glyphs.glyph(at)
      if glyph == .space {
        at += glyphs.width(at)
        gap = true
        continue
      }
      at = take(at, glyph, gap)
      gap = false
    }
  }

  /// Takes the token that starts at `at`; returns where the next one may start.
  @inline(__always)
  private mutating func take(_ at: Int, _ glyph: Glyph, _ gap: Bool) -> Int {
    switch glyph {
    case .lower, .upper: word(at, gap)
    case .digit: number(at, gap)
    case .raisedDigit: raisedNote(at)
    case .invisible, .space: at + glyphs.width(at)
    case .mark: mark(at, gap)
    }
  }

  /// Adds a token.
  mutating func add(_ start: Int, _ end: Int, _ kind: Token.Kind, _ gap: Bool, _ flags: Token.Flags = []) {
    tokens.append(Token(start: start, end: end, kind: kind, flags: gap ? flags.union(.spaceBefore) : flags))
  }

  /// The glyph at `index`, a space beyond the block.
  @inline(__always)
  func glyph(_ index: Int) -> Glyph {
    index < end ? glyphs.glyph(index) : .space
  }

  /// The byte at `index`, a space beyond the block.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 {
    index < end ? glyphs.byte(index) : 0x20
  }

  /// True when the bytes at `index` are those of an apostrophe or the quotation mark used as one; gives its length.
  @inline(__always)
  func apostrophe(_ index: Int) -> Int {
    if byte(index) == 0x27 { return 1 }
    return byte(index) == 0xE2 && byte(index + 1) == 0x80 && byte(index + 2) == 0x99 ? 3 : 0
  }

  /// Bytes of a hyphen at `index`: `-`, U+2010 or U+2011.
  ///
  /// 0 when there is none.
  @inline(__always)
  func hyphen(_ index: Int) -> Int {
    if byte(index) == 0x2D { return 1 }
    guard byte(index) == 0xE2, byte(index + 1) == 0x80 else { return 0 }
    return byte(index + 2) == 0x90 || byte(index + 2) == 0x91 ? 3 : 0
  }

  /// Leaves raised digits out of the tokens.
  private func raisedNote(_ start: Int) -> Int {
    var at = start
    while glyph(at) == .raisedDigit { at += glyphs.width(at) }
    return at
  }
}
