/// The places of all sets while a document is searched: as they are found, and set by set in order once a set is
/// finished.
///
/// Cost: sixteen bytes per place found and eight per place of a finished set, in two lists for all sets together, so
/// that a set without places costs nothing but its numbers.
struct OccurrenceLists {
  typealias Occurrence = LexiconMatches.Occurrence

  /// A place, linked to the one of the same set that was found before it; -1 for none.
  private struct Found {
    var place: Occurrence
    var sentence: Int32
    var before: Int32
  }

  /// Where the places of a finished set are.
  private struct Span {
    var first: Int32 = 0
    var end: Int32 = 0
  }

  private var found: [Found] = []
  /// Per set the place found last, or -1.
  private var last: [Int32]
  private var done: [Occurrence] = []
  private var spans: [Span]
  /// The sets with a place, by the first one found.
  private(set) var touched: [Int32] = []
  /// Per sentence which finished classes may occur in it.
  private(set) var classes: [SetMask]
  /// The sentence of the places that are added now.
  var sentence: Int32 = 0

  init(sets: Int, sentences: Int) {
    last = Array(repeating: -1, count: sets)
    spans = Array(repeating: Span(), count: sets)
    classes = Array(repeating: SetMask(), count: sentences)
  }

  /// Adds a place of a set that is not finished, in the current sentence.
  @inline(__always)
  mutating func add(_ place: Occurrence, to set: Int) {
    let before = last[set]
    if before < 0 { touched.append(Int32(truncatingIfNeeded: set)) }
    last[set] = Int32(truncatingIfNeeded: found.count)
    found.append(Found(place: place, sentence: sentence, before: before))
  }

  // MARK: Finished sets

  /// The numbers of the places of a finished set, which are in order; empty for any other set.
  @inline(__always)
  func numbers(of set: Int) -> Range<Int> { Int(spans[set].first)..<Int(spans[set].end) }

  /// How many places the finished sets have.
  var count: Int { done.count }

  /// A place of a finished set.
  @inline(__always)
  subscript(_ number: Int) -> Occurrence { done[number] }

  /// The places of a finished set, in order.
  func places(of set: Int) -> ArraySlice<Occurrence> { done[numbers(of: set)] }

  /// The first place of a finished set that starts at a token or after it; the end of its numbers when there is none.
  ///
  /// Cost: a binary search.
  func firstNumber(of set: Int, startingAt token: Int) -> Int {
    var low = Int(spans[set].first)
    var high = Int(spans[set].end)
    while low < high {
      let middle = (low + high) / 2
      if Int(done[middle].first) < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Orders the places of a set and drops doubles; of a class its sentences are noted.
  ///
  /// Only of the set that is finished last can places still be taken out.
  mutating func finish(_ set: Int, isClass: Bool) {
    let start = done.count
    var number = Int(last[set])
    while number >= 0 {
      done.append(found[number].place)
      if isClass { classes[Int(found[number].sentence)].insert(set) }
      number = Int(found[number].before)
    }
    done.withUnsafeMutableBufferPointer { Self.order(UnsafeMutableBufferPointer(rebasing: $0[start...])) }
    var kept = min(start + 1, done.count)
    for next in start..<done.count where done[next] != done[kept - 1] {
      done[kept] = done[next]
      kept += 1
    }
    done.removeSubrange(kept...)
    spans[set] = Span(first: Int32(clamping: start), end: Int32(clamping: done.count))
  }

  /// What was found last is first; as a rule places were found in order.
  private static func order(_ list: UnsafeMutableBufferPointer<Occurrence>) {
    var places = list
    places.reverse()
    var isOrdered = true
    for next in places.indices.dropFirst() where places[next].key < places[next - 1].key { isOrdered = false }
    if !isOrdered { places.sort { $0.key < $1.key } }
  }

  /// Takes places that fail a condition out of the set that was finished last.
  mutating func keep(_ set: Int, where condition: (Occurrence) -> Bool) {
    var kept = Int(spans[set].first)
    for next in numbers(of: set) where condition(done[next]) {
      done[kept] = done[next]
      kept += 1
    }
    done.removeSubrange(kept...)
    spans[set].end = Int32(clamping: kept)
  }

  /// Takes places that share a token with one of another finished set out of the set that was finished last.
  mutating func remove(from set: Int, overlapping other: Int) {
    let others = numbers(of: other)
    guard !others.isEmpty else { return }
    // Of the others that start before a place ends, the one that reaches furthest decides.
    var reach: [UInt32] = [0]
    for number in others { reach.append(max(reach[reach.count - 1], done[number].end)) }
    let starts = others.map { done[$0].first }
    keep(set) { place in reach[starts.countOfPrefix { $0 < place.end }] <= place.first }
  }
}

extension LexiconMatches.Occurrence {
  /// In order of the first token, then of the end.
  fileprivate var key: UInt64 { UInt64(first) << 32 | UInt64(end) }
}
