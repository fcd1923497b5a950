/// Words by number, each below a parent: 0 for words by themselves, more for words that follow others.
///
/// Memory: about 50 bytes per word, and the letters of those that are not just letters from a to z.
struct WordTable: Sendable {
  private struct Entry: Sendable {
    var low: UInt64
    var high: UInt64
    var parent: UInt64
    var start: UInt32
    var count: UInt32
    /// True when no other word has the key, capitals apart: at most sixteen letters from a to z.
    var isInKey: Bool

    init(low: UInt64, high: UInt64, parent: UInt64, start: Int, count: Int, isInKey: Bool) {
      self.low = low
      self.high = high
      self.parent = parent
      self.start = UInt32(clamping: start)
      self.count = UInt32(clamping: count)
      self.isInKey = isInKey
    }

    /// The entry that was written as eight numbers.
    @inline(__always)
    init(_ row: UnsafePointer<UInt32>) {
      low = UInt64(row[0]) | UInt64(row[1]) &<< 32
      high = UInt64(row[2]) | UInt64(row[3]) &<< 32
      parent = UInt64(row[4]) | UInt64(row[5]) &<< 32
      start = row[6]
      count = row[7] &>> 1
      isInKey = row[7] & 1 == 1
    }
  }

  /// How many numbers an entry is written as.
  private static let rowWidth = 8

  private var entries: [Entry] = []
  /// Letters of the words that their keys do not tell apart, folded.
  private var pool: [UInt8] = []
  /// Open addressing: the number of a word plus 1, 0 where free.
  ///
  /// A power of two, at most half full.
  private var slots: [UInt32]

  /// An empty table with room for so many words; it grows beyond them.
  init(expecting words: Int = 0) {
    var size = 16
    while size < 2 * (words + 1), size < 1 << 24 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    entries.reserveCapacity(min(words, 1 << 20))
  }

  /// The table that was written.
  init(_ numbers: inout PlainNumbers.Reader) {
    let rows = numbers.nextRows(numbers.next(), of: Self.rowWidth)
    entries = [Entry](unsafeUninitializedCapacity: rows.count / Self.rowWidth) { entries, filled in
      guard var row = rows.baseAddress else { return }
      while filled < rows.count / Self.rowWidth {
        entries.initializeElement(at: filled, to: Entry(row))
        row += Self.rowWidth
        filled += 1
      }
    }
    pool = numbers.nextBytes()
    slots = numbers.nextList()
  }

  /// Writes all of it.
  func write(to numbers: inout PlainNumbers) {
    numbers.append(entries.count)
    for entry in entries {
      numbers.append(entry.low)
      numbers.append(entry.high)
      numbers.append(entry.parent)
      numbers.append(Int(entry.start))
      numbers.append(Int(entry.count) << 1 | (entry.isInKey ? 1 : 0))
    }
    numbers.append(pool)
    numbers.append(slots)
  }

  var count: Int { entries.count }

  /// The number of a folded word below `parent`; a new one when it is not there yet.
  mutating func insert(_ word: WordView, parent: UInt64) -> Int {
    if 2 * (entries.count + 1) > slots.count { grow() }
    let key = word.key
    let hash = key.hash(parent: parent)
    if let number = find(word, key, hash: hash, parent: parent) { return number }
    let isInKey = key.isPlain
    entries.append(
      Entry(
        low: key.low, high: key.high, parent: parent, start: pool.count, count: word.count, isInKey: isInKey))
    if !isInKey { pool.append(contentsOf: UnsafeBufferPointer(start: word.base, count: word.count)) }
    place(entries.count - 1, hash: hash)
    return entries.count - 1
  }

  /// Lets a sieve know the words without a parent.
  func fill(_ sieve: inout WordSieve) {
    for entry in entries where entry.parent == 0 { sieve.add(word: key(of: entry)) }
  }

  /// The number of a word, or nil.
  func find(_ word: WordView, _ key: WordKey, hash: UInt64, parent: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      let entry = entries[number]
      if entry.low == key.low, entry.high == key.high, entry.parent == parent, Int(entry.count) == key.count,
        entry.isInKey || word.matches(letters(of: entry), from: 0)
      {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The letters of a word that is not told apart by its key.
  private func letters(of entry: Entry) -> ArraySlice<UInt8> {
    pool[Int(entry.start)..<Int(entry.start + entry.count)]
  }

  private mutating func place(_ number: Int, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(clamping: number + 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in entries.indices { place(number, hash: hash(of: entries[number])) }
  }

  private func hash(of entry: Entry) -> UInt64 {
    key(of: entry).hash(parent: entry.parent)
  }

  private func key(of entry: Entry) -> WordKey {
    WordKey(low: entry.low, high: entry.high, count: Int(entry.count))
  }
}
