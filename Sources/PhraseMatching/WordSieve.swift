internal import CWordMask

/// A bitmap that turns nearly every word away that is in no table, for the price of a multiplication and a look.
///
/// A word is asked for by its first eight bytes, then as a whole; beginnings and ends by their outermost few bytes. Small
/// letters stand for capitals. Yes means perhaps, no means no. Memory: six to twelve bytes per word, and 48 KiB when there
/// are beginnings or ends.
struct WordSieve: Sendable {
  /// How many of the outermost bytes of beginnings or ends are asked for: of short and of long ones, 0 for none.
  struct Widths: Sendable {
    let short: Int
    let long: Int

    /// Stems of at least so many bytes are long.
    private static let longFrom = 6

    /// Widths for stems of these many bytes.
    init(counts: [Int] = []) {
      short = counts.filter { $0 < Self.longFrom }.min() ?? 0
      long = counts.contains { $0 >= Self.longFrom } ? Self.longFrom : 0
    }

    /// Widths that were found before.
    init(short: Int, long: Int) {
      self.short = short
      self.long = long
    }

    /// The most bytes that all stems have.
    var common: Int { short > 0 ? short : long }

    /// The width for a stem of `count` bytes.
    func width(_ count: Int) -> Int { count < Self.longFrom ? short : long }
  }

  /// Beginnings or ends of one width: which bytes of eight, and what scatters them.
  private struct Edge: Sendable {
    /// 0 when there are none.
    let mask: UInt64
    let factor: UInt64
    /// The first number of their part of the bitmap.
    let offset: Int

    init(_ mask: UInt64, factor: UInt64, part: Int) {
      self.mask = mask
      self.factor = factor
      offset = part << 10
    }

    /// Which bit of the part: the parts have 65,536.
    @inline(__always)
    func bit(_ outer: UInt64) -> UInt64 { ((outer & mask) &* factor) &>> 48 }
  }

  let prefixes: Widths
  let suffixes: Widths
  /// A part for words by their first bytes; after it one for words as a whole, of the same size.
  private var words: PlainList<UInt64>
  /// A part for each kind of edge.
  private var edges: PlainList<UInt64>
  private var shortWords = ShortWords()
  /// Bits of a part of `words` less one; all ones in binary.
  private let wordMask: UInt64
  /// Beginnings and ends of any length, by the bytes that all of them have: one question instead of two.
  private let anyPrefix: Edge
  private let anySuffix: Edge
  private let shortPrefix: Edge
  private let longPrefix: Edge
  private let shortSuffix: Edge
  private let longSuffix: Edge

  private static let wordFactor: UInt64 = 0x9E37_79B9_7F4A_7C15
  static let caseBits: UInt64 = 0x2020_2020_2020_2020

  /// A sieve for tables, which must be sealed.
  init(
    _ words: WordTable = WordTable(), _ prefixes: AffixTable = AffixTable(isSuffix: false),
    _ suffixes: AffixTable = AffixTable(isSuffix: true)
  ) {
    var size = 1 << 13
    while size < words.count * 24, size < 1 << 30 { size *= 2 }
    self.init(
      prefixes, suffixes, words: PlainList(Array(repeating: 0, count: 2 * size / 64)),
      edges: PlainList(Array(repeating: 0, count: prefixes.isEmpty && suffixes.isEmpty ? 1 : 6 << 10)))
    words.fill(&self)
    prefixes.fill(&self)
    suffixes.fill(&self)
  }

  /// The sieve that was written, of the same tables.
  init(_ numbers: inout PlainNumbers.Reader, _ prefixes: AffixTable, _ suffixes: AffixTable) {
    self.init(prefixes, suffixes, words: numbers.nextList(), edges: numbers.nextList())
    shortWords = .any
  }

  private init(
    _ prefixes: AffixTable, _ suffixes: AffixTable, words: PlainList<UInt64>, edges: PlainList<UInt64>
  ) {
    self.prefixes = prefixes.widths
    self.suffixes = suffixes.widths
    self.words = words
    self.edges = edges
    wordMask = UInt64(max(words.count * 32, 1) - 1)
    shortPrefix = Edge(prefixes.mask(prefixes.widths.short), factor: 0xD6E8_FEB8_6659_FD93, part: 0)
    longPrefix = Edge(prefixes.mask(prefixes.widths.long), factor: 0xA076_1D64_78BD_642F, part: 1)
    shortSuffix = Edge(suffixes.mask(suffixes.widths.short), factor: 0xE703_7ED1_A0B4_28DB, part: 2)
    longSuffix = Edge(suffixes.mask(suffixes.widths.long), factor: 0x8EBC_6AF0_9C88_C6E3, part: 3)
    anyPrefix = Edge(prefixes.mask(prefixes.widths.common), factor: 0xD6E8_FEB8_6659_FD93, part: 4)
    anySuffix = Edge(suffixes.mask(suffixes.widths.common), factor: 0xE703_7ED1_A0B4_28DB, part: 5)
  }

  /// Writes its bits; the rest follows from the tables.
  func write(to numbers: inout PlainNumbers) {
    numbers.append(words)
    numbers.append(edges)
  }

  mutating func add(word key: WordKey) {
    let first = scatter(key.low &<< Self.unused(key.count))
    words[Int(first &>> 6)] |= 1 &<< first
    let whole = wordMask &+ 1 &+ (key.hash(parent: 0) & wordMask)
    words[Int(whole &>> 6)] |= 1 &<< whole
    shortWords.add(key)
  }

