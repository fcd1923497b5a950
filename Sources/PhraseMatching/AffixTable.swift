/// Beginnings or ends of words, looked up by their outermost bytes.
///
/// Short stems are found by as many bytes as the shortest has, long ones by six, so that few stems stand on one list.
/// Memory: about 60 bytes and the letters per stem.
struct AffixTable: Sendable {
  /// What a beginning or end leads to.
  struct Stem: Sendable {
    let phrase: Int
    fileprivate let minimumRest: Int
    /// Its letters in the pool.
    fileprivate let letters: Range<Int>
    /// True when no other word has the key, capitals apart: at most eight letters from a to z.
    fileprivate let isInKey: Bool
    /// Its outermost eight bytes; 0 beyond its letters.
    fileprivate let key: UInt64
    fileprivate let mask: UInt64
    /// What the stems of a list have in common: their outermost bytes.
    fileprivate var common: UInt64 = 0
    fileprivate var isLong = false
    fileprivate let width: Int
  }

  /// True for ends of words.
  let isSuffix: Bool
  /// How many bytes stems are found by.
  private(set) var widths = WordSieve.Widths()
  /// Ordered by list, then by length, at most eight, then by phrase.
  private var stems: [Stem] = []
  /// Letters of all stems, folded.
  private var pool: [UInt8] = []
  /// A list of stems: what they have in common, and the first of them plus 1, 0 where free.
  private struct Slot: Sendable {
    var common: UInt64 = 0
    var first: UInt32 = 0
    var isLong = false
  }

  /// Open addressing: a power of two, at most half full.
  private var slots = [Slot(), Slot()]
  private var shortMask: UInt64 = 0
  private var longMask: UInt64 = 0

  init(isSuffix: Bool) {
    self.isSuffix = isSuffix
  }

  /// The table that was written.
  init(_ numbers: inout PlainNumbers.Reader, isSuffix: Bool) {
    self.isSuffix = isSuffix
    let short = numbers.next()
    let long = numbers.next()
    setWidths(WordSieve.Widths(short: min(short, 8), long: min(long, 8)))
    let count = numbers.next()
    stems.reserveCapacity(count)
    for _ in 0..<count {
      let key = numbers.nextWide()
      let start = numbers.next()
      let length = numbers.next()
      let phrase = numbers.next()
      let minimumRest = numbers.next()
      let width = min(length >> 1, 8)
      var stem = Stem(
        phrase: phrase, minimumRest: minimumRest, letters: start..<start + length >> 1,
        isInKey: length & 1 == 1, key: key, mask: mask(width), width: width)
      list(&stem)
      stems.append(stem)
    }
    pool = numbers.nextBytes()
    let firsts: PlainList<UInt32> = numbers.nextList()
    slots = (0..<firsts.count).map { slot in
      let first = firsts[slot]
      guard first > 0, Int(first) <= stems.count else { return Slot() }
      let stem = stems[Int(first) - 1]
      return Slot(common: stem.common, first: first, isLong: stem.isLong)
    }
  }

  /// Writes all of it that does not follow from the rest.
  func write(to numbers: inout PlainNumbers) {
    numbers.append(widths.short)
    numbers.append(widths.long)
    numbers.append(stems.count)
    for stem in stems {
      numbers.append(stem.key)
      numbers.append(stem.letters.lowerBound)
      numbers.append(stem.letters.count << 1 | (stem.isInKey ? 1 : 0))
      numbers.append(stem.phrase)
      numbers.append(stem.minimumRest)
    }
    numbers.append(pool)
    numbers.append(PlainList(slots.map(\.first)))
  }

  var isEmpty: Bool { stems.isEmpty }

  /// Adds a folded stem, which may not be empty.
  mutating func add(_ letters: UnsafeBufferPointer<UInt8>, phrase: Int, minimumRest: Int) {
    guard let base = letters.baseAddress else { return }
    let whole = WordKey(base, count: letters.count, readable: letters.count)
    let key = isSuffix ? whole.tail(base) : whole.low
    let width = min(letters.count, 8)
    let mask = mask(width)
    stems.append(
      Stem(
        phrase: phrase, minimumRest: minimumRest, letters: pool.count..<pool.count + letters.count,
        isInKey: letters.count <= 8 && letters.allSatisfy { $0 &- 0x61 < 26 }, key: key & mask, mask: mask,
        width: width))
    pool += letters
  }

