/// Reads the signs of a pattern and writes it out as plain sequences of pieces, one per choice.
///
/// A piece is a word with its signs still on (`x~`, `w@bez`, `<KLASSE>`, `...5`); `LexiconCompiler` gives it a meaning.
/// Cost: the number of sequences is the product of the choices; more than `limit` is refused.
package struct PatternParser {
  private let text: [Character]
  private var position = 0
  private var depth = 0

  /// The most sequences one pattern may stand for.
  package static let limit = 4096
  /// How deep choices may stand in choices.
  private static let deepest = 20

  /// The sequences of pieces that a pattern stands for, in written order, without doubles.
  ///
  /// - Throws: a `LexiconError` for signs that do not fit, for too many choices, and when a choice leaves nothing.
  package static func sequences(of pattern: String) throws(LexiconError) -> [[String]] {
    var parser = PatternParser(text: Array(pattern.trimmed))
    let spellings = try parser.choice(until: nil)
    var seen: Set<[String]> = []
    var result: [[String]] = []
    for spelling in spellings {
      let pieces = pieces(of: spelling)
      guard !pieces.isEmpty else { throw parser.error("niets over; er moet altijd een woord overblijven") }
      if seen.insert(pieces).inserted { result.append(pieces) }
    }
    return result
  }

  /// What stands between white space.
  private static func pieces(of spelling: String) -> [String] {
    // Bytes, where they tell as much as characters: a lexicon has some fifty thousand spellings.
    guard spelling.utf8.allSatisfy({ $0 < 0x80 }) else {
      return spelling.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    return spelling.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String($0) ?? "" }
  }

  /// Reads up to `end` or a bar, and returns all spellings.
  private mutating func choice(until end: Character?) throws(LexiconError) -> [String] {
    var all: [String] = []
    var current = [""]
    while position < text.count {
      let sign = text[position]
      if sign == end { break }
      position += 1
      switch sign {
      case "|":
        guard end != nil else { throw error("een '|' buiten { } of [ ]") }
        all += current
        guard all.count <= Self.limit else { throw tooMany }
        current = [""]
      case "<":
        let name = try className()
        for index in current.indices { current[index] += name }
      case "{", "[": current = try product(current, group(opening: sign))
      case "_": current = try product(current, ["", "-", " "])
      case "}", "]", ">":
        position -= 1
        throw error(end == nil ? "een sluitteken zonder begin" : "een verkeerd sluitteken")
      default: for index in current.indices { current[index].append(sign) }
      }
    }
    guard all.count + current.count <= Self.limit else { throw tooMany }
    return all + current
  }

  /// The name of a class with its `<` and `>`; its underscores are no joins.
  private mutating func className() throws(LexiconError) -> String {
    guard let end = text[position...].firstIndex(of: ">") else { throw error("een '<' zonder '>'") }
    defer { position = end + 1 }
    return "<" + String(text[position...end])
  }

  /// The spellings of `{a|b}` or `[a]`, read up to and with the closing sign.
  private mutating func group(opening: Character) throws(LexiconError) -> [String] {
    let end: Character = opening == "{" ? "}" : "]"
    depth += 1
    guard depth <= Self.deepest else { throw error("te veel keuzes in elkaar") }
    let spellings = try choice(until: end)
    guard position < text.count else { throw error("geen '\(end)'") }
    position += 1
    depth -= 1
    guard end == "}" else { return spellings + [""] }
    if spellings.contains("") { throw error("een lege keuze; gebruik [ ] voor iets dat mag ontbreken") }
    return spellings
  }

  private func product(_ left: [String], _ right: [String]) throws(LexiconError) -> [String] {
    guard left.count * right.count <= Self.limit else { throw tooMany }
    return left.flatMap { start in right.map { start + $0 } }
  }

  private var tooMany: LexiconError { error("te veel keuzes; splits het in twee vormen") }

  private func error(_ what: String) -> LexiconError {
    LexiconError(
      code: "E-PATROON",
      message: "het patroon \"\(String(text))\" heeft bij teken \(position + 1) \(what)")
  }
}

extension String {
  /// Without white space at either side.
  fileprivate var trimmed: Substring {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }
}
