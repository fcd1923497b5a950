/// The places of all sets while a document is searched: as they are found, and set by set in order once the sets of a
/// level are finished.
///
/// Cost: eight bytes per place found and eight per place of a finished set, in two lists for all sets together, so that
/// a set without places costs nothing but its numbers.
struct OccurrenceLists {
  typealias Occurrence = LexiconMatches.Occurrence

  /// A place of a set that is not finished, in eight bytes: a text has nearly as many of them as words.
  private struct Found {
    private let first: UInt32
    /// The set, and in the lowest byte how many tokens.
    private let rest: UInt32

    /// Nil for a place of very many tokens or a set with a very high number.
    @inline(__always)
    init?(_ place: Occurrence, _ set: Int) {
      let count = place.end &- place.first
      guard count <= 0xFF, set < 1 << 24 else { return nil }
      first = place.first
      rest = UInt32(truncatingIfNeeded: set) &<< 8 | count
    }

    @inline(__always)
    var set: Int { Int(rest &>> 8) }
    @inline(__always)
    var place: Occurrence { Occurrence(first: first, end: first &+ (rest & 0xFF)) }
  }

  /// What is known of a set.
  private struct Own {
    let level: Int32
    /// The set itself when it is a class.
    let mask: SetMask
    /// False when places were found out of order, or twice.
    var isOrdered = true
    /// How many places were found.
    var count: Int32 = 0
    /// Where the places are once the set is finished.
    var first: Int32 = 0
    var end: Int32 = 0
  }

  private var found: [Found] = []
  /// What does not fit among `found`.
  private var large: [(place: Occurrence, set: Int)] = []
  private var own: [Own]
  private var done: [Occurrence] = []
  /// The sets with a place, by the first one found.
  private var touched: [Int32] = []
  /// Per sentence which finished classes may occur in it.
  private(set) var classes: [SetMask]
  /// The sentence of the places that are added now.
  var sentence: Int32 = 0 {
    willSet { noteClasses() }
  }
  /// The classes that were added in this sentence.
  private var present = SetMask()

  init(_ program: PatternProgram, sentences: Int) {
    own = program.sets.enumerated().map { number, set in
      var mask = SetMask()
      if set.isClass { mask.insert(number) }
      return Own(level: Int32(clamping: set.level), mask: mask)
    }
    classes = Array(repeating: SetMask(), count: sentences)
  }

  /// Adds a place of a set that is not finished, in the current sentence.
  @inline(__always)
  mutating func add(_ place: Occurrence, to set: Int) {
    let (count, mask) = own.withUnsafeMutableBufferPointer { own in
      own[set].count &+= 1
      return (own[set].count, own[set].mask)
    }
    if count == 1 { touched.append(Int32(truncatingIfNeeded: set)) }
    present.insert(mask)
    if let place = Found(place, set) { found.append(place) } else { large.append((place, set)) }
  }

  /// Notes which classes were added in the sentence.
  private mutating func noteClasses() {
    if classes.indices.contains(Int(sentence)) { classes[Int(sentence)].insert(present) }
    present = SetMask()
  }

  /// Makes room for the places still to come, when some sentences of all have been searched.
  ///
  /// A list that doubles when it is full touches twice the memory that it ends with; what a text holds is much the same
  /// all the way, so that its first sentences tell how much room the rest takes.
  mutating func makeRoom(searched: Int, of sentences: Int) { found.makeRoom(after: searched, of: sentences) }

  // MARK: Finished sets

  /// The numbers of the places of a finished set, which are in order; empty for any other set.
  @inline(__always)
  func numbers(of set: Int) -> Range<Int> { Int(own[set].first)..<Int(own[set].end) }

  /// The places of all finished sets.
  func matches() -> LexiconMatches {
    LexiconMatches(spans: own.map { LexiconMatches.Span(first: $0.first, end: $0.end) }, occurrences: done)
  }

  /// A place of a finished set.
  @inline(__always)
  subscript(_ number: Int) -> Occurrence { done[number] }

  /// The places of a finished set, in order.
  func places(of set: Int) -> ArraySlice<Occurrence> { done[numbers(of: set)] }

