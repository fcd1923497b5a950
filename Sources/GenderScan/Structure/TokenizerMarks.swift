/// Numbers and marks.
extension Tokenizer {
  /// Takes the number that starts at `start`: digits with inner points, commas, colons and hyphens.
  ///
  /// Letters make it a word: `24-uurs`, `66ste`.
  mutating func number(_ start: Int, _ gap: Bool) -> Int {
    var at = start
    while at < end {
      if glyphs.glyph(at) == .digit {
        at += 1
      } else if isInsideNumber(at) {
        at += max(1, hyphen(at))
      } else {
        break
      }
    }
    if glyph(at).isLetter || (hyphen(at) > 0 && glyph(at + hyphen(at)).isLetter) {
      var shape = WordShape()
      shape.digits = at - start
      let stop = walk(from: at, &shape)
      return finish(start, stop, shape, gap)
    }
    if byte(at) == 0x2C, byte(at + 1) == 0x2D, !glyph(at + 2).isWordPart { at += 2 }
    add(start, at, .number, gap)
    return at
  }

  /// True for a `.`, `,`, `:` or hyphen between two digits.
  private func isInsideNumber(_ at: Int) -> Bool {
    let byte = byte(at)
    if byte == 0x2E || byte == 0x2C || byte == 0x3A { return glyph(at + 1) == .digit }
    let hyphen = hyphen(at)
    return hyphen > 0 && glyph(at + hyphen) == .digit
  }

  /// Takes one mark; brackets and apostrophes that belong to a word start that word.
  mutating func mark(_ start: Int, _ gap: Bool) -> Int {
    switch byte(start) {
    case 0x28: return bracket(start, gap)
    case 0x27, 0xE2:
      if let stop = clitic(start, gap) { return stop }
    case 0x2E, 0x2D, 0x2C, 0x60: if byte(start + 1) == byte(start) { return repeated(start, gap) }
    default: break
    }
    let stop = start + glyphs.width(start)
    add(start, stop, .mark, gap)
    return stop
  }

  /// `...`, `--` and the typewriter quotation mark `,,` are one mark.
  private mutating func repeated(_ start: Int, _ gap: Bool) -> Int {
    let first = byte(start)
    var stop = start + 1
    while byte(stop) == first { stop += 1 }
    if first == 0x2C, stop - start != 2 { stop = start + 1 }
    if first == 0x2E, stop - start == 2 { stop = start + 1 }
    add(start, stop, .mark, gap)
    return stop
  }

  /// `(ex-)partner`, `(huis)artsen`: a bracketed part followed by a letter is one word.
  private mutating func bracket(_ start: Int, _ gap: Bool) -> Int {
    var at = start + 1
    var letters = 0
    while letters < 20, glyph(at).isLetter || (letters > 0 && hyphen(at) > 0) {
      at += glyphs.width(at)
      letters += 1
    }
    guard letters > 1, byte(at) == 0x29, glyph(at + 1).isLetter else {
      add(start, start + 1, .mark, gap)
      return start + 1
    }
    var shape = WordShape()
    shape.flags.insert(.optionalPart)
    shape.small = 1
    if glyph(start + 1) == .upper { shape.capitals = 1 }
    return finish(start, walk(from: at + 1, &shape), shape, gap)
  }

  /// `'s`, `'t`, `'90`: an apostrophe that opens a word.
  ///
  /// Nil when it is a quotation mark.
  private mutating func clitic(_ start: Int, _ gap: Bool) -> Int? {
    var length = apostrophe(start)
    if length == 0, byte(start) == 0xE2, byte(start + 1) == 0x80, byte(start + 2) == 0x98 { length = 3 }
    guard length > 0 else { return nil }
    if byte(start) == 0x27, byte(start + 1) == 0x27 {
      add(start, start + 2, .mark, gap)
      return start + 2
    }
    let first = start + length
    if glyph(first) == .digit, glyph(first + 1) == .digit, !glyph(first + 2).isWordPart {
      add(start, first + 2, .number, gap)
      return first + 2
    }
    guard isClitic(first) else { return nil }
    var shape = WordShape()
    return finish(start, walk(from: first, &shape), shape, gap)
  }

  /// True when one of `s t n k m r` stands alone after the apostrophe, or with a hyphen: `'s-Gravenhage`.
  private func isClitic(_ first: Int) -> Bool {
    switch byte(first) | 0x20 {
    case 0x73, 0x74, 0x6E, 0x6B, 0x6D, 0x72: break
    default: return false
    }
    return glyph(first + 1) == .space
      || (hyphen(first + 1) > 0 && glyph(first + 1 + hyphen(first + 1)).isLetter)
  }
}
