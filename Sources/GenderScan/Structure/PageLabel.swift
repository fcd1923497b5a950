/// A line by itself that says which page it stands on: `Gemeente Hoogmeer Blz. 1 van 4`, `Pagina 3/10`.
///
/// It is furniture even when it comes once, as on the first page of a paper that is one part of a file.
struct PageLabel {
  let glyphs: Glyphs
  let lines: [TextLine]

  private static let names: Set<String> = ["blz", "bladzijde", "pagina", "pag", "page"]
  /// Names that converters glue to the word before them: `HoogmeerBlz. 1 van 4`.
  private static let glued = ["blz", "bladzijde", "pagina"]
  private static let links: Set<String> = ["van", "of", "/"]
  /// The longest such line, in characters.
  private static let longest = 80

  func mark(_ roles: inout [LineRole]) {
    for index in lines.indices where roles[index] == .flow && isAlone(index) && isLabel(lines[index]) {
      roles[index] = .furniture
    }
  }

  private func isAlone(_ index: Int) -> Bool {
    let line = lines[index]
    let isFirst = index == 0 || line.blanksBefore > 0 || lines[index - 1].page != line.page
    guard isFirst, index + 1 < lines.count else { return isFirst }
    return lines[index + 1].blanksBefore > 0 || lines[index + 1].page != line.page
  }

  private func isLabel(_ line: TextLine) -> Bool {
    guard line.width <= Self.longest, glyphs.byte(line.range.upperBound - 1) &- 0x30 < 10 else {
      return false
    }
    guard Self.mayBeIn(glyphs, line.range) else { return false }
    let words = Self.words(glyphs.string(line.range))
    return Self.endsPage(words[...])
  }

  /// False for most lines, which have the letters of none of the names.
  static func mayBeIn(_ glyphs: Glyphs, _ range: Range<Int>) -> Bool {
    glyphs.mayHold("bl", in: range) || glyphs.mayHold("pag", in: range)
  }

  /// True when a page is named somewhere in a line, as in a header that runs on into the text below it.
  static func isIn(_ line: String) -> Bool {
    let words = words(line)
    return words.indices.contains { $0 >= 3 && endsPage(words[...$0]) }
  }

  /// The words of a line, a slash being one of its own.
  private static func words(_ line: String) -> [String] {
    line.lowercased().split(separator: "/", omittingEmptySubsequences: false).map { $0.split(separator: " ") }
      .joined(separator: ["/"]).map(String.init)
  }

  /// True when the last of the words are as `blz. 1 van 4`.
  private static func endsPage(_ words: ArraySlice<String>) -> Bool {
    var words = words
    guard let last = words.popLast().flatMap({ Int($0) }), let link = words.popLast(),
      links.contains(link),
      let page = words.popLast().flatMap({ Int($0) }), let name = words.popLast()
    else { return false }
    let label = String(name.prefix { $0 != "." })
    return (1...max(1, last)).contains(page)
      && (names.contains(label) || glued.contains { label.hasSuffix($0) })
  }
}
