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

  /// The place of a set that was found last, or -1, and how many it has.
  private struct Own {
    var last: Int32 = -1
    var count: Int32 = 0
  }

  private var found: [Found] = []
  private var own: [Own]
  private var done: [Occurrence] = []
  private var spans: [Span]
  /// The sets with a place, by the first one found.
  private(set) var touched: [Int32] = []
  /// Per sentence which finished classes may occur in it.
  private(set) var classes: [SetMask]
  /// The sentence of the places that are added now.
  var sentence: Int32 = 0

  init(sets: Int, sentences: Int) {
    own = Array(repeating: Own(), count: sets)
    spans = Array(repeating: Span(), count: sets)
    classes = Array(repeating: SetMask(), count: sentences)
  }

  /// Adds a place of a set that is not finished, in the current sentence.
  @inline(__always)
  mutating func add(_ place: Occurrence, to set: Int) {
    let before = own[set]
    if before.count == 0 { touched.append(Int32(truncatingIfNeeded: set)) }
    own[set] = Own(last: Int32(truncatingIfNeeded: found.count), count: before.count &+ 1)
    found.append(Found(place: place, sentence: sentence, before: before.last))
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
    let end = start + Int(own[set].count)
    done.append(contentsOf: repeatElement(Occurrence(0..<0), count: end - start))
    var number = Int(own[set].last)
    // What was found last comes first; as a rule places were found in order.
    var isOrdered = true
    var after = UInt64.max
    for place in (start..<end).reversed() {
      let next = found[number]
      done[place] = next.place
      if next.place.key >= after { isOrdered = false }
      after = next.place.key
      if isClass { classes[Int(next.sentence)].insert(set) }
      number = Int(next.before)
    }
    if !isOrdered { order(from: start) }
    spans[set] = Span(first: Int32(clamping: start), end: Int32(clamping: done.count))
  }

  /// Orders the places from a number on and drops doubles.
  private mutating func order(from start: Int) {
    done.withUnsafeMutableBufferPointer { places in
      var rest = UnsafeMutableBufferPointer(rebasing: places[start...])
      rest.sort { $0.key < $1.key }
    }
    var kept = min(start + 1, done.count)
    for next in start..<done.count where done[next] != done[kept - 1] {
      done[kept] = done[next]
      kept += 1
    }
    done.removeSubrange(kept...)
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
