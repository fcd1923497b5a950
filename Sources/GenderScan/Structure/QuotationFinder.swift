/// Finds what stands between quotation marks inside a block.
///
/// An opening mark counts only when its closing mark follows in the same block, so that a stray mark quotes nothing.
/// Cost: linear in the tokens. An apostrophe inside a word is no mark; the tokenizer has made it part of the word.
struct QuotationFinder {
  let glyphs: Glyphs

  /// The longest quotation, in tokens. A longer one is more likely two marks that do not belong together.
  private static let longest = 400

  /// The quotations in a range of tokens, marks included. Rising, not nested.
  func quotations(_ tokens: [Token], in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let closer = closer(of: index, tokens, range), let end = end(closer, after: index, tokens, range) {
        result.append(index..<end + 1)
        index = end
      }
      index += 1
    }
    return result
  }

  private enum Mark {
    case double, single, angle
  }

  /// The kind of mark that closes what the token opens; nil when it opens nothing.
  private func closer(of index: Int, _ tokens: [Token], _ range: Range<Int>) -> Mark? {
    guard tokens[index].kind == .mark, index + 1 < range.upperBound else { return nil }
    let isBeforeWord = !tokens[index + 1].flags.contains(.spaceBefore)
    let isFree =
      index == range.lowerBound || tokens[index].flags.contains(.spaceBefore) || isBracket(tokens[index - 1])
    switch letters(tokens[index]) {
    case [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9E], [0x2C, 0x2C]: return .double
    case [0xE2, 0x80, 0x98], [0xE2, 0x80, 0x9A]: return isBeforeWord ? .single : nil
    case [0xC2, 0xAB]: return .angle
    // A closing shape also opens in many documents: ”woord”.
    case [0x22], [0xE2, 0x80, 0x9D]: return isFree && isBeforeWord ? .double : nil
    case [0x27], [0xE2, 0x80, 0x99], [0x60]: return isFree && isBeforeWord ? .single : nil
    default: return nil
    }
  }

  private func end(_ closer: Mark, after start: Int, _ tokens: [Token], _ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, start + Self.longest)
    return (start + 2..<max(start + 2, limit)).first { index in
      tokens[index].kind == .mark && closes(closer, tokens[index])
    }
  }

  private func closes(_ closer: Mark, _ token: Token) -> Bool {
    let isAgainstWord = !token.flags.contains(.spaceBefore)
    return switch (closer, letters(token)) {
    case (.double, [0xE2, 0x80, 0x9D]), (.double, [0xE2, 0x80, 0x9C]), (.double, [0x22]),
      (.double, [0x27, 0x27]):
      isAgainstWord
    case (.single, [0xE2, 0x80, 0x99]), (.single, [0x27]), (.single, [0xC2, 0xB4]): isAgainstWord
    case (.angle, [0xC2, 0xBB]): true
    default: false
    }
  }

  private func isBracket(_ token: Token) -> Bool { letters(token) == [0x28] }

  private func letters(_ token: Token) -> [UInt8] {
    token.range.map { glyphs.byte($0) }
  }
}
