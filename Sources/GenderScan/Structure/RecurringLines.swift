/// Finds headers, footers and page numbers in plain text that has lost its page ends.
///
/// Two signs: lines that differ only in a number that counts up by one, page lengths apart; and one line that comes
/// back again and again at even distances. Cost: linear in the lines.
struct RecurringLines {
  let glyphs: Glyphs
  let lines: [TextLine]

  /// The fewest and most lines between two pages' footers.
  private static let pageLines = 15...160
  private static let fewest = 4

  private struct Step {
    var line: Int
    var before: Int
    var length: Int
  }

  func mark(_ roles: inout [LineRole]) {
    var steps: [Step] = []
    var latest: [UInt64: Int] = [:]
    var places: [UInt64: [Int]] = [:]
    for index in lines.indices where lines[index].width <= 120 {
      let key = LineKey(glyphs, lines[index].range)
      if key.letters >= 6 { places[key.exact, default: []].append(index) }
      for place in key.numbers.indices { count(key, place, index, &steps, &latest) }
    }
    markCounted(steps, &roles)
    for lines in places.values where isEven(lines) {
      for index in lines where index > 0 { roles[index] = .furniture }
    }
  }

  /// Adds a line to the chain of the line with the number before its own.
  private func count(
    _ key: LineKey, _ place: Int, _ index: Int, _ steps: inout [Step], _ latest: inout [UInt64: Int]
  ) {
    guard key.numbers[place] < 2000 else { return }
    var step = Step(line: index, before: -1, length: 1)
    if let before = latest[key.rhythm(place, page: 1)], Self.pageLines.contains(index - steps[before].line) {
      step.before = before
      step.length = steps[before].length + 1
    }
    latest[key.rhythm(place, page: 0)] = steps.count
    steps.append(step)
  }

  private func markCounted(_ steps: [Step], _ roles: inout [LineRole]) {
    for index in steps.indices.reversed() where steps[index].length >= Self.fewest {
      var at = index
      // A chain that was marked from its end before is not walked again.
      while at >= 0, roles[steps[at].line] != .furniture {
        roles[steps[at].line] = .furniture
        at = steps[at].before
      }
    }
  }

  private func isEven(_ places: [Int]) -> Bool {
    guard places.count > Self.fewest else { return false }
    let gaps = zip(places.dropFirst(), places).map { $0 - $1 }
    let middle = gaps.sorted()[gaps.count / 2]
    guard Self.pageLines.contains(middle) else { return false }
    let fitting = gaps.filter { $0 * 4 >= middle * 3 && $0 * 4 <= middle * 5 }
    return fitting.count * 10 >= gaps.count * 7
  }
}
