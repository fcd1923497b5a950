/// Finds running headers, footers and page numbers at the edges of pages.
///
/// A line is furniture when the same line, or one of which a number keeps step with the pages, stands at the edge of
/// several pages. The first line of the document is its title and stays. Cost: linear in the lines.
struct PageFurniture {
  let glyphs: Glyphs
  let lines: [TextLine]

  /// Lines looked at from the top and from the foot of a page.
  private static let depth = 4

  func mark(_ roles: inout [LineRole]) {
    let pages = pages()
    guard pages.count > 1 else { return }
    let needed = max(3, min(pages.count / 10, 8))
    var counts: [UInt64: Int] = [:]
    for page in pages { count(page, &counts) }
    for page in pages {
      strip(page, Array(page), counts, needed, &roles)
      strip(page, page.reversed(), counts, needed, &roles)
    }
  }

  /// The lines of each page that has any.
  private func pages() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var first = 0
    for index in lines.indices where index > 0 && lines[index].page != lines[index - 1].page {
      result.append(first..<index)
      first = index
    }
    if first < lines.count { result.append(first..<lines.count) }
    return result
  }

  private func count(_ page: Range<Int>, _ counts: inout [UInt64: Int]) {
    var seen: Set<UInt64> = []
    for index in page.prefix(Self.depth) + page.suffix(Self.depth) {
      seen.formUnion(signs(LineKey(glyphs, lines[index].range), lines[index].page))
    }
    for sign in seen { counts[sign, default: 0] += 1 }
  }

  private func signs(_ key: LineKey, _ page: Int) -> [UInt64] {
    let rhythms = key.numbers.indices.map { key.rhythm($0, page: page) }
    return key.letters == 0 ? rhythms : [key.exact] + rhythms
  }

  /// Marks lines from an edge inwards, up to the first that does not recur.
  private func strip(
    _ page: Range<Int>, _ order: [Int], _ counts: [UInt64: Int], _ needed: Int, _ roles: inout [LineRole]
  ) {
    for index in order.prefix(Self.depth) where index > 0 {
      let key = LineKey(glyphs, lines[index].range)
      let recurs = signs(key, lines[index].page).contains { (counts[$0] ?? 0) >= needed }
      guard recurs || (key.isBareNumber && key.numbers.first == lines[index].page + 1) else { return }
      roles[index] = .furniture
    }
  }
}