  /// Adds a beginning of `count` bytes, of which the first eight are `outer`.
  mutating func add(prefix outer: UInt64, count: Int) {
    add(outer, anyPrefix)
    shortWords.add(stem: count)
    add(outer, prefixes.width(count) == prefixes.long ? longPrefix : shortPrefix)
  }

  /// Adds an end of `count` bytes, of which the last eight are `outer`.
  mutating func add(suffix outer: UInt64, count: Int) {
    add(outer, anySuffix)
    shortWords.add(stem: count)
    add(outer, suffixes.width(count) == suffixes.long ? longSuffix : shortSuffix)
  }

  private mutating func add(_ outer: UInt64, _ edge: Edge) {
    let bit = edge.bit(outer)
    edges[edge.offset + Int(bit &>> 6)] |= 1 &<< bit
  }

  /// Bits that a word of `count` bytes leaves of its first eight.
  @inline(__always)
  static func unused(_ count: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: 64 &- 8 &* min(count, 8))
  }

  @inline(__always)
  private func scatter(_ first: UInt64) -> UInt64 {
    first.multipliedFullWidth(by: Self.wordFactor).high & wordMask
  }

  /// True when there are beginnings or ends to ask for.
  var hasAffixes: Bool { prefixes.short + prefixes.long + suffixes.short + suffixes.long > 0 }

  /// Calls `body` with what answers questions; it must not leave the closure.
  @inline(__always)
  func withBits(_ body: (Bits) -> Void) {
    words.withUnsafeBufferPointer { words in
      edges.withUnsafeBufferPointer { edges in
        guard let words = words.baseAddress, let edges = edges.baseAddress else { return }
        body(Bits(words: words, edges: edges))
      }
    }
  }

  /// The bitmaps in memory.
  struct Bits {
    fileprivate let words: UnsafePointer<UInt64>
    fileprivate let edges: UnsafePointer<UInt64>
  }

  /// What the functions of `CWordMask` need to ask the first questions; it must not leave the closure either.
  func wide(_ bits: Bits) -> cwordmask_sieve {
    func edge(_ edge: Edge) -> cwordmask_edge {
      cwordmask_edge(mask: edge.mask, factor: edge.factor, bits: bits.edges + edge.offset)
    }
    var sieve = cwordmask_sieve()
    sieve.words = bits.words
    sieve.mask = wordMask
    sieve.has_affixes = hasAffixes ? 1 : 0
    if hasAffixes {
      (sieve.prefix, sieve.suffix) = (edge(anyPrefix), edge(anySuffix))
      sieve.prefixes = (edge(shortPrefix), edge(longPrefix))
      sieve.suffixes = (edge(shortSuffix), edge(longSuffix))
    }
    shortWords.write(to: &sieve)
    return sieve
  }

  // MARK: Questions; the answer is 1 or 0 in the lowest bit, with anything above.

  /// Perhaps a word: `first` is its first eight bytes, `unused` the bits of them beyond its end.
  @inline(__always)
  func holds(word first: UInt64, unused: UInt64, _ bits: Bits) -> UInt64 {
    let bit = scatter(first &<< unused)
    return bits.words[Int(truncatingIfNeeded: bit &>> 6)] &>> bit
  }

  /// Perhaps a word, more surely: all of it was hashed.
  @inline(__always)
  func holds(hash: UInt64, _ bits: Bits) -> UInt64 {
    let bit = wordMask &+ 1 &+ (hash & wordMask)
    return bits.words[Int(truncatingIfNeeded: bit &>> 6)] &>> bit
  }

  /// Perhaps a word with a beginning or an end, by few bytes of it: its first and its last eight.
  @inline(__always)
  func mayHold(prefix first: UInt64, suffix last: UInt64, _ bits: Bits) -> UInt64 {
    look(first, anyPrefix, 4, bits) | look(last, anySuffix, 5, bits)
  }

  /// Perhaps the beginning of a word.
  @inline(__always)
  func holds(prefix first: UInt64, _ bits: Bits) -> UInt64 {
    look(first, shortPrefix, 0, bits) | look(first, longPrefix, 1, bits)
  }

  /// Perhaps the end of a word.
  @inline(__always)
  func holds(suffix last: UInt64, _ bits: Bits) -> UInt64 {
    look(last, shortSuffix, 2, bits) | look(last, longSuffix, 3, bits)
  }

  @inline(__always)
  private func look(_ outer: UInt64, _ edge: Edge, _ part: Int, _ bits: Bits) -> UInt64 {
    let bit = edge.bit(outer)
    return bits.edges[part &<< 10 &+ Int(truncatingIfNeeded: bit &>> 6)] &>> bit
  }

  // MARK: The same questions of one word, without the bitmaps in hand.
  // A closure per word would count references, which costs two threads at one index more than the questions themselves.

  /// Perhaps a word; all of it was hashed.
  @inline(__always)
  func holds(hash: UInt64) -> Bool {
    let bit = wordMask &+ 1 &+ (hash & wordMask)
    return words[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 != 0
  }

  /// Perhaps the beginning of a word.
  @inline(__always)
  func holds(prefix first: UInt64) -> Bool { look(first, shortPrefix) || look(first, longPrefix) }

  /// Perhaps the end of a word.
  @inline(__always)
  func holds(suffix last: UInt64) -> Bool { look(last, shortSuffix) || look(last, longSuffix) }

  @inline(__always)
  private func look(_ outer: UInt64, _ edge: Edge) -> Bool {
    let bit = edge.bit(outer)
    return edges[edge.offset + Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 != 0
  }
}
