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
    var same = SameLines(room: lines.count)
    for index in lines.indices where lines[index].width <= 120 {
      let key = LineKey(glyphs, lines[index].range)
      if key.letters >= 6 { same.add(index, key.exact) }
      for place in key.numbers.indices { count(key, place, index, &steps, &latest) }
    }
    markCounted(steps, &roles)
    for lines in same.groups(over: Self.fewest) where isEven(lines) {
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

/// Lines put together that have the same number, which stands for what they say.
private struct SameLines {
  private struct Entry {
    let key: UInt64
    let line: Int32
    /// The entry of the line with the same key before it, or -1.
    let before: Int32
    /// How many have had this key.
    let count: Int32
  }

  /// Open addressing: the last entry with a key, or -1; a power of two, at most half full.
  private var slots: [Int32]
  private var entries: [Entry] = []

  init(room: Int) {
    var size = 16
    while size < 2 * (room + 1) { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  mutating func add(_ line: Int, _ key: UInt64) {
    var slot = KnownWords.start(of: key) & (slots.count - 1)
    while slots[slot] >= 0, entries[Int(slots[slot])].key != key { slot = (slot + 1) & (slots.count - 1) }
    let before = slots[slot]
    slots[slot] = Int32(clamping: entries.count)
    entries.append(
      Entry(
        key: key, line: Int32(clamping: line), before: before,
        count: before < 0 ? 1 : entries[Int(before)].count + 1))
  }

  /// The lines of each key that more than so many have, rising.
  func groups(over count: Int) -> [[Int]] {
    slots.filter { $0 >= 0 && Int(entries[Int($0)].count) > count }.map { last in
      var lines: [Int] = []
      var at = last
      while at >= 0 {
        lines.append(Int(entries[Int(at)].line))
        at = entries[Int(at)].before
      }
      return lines.reversed()
    }
  }
}
