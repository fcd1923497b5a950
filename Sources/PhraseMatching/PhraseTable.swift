/// Compiled phrases: a tree of words, each with what may follow it, and the phrases that end there.
struct PhraseTable: Sendable {
  /// A phrase that ends at a word.
  struct Terminal: Sendable {
    let phrase: Int32
    /// Which of `marks` stand around it, or -1 for none.
    let marks: Int32
    /// The next phrase that ends there, or -1.
    fileprivate(set) var next: Int32 = -1
  }

  /// Marks before the first word of a phrase and after the last, folded.
  struct Marks: Sendable {
    let head: [UInt8]
    let tail: [UInt8]
  }

  /// A word of a phrase.
  struct Node: Sendable {
    /// The first and last phrase that end here, or -1.
    fileprivate(set) var firstTerminal: Int32 = -1
    fileprivate var lastTerminal: Int32 = -1
    /// Which words may follow: a bit for the lowest five bits of their first byte, which capitals share.
    fileprivate(set) var followers: UInt32 = 0

    var hasFollowers: Bool { followers != 0 }

    /// False when no word that may follow begins with this byte, which is ASCII.
    @inline(__always)
    func mayFollow(_ byte: UInt8) -> Bool { followers &>> UInt32(byte & 31) & 1 != 0 }
  }

  let options: PhraseOptions
  /// The nodes: a word below 0 starts phrases, a word below `parent(…)` follows another word.
  private(set) var words = WordTable()
  private(set) var prefixes = AffixTable(isSuffix: false)
  private(set) var suffixes = AffixTable(isSuffix: true)
  private(set) var sieve = WordSieve()
  /// What stands between words of phrases, folded.
  ///
  /// The first is a space.
  private(set) var gaps: [[UInt8]] = [[0x20]]
  private(set) var longestGap = 1
  private(set) var terminals: [Terminal] = []
  private(set) var marks: [Marks] = []
  /// By the number of the word in `words`.
  private(set) var nodes: [Node] = []

  init(_ phrases: [Phrase], options: PhraseOptions) throws(PhraseError) {
    self.options = options
    for (number, phrase) in phrases.enumerated() {
      guard add(phrase, number) else { throw PhraseError(phrase: number, reason: .noLetters) }
      guard phrase.kind == .whole || isOneWord(phrase) else {
        throw PhraseError(phrase: number, reason: .notOneWord)
      }
    }
    prefixes.seal()
    suffixes.seal()
    sieve = WordSieve(words, prefixes, suffixes)
  }

  /// What the words after a node hang below, per kind of gap.
  ///
  /// Never 0.
  func parent(_ node: Int, gap: Int) -> UInt64 {
    UInt64(node) << 20 | UInt64(gap) + 1
  }

  private func isOneWord(_ phrase: Phrase) -> Bool {
    Array(phrase.text.utf8).withUnsafeBufferPointer { bytes in
      var letters: [UInt8] = []
      return WordReader(bytes: bytes, options: options).readWord(0, into: &letters) == bytes.count
    }
  }

  /// Adds a phrase; false when it has no word.
  private mutating func add(_ phrase: Phrase, _ number: Int) -> Bool {
    Array(phrase.text.utf8).withUnsafeBufferPointer { bytes in
      let reader = WordReader(bytes: bytes, options: options)
      guard let start = reader.firstWord(from: 0, to: bytes.count) else { return false }
      var letters: [UInt8] = []
      let end = reader.readWord(start, into: &letters)
      switch phrase.kind {
      case .prefix:
        letters.withUnsafeBufferPointer { prefixes.add($0, phrase: number, minimumRest: phrase.minimumRest) }
      case .suffix:
        letters.withUnsafeBufferPointer { suffixes.add($0, phrase: number, minimumRest: phrase.minimumRest) }
      case .whole:
        let last = addFollowers(reader, node: insert(letters, parent: 0), end: end)
        addTerminal(
          number, node: last.node, head: reader.marks(in: 0..<start),
          tail: reader.marks(in: last.end..<bytes.count))
      }
      return true
    }
  }

  private mutating func addFollowers(_ reader: WordReader, node: Int, end: Int) -> (node: Int, end: Int) {
    var (node, end) = (node, end)
    var gap: [UInt8] = []
    while let start = reader.readGap(end, limit: .max, into: &gap) {
      let parent = parent(node, gap: number(ofGap: gap))
      var letters: [UInt8] = []
      end = reader.readWord(start, into: &letters)
      nodes[node].followers |= 1 &<< UInt32((letters.first ?? 0) & 31)
      node = insert(letters, parent: parent)
      gap = []
    }
    return (node, end)
  }

  private mutating func insert(_ letters: [UInt8], parent: UInt64) -> Int {
    let node = letters.withUnsafeBufferPointer { letters in
      letters.baseAddress.map {
        words.insert(WordView($0, count: letters.count, readable: letters.count), parent: parent)
      } ?? 0
    }
    if node == nodes.count { nodes.append(Node()) }
    return node
  }

  private mutating func addTerminal(_ phrase: Int, node: Int, head: [UInt8], tail: [UInt8]) {
    let own = terminals.count
    let isBare = head.isEmpty && tail.isEmpty
    terminals.append(
      Terminal(phrase: Int32(clamping: phrase), marks: isBare ? -1 : Int32(clamping: marks.count)))
    if !isBare { marks.append(Marks(head: head, tail: tail)) }
    let last = Int(nodes[node].lastTerminal)
    if last < 0 {
      nodes[node].firstTerminal = Int32(clamping: own)
    } else {
      terminals[last].next = Int32(clamping: own)
    }
    nodes[node].lastTerminal = Int32(clamping: own)
  }

  private mutating func number(ofGap gap: [UInt8]) -> Int {
    if let known = gaps.firstIndex(of: gap) { return known }
    gaps.append(gap)
    longestGap = max(longestGap, gap.count)
    return gaps.count - 1
  }
}
