/// Web and mail addresses, and abbreviations with points.
extension Tokenizer {
  /// The end of the address that starts with the word `start..<at`, or nil.
  ///
  /// `at` is a `.`, `:` or `@`.
  func address(_ start: Int, _ at: Int) -> Int? {
    switch byte(at) {
    case 0x40: return glyph(at + 1).isWordPart ? addressEnd(at + 1) : nil
    case 0x3A: return isScheme(start, at) ? addressEnd(at + 1) : nil
    default: return isSite(start, at) || isMailbox(start, at) ? addressEnd(at + 1) : nil
    }
  }

  /// `http://`, `https://`, `mailto:`.
  private func isScheme(_ start: Int, _ at: Int) -> Bool {
    if byte(at + 1) == 0x2F, byte(at + 2) == 0x2F { return at - start >= 3 && at - start <= 6 }
    return at - start == 6 && equals(start, "mailto") && glyph(at + 1).isWordPart
  }

  /// `www.`, or a name followed by a top-level domain: `lokaalbestuur.nl`.
  private func isSite(_ start: Int, _ at: Int) -> Bool {
    if at - start == 3, equals(start, "www") { return glyph(at + 1).isWordPart }
    guard at - start >= 2 else { return false }
    var part = at
    // Every step goes past at least one letter, and a name that is no address ends within a few parts.
    for _ in 0..<6 {
      guard byte(part) == 0x2E, glyph(part + 1).isWordPart else { return false }
      let first = part + 1
      part = first
      while glyph(part).isWordPart || (byte(part) == 0x2D && part > first) { part += 1 }
      if byte(part) != 0x2E || !glyph(part + 1).isWordPart { return isDomain(first, part) }
    }
    return false
  }

  /// Dutch policy writes these bare; other domains come with `www.` or a scheme.
  private func isDomain(_ start: Int, _ stop: Int) -> Bool {
    switch stop - start {
    case 2: equals(start, "nl") || equals(start, "eu") || equals(start, "be") || equals(start, "de")
    case 3: equals(start, "com") || equals(start, "org") || equals(start, "net")
    default: false
    }
  }

  /// `j.jansen@regio.nl`: an at sign within the next letters and points.
  private func isMailbox(_ start: Int, _ at: Int) -> Bool {
    var next = at + 1
    let limit = min(end, at + 64)
    while next < limit,
      glyph(next).isWordPart || byte(next) == 0x2E || byte(next) == 0x2D || byte(next) == 0x5F
    {
      next += 1
    }
    return byte(next) == 0x40 && glyph(next + 1).isWordPart
  }

  private func equals(_ start: Int, _ word: StaticString) -> Bool {
    guard start + word.utf8CodeUnitCount <= end else { return false }
    for index in 0..<word.utf8CodeUnitCount where byte(start + index) | 0x20 != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// Where an address ends: at a space, bracket or quotation mark, without closing punctuation.
  private func addressEnd(_ from: Int) -> Int {
    var at = from
    loop: while at < end {
      switch glyphs.glyph(at) {
      case .space: break loop
      case .mark where isAddressBorder(at): break loop
      default: at += glyphs.width(at)
      }
    }
    while at > from, isClosing(byte(at - 1)) { at -= 1 }
    return at
  }

  private func isAddressBorder(_ at: Int) -> Bool {
    switch glyphs.scalar(at) {
    case 0x3C, 0x3E, 0x22, 0x201C, 0x201D, 0x2019, 0x2018, 0xBB, 0xAB, 0x7C: true
    default: false
    }
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D, 0x27: true
    default: false
    }
  }

  /// The end of an abbreviation, its point included, or nil.
  ///
  /// `at` is the first point.
  func abbreviation(_ start: Int, _ at: Int) -> Int? {
    let first = glyphs.width(start)
    guard at - start == first else {
      return Abbreviations.contains(packed(start, at)) && !isGlued(at + 1) ? at + 1 : nil
    }
    // One letter and a point: `m.b.t.`, an initial, or the end of `vitamine c.`.
    var stop = at
    while byte(stop) == 0x2E, glyph(stop + 1).isLetter, byte(stop + 1 + glyphs.width(stop + 1)) == 0x2E {
      stop += 1 + glyphs.width(stop + 1)
    }
    if stop == at, glyph(start) != .upper, !Abbreviations.contains(packed(start, at)) { return nil }
    return isGlued(stop + 1) && stop > at && glyph(stop + 1) == .lower ? nil : stop + 1
  }

  /// True when letters follow without a space.
  private func isGlued(_ at: Int) -> Bool {
    glyph(at).isWordPart
  }

  /// The bytes of a short word as one number, small letters for capitals; 0 for longer words.
  func packed(_ start: Int, _ stop: Int) -> UInt64 {
    Abbreviations.pack(glyphs, start, stop)
  }
}
