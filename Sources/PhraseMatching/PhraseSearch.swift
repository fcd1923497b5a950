/// One walk of compiled phrases over one text.
struct PhraseSearch {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table: PhraseTable
  private let reader: WordReader
  private(set) var found: [PhraseMatch] = []
  private var letters: [UInt8] = []
  private var gap: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, table: PhraseTable) {
    self.bytes = bytes
    self.table = table
    reader = WordReader(bytes: bytes, options: table.options)
  }

  /// Finds every phrase at every place, in the order of ``PhraseMatch/precedes(_:_:)``.
  mutating func run() {
    guard let base = bytes.baseAddress else { return }
    let table = table
    let hasAffixes = !table.prefixes.isEmpty || !table.suffixes.isEmpty
    table.words.filter.withUnsafeBufferPointer { filter in
      WordScanner.forEachRun(in: bytes) { start, end in
        // The run lies in the text, so from its start to the end of the text may be read.
        let word = WordView(base + start, count: end - start, readable: bytes.count - start)
        let key = word.key
        if key.hasHighByte || key.count > 16 && WordMask.hasHighByte(base + start, from: 16, to: key.count) {
          return splitRun(start, end)
        }
        let hash = key.hash(parent: 0)
        // `filterBit` stays below 64 times the filter's count, which is a power of two.
        let bit = WordTable.filterBit(hash, words: filter.count)
        if filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 { followWord(word, key, hash, start, end) }
        if hasAffixes { addAffixes(word, key, start, end) }
      }
    }
  }

  /// Takes the words out of a run that holds more than ASCII: letters, but also quotation marks and dashes.
  private mutating func splitRun(_ start: Int, _ end: Int) {
    var at = start
    while let first = reader.firstWord(from: at, to: end) {
      letters.removeAll(keepingCapacity: true)
      at = reader.readWord(first, into: &letters)
      let own = letters
      own.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        let word = WordView(base, count: buffer.count, readable: buffer.count)
        let key = word.key
        followWord(word, key, key.hash(parent: 0), first, at)
        addAffixes(word, key, first, at)
      }
    }
  }

  // MARK: Whole words and phrases

  private mutating func followWord(_ word: WordView, _ key: WordKey, _ hash: UInt64, _ start: Int, _ end: Int)
  {
    guard var node = table.words.find(word, key, hash: hash, parent: 0) else { return }
    var end = end
    addTerminals(of: node, start, end)
    while table.hasFollowers[node], let (next, last) = follower(of: node, end) {
      node = next
      end = last
      addTerminals(of: node, start, end)
    }
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
    letters.removeAll(keepingCapacity: true)
    let last = reader.readWord(start, into: &letters)
    return letters.withUnsafeBufferPointer { buffer in
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

  private mutating func addTerminals(of node: Int, _ start: Int, _ end: Int) {
    var index = table.firstTerminal[node]
    while index >= 0 {
      let terminal = table.terminals[index]
      index = terminal.next
      if terminal.head.isEmpty, terminal.tail.isEmpty {
        add(start, end, terminal.phrase)
      } else if let first = terminal.head.isEmpty ? start : reader.marksStart(terminal.head, before: start),
        let last = terminal.tail.isEmpty ? end : reader.marksEnd(terminal.tail, from: end)
      {
        add(first, last, terminal.phrase)
      }
    }
  }

  // MARK: Beginnings and ends

  @inline(__always)
  private mutating func addAffixes(_ word: WordView, _ key: WordKey, _ start: Int, _ end: Int) {
    if table.prefixes.mayHold(key.low) { addStems(of: table.prefixes, word, key.low, start, end) }
    guard !table.suffixes.isEmpty else { return }
    let outer = key.tail(word.base)
    if table.suffixes.mayHold(outer) { addStems(of: table.suffixes, word, outer, start, end) }
  }

  private mutating func addStems(
    of table: AffixTable, _ word: WordView, _ outer: UInt64, _ start: Int, _ end: Int
  ) {
    table.forEach(of: word, outer) { add(start, end, $0.phrase) }
  }

  /// Adds a match in its place; nearly always that is the end.
  private mutating func add(_ start: Int, _ end: Int, _ phrase: Int) {
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
