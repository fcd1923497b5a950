/// Finds where sentences end in the tokens of a block.
///
/// A sentence ends at `.`, `!`, `?` or `…`, the quotation marks and brackets that close with it included, when what
/// follows can begin one. A block ends every sentence. Cost: one look per token.
///
/// What goes on for hundreds of words without such an end is no sentence but a list or a table that lost its lines. It
/// is cut in pieces, since whoever reads, quotes or searches a sentence does so as a whole.
struct SentenceSplitter {
  let glyphs: Glyphs

  /// Tokens of the longest sentence.
  ///
  /// In 190,000 sentences of policy and law, 29 are longer: tables, enumerations, and texts full of addresses of links.
  static let longest = 400

  /// Adds the sentences of `tokens[range]` and flags the first word of each.
  ///
  /// `others` are the numbers of those tokens that are more than plain letters, rising: no other ends a sentence.
  func split(
    _ tokens: inout [Token], _ range: Range<Int>, others: ArraySlice<UInt32>, block: Int,
    into sentences: inout [Sentence]
  ) {
    var first = range.lowerBound
    for number in others where number >= first {
      let end = boundary(tokens, Int(number), range.upperBound)
      guard end > 0 else { continue }
      close(&tokens, first..<end, block, &sentences)
      first = end
    }
    if first < range.upperBound { close(&tokens, first..<range.upperBound, block, &sentences) }
  }

  private func close(_ tokens: inout [Token], _ range: Range<Int>, _ block: Int, _ all: inout [Sentence]) {
    var start = range.lowerBound
    while range.upperBound - start > Self.longest {
      let end = cut(tokens, start)
      closePiece(&tokens, start..<end, block, &all)
      start = end
    }
    closePiece(&tokens, start..<range.upperBound, block, &all)
  }

  /// Where to cut what is too long: after the last semicolon, or else after the last mark in its second half, or else
  /// after as many tokens as may be.
  private func cut(_ tokens: [Token], _ start: Int) -> Int {
    let end = start + Self.longest
    let middle = start + Self.longest / 2
    var mark: Int?
    for index in (start + Self.longest / 8..<end).reversed()
    where tokens[index].kind == .mark && tokens[index + 1].flags.contains(.spaceBefore) {
      if glyphs.byte(Int(tokens[index].start)) == UInt8(ascii: ";") { return index + 1 }
      if mark == nil, index >= middle { mark = index + 1 }
    }
    return mark ?? end
  }

  private func closePiece(
    _ tokens: inout [Token], _ range: Range<Int>, _ block: Int, _ all: inout [Sentence]
  ) {
    all.append(Sentence(tokens: range, block: block))
    for index in range where tokens[index].kind != .mark {
      tokens[index].flags.insert(.startsSentence)
      return
    }
  }

  /// The index after the sentence that the token at `index` ends, or 0.
  @inline(__always)
  private func boundary(_ tokens: [Token], _ index: Int, _ limit: Int) -> Int {
    let token = tokens[index]
    switch token.kind {
    case .number, .url: return 0
    case .word:
      guard glyphs.byte(Int(token.end) - 1) == 0x2E else { return 0 }
      return afterAbbreviation(tokens, index, limit)
    case .mark: return afterMark(tokens, index, limit)
    }
  }

  private func afterMark(_ tokens: [Token], _ index: Int, _ limit: Int) -> Int {
    let start = Int(tokens[index].start)
    let byte = glyphs.byte(start)
    let isEllipsis = byte == 0xE2 && glyphs.scalar(start) == 0x2026
    guard byte == 0x2E || byte == 0x21 || byte == 0x3F || isEllipsis else { return 0 }
    var next = index + 1
    var closed = false
    while next < limit, isMore(tokens[next]) || isCloser(tokens, next, limit, &closed) { next += 1 }
    guard next < limit else { return 0 }
    return opens(tokens, next, limit, after: index) ? next : 0
  }

  /// `?!`, `..`: more of the same.
  private func isMore(_ token: Token) -> Bool {
    guard token.kind == .mark, !token.flags.contains(.spaceBefore) else { return false }
    let byte = glyphs.byte(Int(token.start))
    return byte == 0x21 || byte == 0x3F || byte == 0x2E
  }

