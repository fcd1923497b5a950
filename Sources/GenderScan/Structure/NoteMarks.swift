/// Finds the marks of footnotes in running text: `beleid.12 De`, `geweld5`, `man²`, and `spelen. 20` set loose.
///
/// A digit is a mark only where a number cannot stand, or where it keeps the count of the notes. Cost: linear.
struct NoteMarks {
  /// A mark: what to cut, its number, and whether it stands against its word.
  struct Mark {
    var range: Range<Int>
    var value: Int
    var isGlued: Bool
  }

  let glyphs: Glyphs
  /// Numbers of the note texts, when these were found already.
  let notes: NoteNumbers
  /// Words to which a number may stick by accident only.
  var known = KnownWords()

  /// The marks in a piece of text, which has digits at these places.
  ///
  /// `last` is the number of the last mark before it, and is brought up to date.
  func find(_ places: DigitPlaces, in range: Range<Int>, last: inout Int) -> [Mark] {
    var marks: [Mark] = []
    for place in places[range] {
      let at = Int(place)
      let glyph = glyphs.glyph(at)
      var end = at
      while end < range.upperBound, glyphs.glyph(end) == glyph { end += glyphs.width(end) }
      if at > range.lowerBound, let mark = mark(at..<end, range, last, isRaised: glyph == .raisedDigit) {
        marks.append(mark)
        last = mark.value
      }
    }
    return marks
  }

