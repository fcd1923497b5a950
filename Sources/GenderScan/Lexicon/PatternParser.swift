/// Reads the signs of a pattern and writes it out as plain sequences of pieces, one per choice.
///
/// A piece is a word with its signs still on (`x~`, `w@bez`, `<KLASSE>`, `...5`); `LexiconCompiler` gives it a meaning.
/// Cost: the number of sequences is the product of the choices; more than `limit` is refused.
package struct PatternParser {
  private let text: [Character]
  private var position = 0

  /// The most sequences one pattern may stand for.
  package static let limit = 4096

  /// The sequences of pieces that a pattern stands for, in written order, without doubles.
  package static func sequences(of pattern: String) throws(LexiconError) -> [[String]] {
    var parser = PatternParser(text: Array(pattern.trimmedASCII))
    let spellings = try parser.choice(until: nil)
    guard parser.position == parser.text.count else { throw parser.error("een sluitteken zonder begin") }
    var seen: Set<[String]> = []
    return spellings.compactMap { spelling in
      let pieces = spelling.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
      return pieces.isEmpty || !seen.insert(pieces).inserted ? nil : pieces
    }
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
      case "|" where end != nil:
        all += current
        current = [""]
      case "<": for piece in className() { for index in current.indices { current[index].append(piece) } }
      case "{": current = try Self.product(current, group(closing: "}"), in: self)
      case "[": current = try Self.product(current, group(closing: "]") + [""], in: self)
      case "_": current = try Self.product(current, ["", "-", " "], in: self)
      case "}", "]":
        position -= 1
        if end == nil { throw error("een sluitteken zonder begin") }
        throw error("een verkeerd sluitteken")
      default: for index in current.indices { current[index].append(sign) }
      }
    }
    return all + current
  }

  /// The name of a class up to and with its `>`; its underscores are no joins.
  private mutating func className() -> [Character] {
    var name: [Character] = ["<"]
    while position < text.count, name.last != ">" {
      name.append(text[position])
      position += 1
    }
    return name
  }

  private mutating func group(closing end: Character) throws(LexiconError) -> [String] {
    let spellings = try choice(until: end)
    guard position < text.count else { throw error("'\(end)' ontbreekt") }
    position += 1
    if end == "}", spellings.contains("") { throw error("een lege keuze; gebruik [ ] voor iets dat mag ontbreken") }
    return spellings
  }

  private static func product(
    _ left: [String], _ right: [String], in parser: PatternParser
  ) throws(LexiconError) -> [String] {
    guard left.count * right.count <= limit else { throw parser.error("te veel keuzes; splits het in twee vormen") }
    return left.flatMap { start in right.map { start + $0 } }
  }

  private func error(_ what: String) -> LexiconError {
    LexiconError(
      code: "E-PATROON",
      message: "het patroon \"\(String(text))\" heeft bij teken \(position + 1) \(what)")
  }
}

extension String {
  /// Without spaces and line ends at either side.
  fileprivate var trimmedASCII: Substring {
    var rest = self[...]
    while let first = rest.first, first == " " || first == "\n" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "\n" { rest.removeLast() }
    return rest
  }
}
