/// Finds what stands between quotation marks in the tokens of a block.
///
/// A mark that is never closed quotes nothing: a stray one must not hide the rest of a paragraph. Apostrophes inside
/// words are part of the word already and are never seen here. Cost: linear; the look ahead per mark is bounded.
struct QuotationFinder {
  /// What a mark may do, by its shape.
  private enum Shape {
    case openSingle, openDouble, openAngle
    case closeSingle, closeDouble, closeAngle
    /// Typewriter marks, and the curly apostrophe, open and close alike.
    case single, double
    case none
  }

  /// Words that a quotation may hold: few when its marks are of the kind that opens and closes alike.
  private static let shortReach = 60
  private static let longReach = 240

  let glyphs: Glyphs

  /// Flags the quoted tokens of `range` and adds their ranges, marks included.
  ///
  /// `others` are the numbers of those tokens that are more than plain letters, rising: the marks are among them.
  func find(
    _ tokens: inout [Token], _ range: Range<Int>, others: ArraySlice<UInt32>,
    into quotations: inout [Range<Int>]
  ) {
    var next = range.lowerBound
    for number in others where number >= next {
      let at = Int(number)
      guard mayQuote(tokens[at]), let end = closing(tokens, at, range) else { continue }
      for index in at...end { tokens[index].flags.insert(.quoted) }
      quotations.append(at..<end + 1)
      next = end + 1
    }
  }

  /// False for most marks, and for what is no mark.
  private func mayQuote(_ token: Token) -> Bool {
    guard token.kind == .mark else { return false }
    switch glyphs.byte(Int(token.start)) {
    case 0x22, 0x27, 0x60, 0x80...: return true
    case 0x2C: return token.end - token.start == 2
    default: return false
    }
  }

  /// The index of the mark that closes the one at `start`, or nil when that opens nothing.
  private func closing(_ tokens: [Token], _ start: Int, _ range: Range<Int>) -> Int? {
    let shape = shape(tokens[start])
    guard opens(tokens, start, shape, range) else { return nil }
    let reach = shape == .single || shape == .double ? Self.shortReach : Self.longReach
    var words = 0
    var at = start + 1
    while at < range.upperBound, words <= reach {
      if tokens[at].kind == .mark {
        if at > start + 1, closes(tokens, at, shape, range) { return at }
      } else {
        words += 1
      }
      at += 1
    }
    return nil
  }

  private func opens(_ tokens: [Token], _ index: Int, _ shape: Shape, _ range: Range<Int>) -> Bool {
    guard index + 2 < range.upperBound else { return false }
    switch shape {
    case .openSingle, .openDouble, .openAngle: return true
    case .single: return isFree(tokens, index, range) && !tokens[index + 1].flags.contains(.spaceBefore)
    case .double, .closeDouble: return isFree(tokens, index, range)
    case .closeSingle, .closeAngle, .none: return false
    }
  }

  /// True when no letter stands against the mark on its left.
  private func isFree(_ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Bool {
    index == range.lowerBound || tokens[index].flags.contains(.spaceBefore) || tokens[index - 1].kind == .mark
  }

  private func closes(_ tokens: [Token], _ index: Int, _ opening: Shape, _ range: Range<Int>) -> Bool {
    let shape = shape(tokens[index])
    switch opening {
    case .openAngle: return shape == .closeAngle
    case .openDouble: return shape == .closeDouble || shape == .double || isGermanEnd(tokens, index)
    case .double, .closeDouble: return shape == .double || shape == .closeDouble
    case .openSingle, .single: return shape == .single && endsSingle(tokens, index, range)
    case .closeSingle, .closeAngle, .none: return false
    }
  }

  /// `„…“`: the closing mark is the one that opens elsewhere.
  private func isGermanEnd(_ tokens: [Token], _ index: Int) -> Bool {
    glyphs.scalar(Int(tokens[index].start)) == 0x201C && !tokens[index].flags.contains(.spaceBefore)
  }

  /// A single mark closes when it stands against what it closes and against nothing after it.
  private func endsSingle(_ tokens: [Token], _ index: Int, _ range: Range<Int>) -> Bool {
    guard !tokens[index].flags.contains(.spaceBefore) else { return false }
    guard index + 1 < range.upperBound else { return true }
    return tokens[index + 1].flags.contains(.spaceBefore) || tokens[index + 1].kind == .mark
  }

  private func shape(_ token: Token) -> Shape {
    let start = Int(token.start)
    switch glyphs.scalar(start) {
    case 0x22: return .double
    case 0x27: return token.end - token.start == 2 ? .double : .single
    case 0x2C: return token.end - token.start == 2 ? .openDouble : .none
    case 0x60: return token.end - token.start == 2 ? .openDouble : .openSingle
    case 0x2019, 0xB4: return .single
    case 0x2018, 0x201A, 0x201B: return .openSingle
    case 0x201C, 0x201E: return .openDouble
    case 0x201D: return .closeDouble
    case 0xAB: return .openAngle
    case 0xBB: return .closeAngle
    default: return .none
    }
  }
}