  private func mark(_ digits: Range<Int>, _ range: Range<Int>, _ last: Int, isRaised: Bool) -> Mark? {
    let before = glyphs.previous(digits.lowerBound)
    if isRaised {
      guard glyphs.glyph(before) != .space, !isUnit(before, range.lowerBound) else { return nil }
      return Mark(range: digits, value: raisedValue(digits), isGlued: true)
    }
    guard digits.count <= 3, ends(digits.upperBound, range) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int(glyphs.byte($1) & 0x0F) }
    guard value > 0, glyphs.byte(digits.lowerBound) != 0x30 else { return nil }
    switch glyphs.glyph(before) {
    case .lower: return isAfterWord(before, digits, range, value, last) ? glued(digits, value) : nil
    case .mark: return isAfterMark(before, digits, range, value, last) ? glued(digits, value) : nil
    case .space: return loose(digits, range, value, last)
    default: return nil
    }
  }

  private func glued(_ digits: Range<Int>, _ value: Int) -> Mark {
    Mark(range: digits, value: value, isGlued: true)
  }

  /// True when the number keeps the count, or a note has it.
  private func isExpected(_ value: Int, _ last: Int) -> Bool {
    notes.contains(value) || value == last + 1
  }

  /// `geweld5`: four small letters or more.
  private func isAfterWord(
    _ before: Int, _ digits: Range<Int>, _ range: Range<Int>, _ value: Int, _ last: Int
  ) -> Bool {
    guard digits.count <= 2 else { return false }
    var start = digits.lowerBound
    while start > range.lowerBound, glyphs.glyph(glyphs.previous(start)) == .lower {
      start = glyphs.previous(start)
    }
    let letters = digits.lowerBound - start
    if isExpected(value, last) { return letters >= 4 }
    // Out of count, in an excerpt: only against a word of the lexicon that takes no number.
    let isWhole = start == range.lowerBound || glyphs.glyph(glyphs.previous(start)) == .space
    guard notes.isEmpty, letters > 5, isWhole else { return false }
    let word = WordCounts.hash(glyphs, start..<digits.lowerBound)
    return known.contains(word) && !Self.numbered.contains(word)
  }

  private static let numbered = KnownWords(
    WordList(
      """
      artikel bijlage hoofdstuk paragraaf tabel figuur groep klasse route actie pagina maatregel thema scenario versie
      spoor domein jongere vraag casus
      """))

  /// `beleid.12`, `geweld).11`, `geweld;33`, `beleid”4`.
  private func isAfterMark(
    _ before: Int, _ digits: Range<Int>, _ range: Range<Int>, _ value: Int, _ last: Int
  ) -> Bool {
    guard isCloser(glyphs.scalar(before)), value < 100 || notes.contains(value) else { return false }
    var at = before
    while at > range.lowerBound, glyphs.glyph(at) == .mark, isCloser(glyphs.scalar(at)) {
      at = glyphs.previous(at)
    }
    guard glyphs.glyph(at).isLetter, isLongWord(at, range.lowerBound) else { return false }
    if isExpected(value, last) || value == 1 { return true }
    // Out of count: only where nothing else can stand, between a full stop and a new sentence.
    let byte = glyphs.byte(before)
    guard byte == 0x2E || byte == 0x21 || byte == 0x3F else { return false }
    return startsSentence(digits.upperBound, range)
  }

  /// Not `art.4` or `p.12`: two letters, and no abbreviation.
  private func isLongWord(_ end: Int, _ limit: Int) -> Bool {
    var start = end
    var letters = 0
    while start >= limit, glyphs.glyph(start).isLetter, letters < 12 {
      letters += 1
      start = glyphs.previous(start)
    }
    guard letters > 1 else { return false }
    let first = start < limit ? limit : start + glyphs.width(start)
    return !Abbreviations.contains(Abbreviations.pack(glyphs, first, end + glyphs.width(end)))
  }

  /// `spelen. 20 De`, `samenleving  23 Geld`: the number must be that of the next note.
  private func loose(_ digits: Range<Int>, _ range: Range<Int>, _ value: Int, _ last: Int) -> Mark? {
    guard notes.contains(value), value == last + 1, startsSentence(digits.upperBound, range) else {
      return nil
    }
    var at = digits.lowerBound
    while at > range.lowerBound, glyphs.glyph(glyphs.previous(at)) == .space { at = glyphs.previous(at) }
    guard at > range.lowerBound else { return nil }
    let before = glyphs.previous(at)
    let isWide = digits.lowerBound - at > 1 && glyphs.glyph(before).isLetter
    guard isWide || (glyphs.glyph(before) == .mark && isCloser(glyphs.scalar(before))) else { return nil }
    return Mark(range: at..<digits.upperBound, value: value, isGlued: false)
  }

  /// True when a capital, an opening mark or the end of the text follows.
  private func startsSentence(_ from: Int, _ range: Range<Int>) -> Bool {
    var at = from
    while at < range.upperBound, glyphs.glyph(at) == .space { at += glyphs.width(at) }
    guard at < range.upperBound else { return true }
    return glyphs.glyph(at) == .upper || (glyphs.glyph(at) == .mark && at > from)
  }

  /// True when the number ends at `at`: white space, or a mark that closes.
  private func ends(_ at: Int, _ range: Range<Int>) -> Bool {
    guard at < range.upperBound, glyphs.glyph(at) != .space else { return true }
    guard isCloser(glyphs.scalar(at)) else { return false }
    let next = at + glyphs.width(at)
    return next >= range.upperBound || !glyphs.glyph(next).isWordPart
  }

  private func isCloser(_ value: UInt32) -> Bool {
    switch value {
    case 0x21, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0xBB, 0x2019, 0x201D: true
    default: false
    }
  }

  /// `m²`, `km³`.
  private func isUnit(_ before: Int, _ limit: Int) -> Bool {
    guard glyphs.byte(before) == 0x6D else { return false }
    let first = glyphs.previous(before)
    guard first >= limit, glyphs.glyph(first).isLetter else { return true }
    let second = glyphs.previous(first)
    return second < limit || !glyphs.glyph(second).isLetter
  }

  private func raisedValue(_ digits: Range<Int>) -> Int {
    var value = 0
    var at = digits.lowerBound
    while at < digits.upperBound, value < 1000 {
      value = value * 10 + Self.raised(glyphs.scalar(at))
      at += glyphs.width(at)
    }
    return value
  }

  private static func raised(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    default: Int(scalar & 0x0F)
    }
  }
}