  /// The first place of a finished set that starts at a token or after it; the end of its numbers when there is none.
  ///
  /// Cost: a binary search.
  func firstNumber(of set: Int, startingAt token: Int) -> Int {
    let numbers = numbers(of: set)
    var low = numbers.lowerBound
    var high = numbers.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(done[middle].first) < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Finishes the sets of a level: orders the places of each and drops doubles.
  ///
  /// Gives the sets that have a place, in order.
  mutating func finish(level: Int) -> [Int] {
    noteClasses()
    let sets = touched.filter { own[Int($0)].level == level }.map { Int($0) }.sorted()
    var end = done.count
    for set in sets {
      own[set].first = Int32(clamping: end)
      own[set].end = own[set].first
      end += Int(own[set].count)
    }
    // For the levels to come too: what is not used is not touched.
    if done.capacity < end { done.reserveCapacity(end + found.count / 2) }
    done.append(contentsOf: repeatElement(Occurrence(0..<0), count: end - done.count))
    hand(level: Int32(clamping: level))
    for set in sets where !own[set].isOrdered { order(set) }
    return sets
  }

  /// Hands the places of the sets of a level to these, and keeps those of other sets.
  ///
  /// It goes through what was found once, from start to end: the places of one set lie far apart.
  private mutating func hand(level: Int32) {
    // By themselves, so that each is asked once whether it is shared, and not at every place.
    var (own, done, found) = (self.own, self.done, self.found)
    (self.own, self.done, self.found) = ([], [], [])
    defer { (self.own, self.done, self.found) = (own, done, found) }
    var kept = 0
    own.withUnsafeMutableBufferPointer { own in
      done.withUnsafeMutableBufferPointer { done in
        found.withUnsafeMutableBufferPointer { found in
          for next in found.indices {
            let place = found[next]
            if own[place.set].level == level {
              Self.hand(place.place, to: &own[place.set], in: done)
            } else {
              found[kept] = place
              kept += 1
            }
          }
        }
        for (place, set) in large where own[set].level == level { Self.hand(place, to: &own[set], in: done) }
      }
    }
    found.removeSubrange(kept...)
    large.removeAll { own[$0.set].level == level }
  }

  @inline(__always)
  private static func hand(
    _ place: Occurrence, to set: inout Own, in done: UnsafeMutableBufferPointer<Occurrence>
  ) {
    let number = Int(set.end)
    if set.end > set.first, done[number - 1].key >= place.key { set.isOrdered = false }
    done[number] = place
    set.end &+= 1
  }

  /// Orders the places of a finished set and drops doubles.
  private mutating func order(_ set: Int) {
    let numbers = numbers(of: set)
    done.withUnsafeMutableBufferPointer { places in
      var rest = UnsafeMutableBufferPointer(rebasing: places[numbers])
      rest.sort { $0.key < $1.key }
    }
    var kept = numbers.lowerBound
    for next in numbers where next == numbers.lowerBound || done[next] != done[kept - 1] {
      done[kept] = done[next]
      kept += 1
    }
    own[set].end = Int32(clamping: kept)
  }

  /// Takes places that fail a condition out of a finished set.
  mutating func keep(_ set: Int, where condition: (Occurrence) -> Bool) {
    var kept = Int(own[set].first)
    for next in numbers(of: set) where condition(done[next]) {
      done[kept] = done[next]
      kept += 1
    }
    own[set].end = Int32(clamping: kept)
  }

  /// Takes places that share a token with one of another finished set out of a finished set.
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

extension Array {
  /// Makes room for as many elements as will be there if the rest of the work gives as many as the part that is done.
  ///
  /// Nothing happens as long as there is room, nor for a short list.
  mutating func makeRoom(after part: Int, of whole: Int) {
    guard capacity - count < 256, count >= 4_096, part > 0, part < whole else { return }
    // Half as much again, since the parts differ; what is not used is not touched.
    let expected = Double(count) * 1.5 * Double(whole) / Double(part)
    reserveCapacity(Int(Swift.min(expected, Double(count) * 16)))
  }
}

extension LexiconMatches.Occurrence {
  /// In order of the first token, then of the end.
  fileprivate var key: UInt64 { UInt64(first) << 32 | UInt64(end) }
}
