/// Words by number, each below a parent: 0 for words by themselves, more for words that follow others.
///
/// Memory: about 50 bytes per word, and the letters of those that are not just letters from a to z.
struct WordTable: Sendable {
  /// In memory it is as it is written.
  private struct Entry: PlainItem {
    var low: UInt64
    var high: UInt64
    var parent: UInt64
    var start: UInt32
    /// How many bytes, and in the lowest bit whether the word is in its key.
    private var ending: UInt32

    init(_ key: WordKey, parent: UInt64, start: Int, count: Int, isInKey: Bool) {
      low = key.low
      high = key.high
      self.parent = parent
      self.start = UInt32(clamping: start)
      ending = UInt32(clamping: min(count, 1 << 30)) << 1 | (isInKey ? 1 : 0)
    }

    @inline(__always)
    var count: Int { Int(ending &>> 1) }
    /// True when no other word has the key, capitals apart: at most sixteen letters from a to z.
    @inline(__always)
    var isInKey: Bool { ending & 1 == 1 }

    static var width: Int { 8 }

    @inline(__always)
    init(_ numbers: UnsafePointer<UInt32>) {
      low = UInt64(numbers)
      high = UInt64(numbers + 2)
      parent = UInt64(numbers + 4)
      start = numbers[6]
      ending = numbers[7]
    }

    func append(to numbers: inout PlainNumbers) {
      numbers.append(low)
      numbers.append(high)
      numbers.append(parent)
      numbers.append(start)
      numbers.append(ending)
    }
  }

  private var entries = PlainList<Entry>()
  /// Letters of the words that their keys do not tell apart, folded.
  private var pool: [UInt8] = []
  /// Open addressing: the number of a word plus 1, 0 where free.
  ///
  /// A power of two, at most half full.
  private var slots: PlainList<UInt32>

  /// An empty table with room for so many words; it grows beyond them.
  init(expecting words: Int = 0) {
    var size = 16
    while size < 2 * (words + 1), size < 1 << 24 { size *= 2 }
    slots = PlainList(Array(repeating: 0, count: size))
    entries.reserveCapacity(min(words, 1 << 20))
  }

  /// The table that was written.
  init(_ numbers: inout PlainNumbers.Reader) {
    entries = numbers.nextList()
    pool = numbers.nextBytes()
    slots = numbers.nextList()
    if slots.isEmpty { slots = PlainList([0]) }
  }

  /// Writes all of it.
  func write(to numbers: inout PlainNumbers) {
    numbers.append(entries)
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
    entries.append(Entry(key, parent: parent, start: pool.count, count: word.count, isInKey: isInKey))
    if !isInKey { pool.append(contentsOf: UnsafeBufferPointer(start: word.base, count: word.count)) }
    place(entries.count - 1, hash: hash)
    return entries.count - 1
  }

  /// Lets a sieve know the words without a parent.
  func fill(_ sieve: inout WordSieve) {
    for number in 0..<entries.count where entries[number].parent == 0 {
      sieve.add(word: key(of: entries[number]))
    }
  }

  /// The number of a word, or nil.
  func find(_ word: WordView, _ key: WordKey, hash: UInt64, parent: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      let entry = entries[number]
      if entry.low == key.low, entry.high == key.high, entry.parent == parent, entry.count == key.count,
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
    pool[Int(entry.start)..<Int(entry.start) + entry.count]
  }

  private mutating func place(_ number: Int, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(clamping: number + 1)
  }

  private mutating func grow() {
    slots = PlainList(Array(repeating: 0, count: slots.count * 2))
    for number in 0..<entries.count { place(number, hash: hash(of: entries[number])) }
  }

  private func hash(of entry: Entry) -> UInt64 {
    key(of: entry).hash(parent: entry.parent)
  }

  private func key(of entry: Entry) -> WordKey {
    WordKey(low: entry.low, high: entry.high, count: entry.count)
  }
}