  /// A quotation mark or bracket that closes: it stands against the full stop, or is a closing one after a space.
  private func isCloser(_ tokens: [Token], _ index: Int, _ limit: Int, _ closed: inout Bool) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return false }
    let glued = !token.flags.contains(.spaceBefore)
    switch glyphs.scalar(Int(token.start)) {
    case 0x29, 0x5D, 0xBB, 0x201D: return true
    case 0x22, 0x27, 0x2019:
      // Two apostrophes close what `,,` opened, also after a space.
      if token.end - token.start == 2, index + 1 >= limit || tokens[index + 1].flags.contains(.spaceBefore) {
        return true
      }
      // A straight mark glued on both sides, as in `af."Toen`, closes; one after a space opens.
      guard glued, !closed else { return false }
      closed = true
      return true
    default: return false
    }
  }

  /// True when the token at `next` can begin a sentence.
  private func opens(_ tokens: [Token], _ next: Int, _ limit: Int, after index: Int) -> Bool {
    let token = tokens[next]
    guard token.flags.contains(.spaceBefore) || isGluedSentence(tokens, next, index) else { return false }
    switch token.kind {
    case .word: return token.flags.contains(.capitalised) || startsUpper(token)
    case .number: return !isOrdinal(tokens, index)
    case .url: return true
    case .mark: return opensWithMark(tokens, next, limit)
    }
  }

  /// `'s Avonds`, `(Huiselijk)`.
  private func startsUpper(_ token: Token) -> Bool {
    var at = Int(token.start)
    while at < Int(token.end), glyphs.glyph(at) == .mark { at += glyphs.width(at) }
    return glyphs.glyph(at) == .upper || (at > Int(token.start) && Int(token.end) - at == 1)
  }

  /// A number before the full stop, as in `op 3. 4 mei`, is an ordinal or a list number.
  private func isOrdinal(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].kind == .number else { return false }
    return Int(tokens[index - 1].end) - Int(tokens[index - 1].start) <= 2
  }

  private func opensWithMark(_ tokens: [Token], _ next: Int, _ limit: Int) -> Bool {
    switch glyphs.scalar(Int(tokens[next].start)) {
    case 0x22, 0x27, 0x60, 0x2018, 0x2019, 0x201C, 0x201E, 0x201A, 0xAB, 0x28, 0x5B, 0x2C:
      var after = next + 1
      while after < limit, tokens[after].kind == .mark, !tokens[after].flags.contains(.spaceBefore) {
        after += 1
      }
      guard after < limit else { return false }
      return tokens[after].kind != .word || startsUpper(tokens[after])
    case 0x2022, 0x2013, 0x2014, 0x2D, 0x20AC, 0x2026: return true
    default: return false
    }
  }

  /// `beleid.De raad`: the space was lost.
  private func isGluedSentence(_ tokens: [Token], _ next: Int, _ index: Int) -> Bool {
    let token = tokens[next]
    if Int(token.start) > Int(tokens[next - 1].end) { return true }
    guard index > 0, token.kind == .word, token.flags.contains(.capitalised) else { return false }
    let before = tokens[index - 1]
    guard before.kind == .word || next > index + 1, !token.flags.contains(.allCapitals) else { return false }
    return Int(token.end) - Int(token.start) > 1 && Int(before.end) - Int(before.start) > 1
  }

  private func afterAbbreviation(_ tokens: [Token], _ index: Int, _ limit: Int) -> Int {
    let token = tokens[index]
    let next = index + 1
    guard next < limit, tokens[next].flags.contains(.spaceBefore) else { return 0 }
    let kind = Abbreviations.kind(Abbreviations.pack(glyphs, Int(token.start), Int(token.end) - 1))
    guard kind == .maybe, tokens[next].kind == .word else { return 0 }
    guard tokens[next].flags.contains(.capitalised) else { return 0 }
    let packed = Abbreviations.pack(glyphs, Int(tokens[next].start), Int(tokens[next].end))
    return Abbreviations.isStarter(packed) ? next : 0
  }
}