  /// Makes the table.
  ///
  /// To be called once, after the last stem.
  mutating func seal() {
    guard !stems.isEmpty else { return }
    setWidths(WordSieve.Widths(counts: stems.map(\.letters.count)))
    for index in stems.indices { list(&stems[index]) }
    stems.sort {
      ($0.isLong ? 1 : 0, $0.common, $0.width, $0.phrase) < (
        $1.isLong ? 1 : 0, $1.common, $1.width, $1.phrase
      )
    }
    var size = 16
    while size < 2 * stems.count { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for index in stems.indices where index == 0 || !isListed(index, with: index - 1) { place(index) }
  }

  private mutating func setWidths(_ widths: WordSieve.Widths) {
    self.widths = widths
    shortMask = mask(widths.short)
    longMask = mask(widths.long)
  }

  /// Notes on which list a stem stands.
  private func list(_ stem: inout Stem) {
    let width = widths.width(stem.letters.count)
    stem.isLong = width == widths.long
    stem.common = stem.key & (stem.isLong ? longMask : shortMask)
  }

  /// Lets a sieve know the stems.
  func fill(_ sieve: inout WordSieve) {
    for stem in stems {
      if isSuffix {
        sieve.add(suffix: stem.key, count: stem.letters.count)
      } else {
        sieve.add(prefix: stem.key, count: stem.letters.count)
      }
    }
  }

  /// Calls `body` with every stem of a word whose outermost eight bytes are `outer`, the shortest first.
  func forEach(of word: WordView, _ outer: UInt64, _ body: (Stem) -> Void) {
    if widths.short > 0 { forEach(of: word, outer, isLong: false, body) }
    if widths.long > 0 { forEach(of: word, outer, isLong: true, body) }
  }

  private func forEach(of word: WordView, _ outer: UInt64, isLong: Bool, _ body: (Stem) -> Void) {
    let common = outer & (isLong ? longMask : shortMask)
    guard var index = first(common, isLong: isLong) else { return }
    while index < stems.count, stems[index].common == common, stems[index].isLong == isLong {
      if outer & stems[index].mask == stems[index].key, fits(stems[index], word) { body(stems[index]) }
      index += 1
    }
  }

  private func isListed(_ index: Int, with other: Int) -> Bool {
    stems[index].common == stems[other].common && stems[index].isLong == stems[other].isLong
  }

  private func fits(_ stem: Stem, _ word: WordView) -> Bool {
    let rest = word.count - stem.letters.count
    guard rest >= 0, stem.isInKey || word.matches(pool[stem.letters], from: isSuffix ? rest : 0) else {
      return false
    }
    guard stem.minimumRest > 0 else { return true }
    return word.letters(in: isSuffix ? 0..<rest : stem.letters.count..<word.count) >= stem.minimumRest
  }

  private func first(_ common: UInt64, isLong: Bool) -> Int? {
    var slot = slot(common, isLong: isLong)
    while slots[slot].first != 0 {
      if slots[slot].common == common, slots[slot].isLong == isLong { return Int(slots[slot].first) - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func place(_ index: Int) {
    var slot = slot(stems[index].common, isLong: stems[index].isLong)
    while slots[slot].first != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Slot(
      common: stems[index].common, first: UInt32(clamping: index + 1), isLong: stems[index].isLong)
  }

  private func slot(_ common: UInt64, isLong: Bool) -> Int {
    let mixed = (common ^ (isLong ? 0xFF : 0)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
  }

  /// The outermost `width` of eight bytes.
  func mask(_ width: Int) -> UInt64 {
    if width == 0 { return 0 }
    let unused = UInt64(64 - 8 * width)
    return isSuffix ? ~0 << unused : ~0 >> unused
  }
}
