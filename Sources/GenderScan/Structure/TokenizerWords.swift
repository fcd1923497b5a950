/// Words: letters with inner hyphens and apostrophes, optional parts in brackets, abbreviations.
extension Tokenizer {
  /// What was seen while walking a word.
  struct WordShape {
    var capitals = 0
    var small = 0
    var digits = 0
    /// Digits at the end of the word so far.
    var trailingDigits = 0
    var letters: Int { capitals + small }
    var flags: Token.Flags = []
  }

  /// Takes the word that starts at `start`.
  mutating func word(_ start: Int, _ gap: Bool) -> Int {
    var shape = WordShape()
    let at = walk(from: start, &shape)
    return finish(start, at, shape, gap)
  }

  /// Ends a word that was walked up to `at`: addresses, abbreviations first.
  mutating func finish(_ start: Int, _ at: Int, _ shape: WordShape, _ gap: Bool) -> Int {
    var stop = at
    var shape = shape
    let next = byte(at)
    if next == 0x2E || next == 0x3A || next == 0x40, let address = address(start, at) {
      add(start, address, .url, gap)
      return address
    }
    if next == 0x2E, let dotted = abbreviation(start, at) {
      stop = dotted
    } else {
      stop = ellipsis(at, &shape)
    }
    add(start, stop, .word, gap, flags(start, shape))
    return stop
  }

  /// Walks letters, digits and what may stand inside a word.
  ///
  /// Returns the end.
  func walk(from start: Int, _ shape: inout WordShape) -> Int {
    var at = start
    while at < end {
      switch glyphs.glyph(at) {
      case .lower:
        shape.small += 1
        shape.trailingDigits = 0
      case .upper:
        shape.capitals += 1
        shape.trailingDigits = 0
      case .digit:
        shape.digits += 1
        shape.trailingDigits += 1
      case .invisible: break
      case .space, .raisedDigit: return at
      case .mark:
        let joined = joiner(at, &shape)
        if joined == 0 { return at }
        at += joined
        continue
      }
      at += glyphs.width(at)
    }
    return at
  }

  /// Bytes of a mark at `at` that the word goes on through, or 0.
  private func joiner(_ at: Int, _ shape: inout WordShape) -> Int {
    switch byte(at) {
    case 0x2D, 0x27, 0xE2:
      let length = max(hyphen(at), apostrophe(at))
      guard length > 0, glyph(at + length).isWordPart else { return brokenOpening(at, length, &shape) }
      shape.trailingDigits = 0
      return length
    case 0x28: return optionalPart(at, &shape)
    case 0x26:
      return shape.small == 0 && glyph(at + 1) == .upper && shape.capitals > 0 ? 1 : 0
    case 0x2B:
      // LHBTIQ+, lhbti+-beleid, MDA++; not a sum.
      let next = glyph(at + 1)
      return shape.letters >= 3 && shape.digits == 0 && !next.isWordPart ? 1 : 0
    case 0x5F: return 1
    default: return 0
    }
  }

  /// A hyphen before a bracketed part: `lid-(staten)`.
  ///
  /// Not taken.
  private func brokenOpening(_ at: Int, _ length: Int, _ shape: inout WordShape) -> Int { 0 }

  /// Bytes of `(s)`, `(en)`, `(st)` inside or after a word, or 0.
  private func optionalPart(_ at: Int, _ shape: inout WordShape) -> Int {
    var inner = at + 1
    var letters = 0
    while letters <= 5, glyph(inner) == .lower {
      inner += glyphs.width(inner)
      letters += 1
    }
    guard letters > 0, letters <= 5, byte(inner) == 0x29 else { return 0 }
    shape.flags.insert(.optionalPart)
    shape.trailingDigits = 0
    return inner + 1 - at
  }

  /// Takes in a closing hyphen that stands for the rest of a later word: `vrouwen- en`.
  private func ellipsis(_ at: Int, _ shape: inout WordShape) -> Int {
    let length = hyphen(at)
    guard length > 0, shape.letters > 0, hyphen(at + length) == 0 else { return at }
    let next = byte(at + length)
    guard glyph(at + length) == .space || next == 0x2C || next == 0x2F || next == 0x29 else { return at }
    shape.flags.insert(.ellipsis)
    return at + length
  }

  private func flags(_ start: Int, _ shape: WordShape) -> Token.Flags {
    var flags = shape.flags
    if shape.capitals > 1, shape.small == 0 { flags.insert(.allCapitals) }
    if shape.capitals > 0, startsWithCapital(start) { flags.insert(.capitalised) }
    return flags
  }

  /// True when the first letter is a capital; an apostrophe part before it does not count: `'s-Gravenhage`.
  private func startsWithCapital(_ start: Int) -> Bool {
    var at = start
    while at < end, glyphs.glyph(at) == .mark { at += glyphs.width(at) }
    if glyph(at) == .upper { return true }
    // 's-Gravenhage, 't Hart: the capital comes after the clitic.
    guard at > start, glyph(at) == .lower, hyphen(at + 1) > 0 else { return false }
    return glyph(at + 1 + hyphen(at + 1)) == .upper
  }
}
