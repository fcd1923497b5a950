/// One walk of compiled phrases over one text.
struct PhraseSearch {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table: PhraseTable
  private let reader: WordReader
  private(set) var found: [PhraseMatch] = []
  private var letters: [UInt8] = []
  private var nextLetters: [UInt8] = []
  private var gap: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, table: PhraseTable) {
    self.bytes = bytes
    self.table = table
    reader = WordReader(bytes: bytes, options: table.options)
  }

  /// Finds every phrase at every place, in the order of ``PhraseMatch/precedes(_:_:)``.
  ///
  /// The wide way finds the same, and needs instructions that not all processors have.
  mutating func run(isWide: Bool = WordScanner.hasWide) {
    guard let base = bytes.baseAddress else { return }
    // A match in so many bytes is usual; memory that is not used is not touched.
    found.reserveCapacity(bytes.count / 256)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * Self.common) { room in
      room.initialize(repeating: 0)
      guard let letters = room.baseAddress else { return }
      let common = CommonWordReader(bytes: bytes, folding: table.options.folding, letters: letters)
      WordScanner.forEachRun(in: bytes, through: table.sieve, isWide: isWide) { run, bits in
        guard run.isPlain else { return split(run, common, bits) }
        // The run lies in the text, so from its start to the end of the text may be read.
        look(
          WordView(base + run.start, count: run.end - run.start, readable: bytes.count - run.start),
          run.start, run.end, bits)
      }
    }
  }

  /// Bytes of the longest run that is split in the quick way.
  private static let common = 64

  /// Takes the words out of a run that holds more than ASCII: letters, but also quotation marks and dashes.
  private mutating func split(
    _ run: WordScanner.Run, _ common: CommonWordReader, _ bits: WordSieve.Bits
  ) {
    var at = run.start
    if run.end - run.start <= Self.common {
      while let word = common.next(&at, to: run.end) {
        look(
          WordView(common.letters, count: word.count, readable: 2 * Self.common), word.start, word.end,
          bits)
      }
    }
    if at < run.end { splitRun(at, run.end, bits) }
  }

  /// Takes the words out of a run or the rest of it, whatever it holds.
  private mutating func splitRun(_ start: Int, _ end: Int, _ bits: WordSieve.Bits) {
    var letters: [UInt8] = []
    swap(&letters, &self.letters)
    var at = start
    while let first = reader.firstWord(from: at, to: end) {
      letters.removeAll(keepingCapacity: true)
      at = reader.readWord(first, into: &letters)
      letters.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        look(WordView(base, count: buffer.count, readable: buffer.count), first, at, bits)
      }
    }
    swap(&letters, &self.letters)
  }

  /// Adds what begins with a word, and what the word begins and ends with.
  private mutating func look(_ word: WordView, _ start: Int, _ end: Int, _ bits: WordSieve.Bits) {
    let key = word.key
    let hash = key.hash(parent: 0)
    if table.sieve.holds(hash: hash, bits) & 1 != 0 { followWord(word, key, hash, start, end) }
    guard table.sieve.hasAffixes else { return }
    if table.sieve.holds(prefix: key.low, bits) & 1 != 0 {
      Self.addStems(of: table.prefixes, word, key.low, start..<end, to: &found)
    }
    let last = key.tail(word.base)
    if table.sieve.holds(suffix: last, bits) & 1 != 0 {
      Self.addStems(of: table.suffixes, word, last, start..<end, to: &found)
    }
  }

  // MARK: Whole words and phrases

  private mutating func followWord(_ word: WordView, _ key: WordKey, _ hash: UInt64, _ start: Int, _ end: Int)
  {
    guard let first = table.words.find(word, key, hash: hash, parent: 0) else { return }
    var number = first
    var end = end
    while true {
      let node = table.nodes[number]
      addTerminals(of: node, start, end)
      guard node.hasFollowers, !isRefused(node, after: end), let (next, last) = follower(of: number, end)
      else { return }
      number = next
      end = last
    }
  }

  /// True when what follows is plainly a word, and its first letter is not one that may follow.
  @inline(__always)
  private func isRefused(_ node: PhraseTable.Node, after end: Int) -> Bool {
    guard end + 1 < bytes.count, bytes[end] == 0x20 else { return false }
    let next = bytes[end + 1]
    return WordMask.isWordByte(next) && !node.mayFollow(next)
  }

  /// The node of the word that follows, and where that word ends.
  private mutating func follower(of node: Int, _ end: Int) -> (node: Int, end: Int)? {
    guard let base = bytes.baseAddress, let (gap, start) = gapNumber(end) else { return nil }
    let parent = table.parent(node, gap: gap)
    let plain = plainEnd(start)
    if plain == bytes.count || bytes[plain] < 0x80 {
      let word = WordView(base + start, count: plain - start, readable: bytes.count - start)
      return find(word, parent).map { ($0, plain) }
    }
    nextLetters.removeAll(keepingCapacity: true)
    let last = reader.readWord(start, into: &nextLetters)
    return nextLetters.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      return find(WordView(base, count: buffer.count, readable: buffer.count), parent).map { ($0, last) }
    }
  }

  private func find(_ word: WordView, _ parent: UInt64) -> Int? {
    let key = word.key
    return table.words.find(word, key, hash: key.hash(parent: parent), parent: parent)
  }

  /// Which gap of the phrases stands after the word that ends at `end`, and where the next word starts.
  private mutating func gapNumber(_ end: Int) -> (gap: Int, start: Int)? {
    if end + 1 < bytes.count, bytes[end] == 0x20, WordMask.isWordByte(bytes[end + 1]) { return (0, end + 1) }
    gap.removeAll(keepingCapacity: true)
    guard let start = reader.readGap(end, limit: table.longestGap, into: &gap),
      let number = table.gaps.firstIndex(of: gap)
    else { return nil }
    return (number, start)
  }

  /// The end of the ASCII word bytes from `start`.
  private func plainEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, WordMask.isWordByte(bytes[end]) { end += 1 }
    return end
  }

  private mutating func addTerminals(of node: PhraseTable.Node, _ start: Int, _ end: Int) {
    var index = Int(node.firstTerminal)
    while index >= 0 {
      let terminal = table.terminals[index]
      if terminal.marks < 0 {
        add(start, end, Int(terminal.phrase))
      } else {
        addMarked(terminal, start, end)
      }
      index = Int(terminal.next)
    }
  }

  private mutating func addMarked(_ terminal: PhraseTable.Terminal, _ start: Int, _ end: Int) {
    let marks = table.marks[Int(terminal.marks)]
    guard let first = marks.head.isEmpty ? start : reader.marksStart(marks.head, before: start),
      let last = marks.tail.isEmpty ? end : reader.marksEnd(marks.tail, from: end)
    else { return }
    add(first, last, Int(terminal.phrase))
  }

  // MARK: Beginnings and ends

  /// Static, so that the table is read where it is while matches are added.
  @inline(__always)
  private static func addStems(
    of table: AffixTable, _ word: WordView, _ outer: UInt64, _ place: Range<Int>,
    to found: inout [PhraseMatch]
  ) {
    table.forEach(of: word, outer) { add(place.lowerBound, place.upperBound, $0.phrase, to: &found) }
  }

  /// Of what was found the match that starts first, of those the longest; then on from its end.
  consuming func leftmostLongest() -> [PhraseMatch] {
    var free = 0
    found.removeAll { match in
      guard match.start >= free else { return true }
      free = match.end
      return false
    }
    return found
  }

  /// Adds a match in its place; nearly always that is the end.
  private mutating func add(_ start: Int, _ end: Int, _ phrase: Int) {
    Self.add(start, end, phrase, to: &found)
  }

  @inline(__always)
  private static func add(_ start: Int, _ end: Int, _ phrase: Int, to found: inout [PhraseMatch]) {
    let match = PhraseMatch(start: start, end: end, phrase: phrase)
    found.append(match)
    var index = found.count - 1
    while index > 0, PhraseMatch.precedes(match, found[index - 1]) {
      found[index] = found[index - 1]
      index -= 1
    }
    found[index] = match
  }
}
