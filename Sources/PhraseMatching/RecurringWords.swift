/// Numbers for the words of a text, the same for a word that comes back byte for byte.
///
/// So that what is known of a word is found out once. It has words of at most fifteen bytes; those are nearly all words
/// there are. Cost: one look per word; 16 bytes per different word, and 4 per place of a table that is at most half full.
package struct RecurringWords {
  /// The bytes of a word and how many there are, so that no two words have the same key.
  private struct Key: Equatable {
    var low: UInt64
    var high: UInt64
  }

  /// The longest word: its key has a byte left for its length.
  private static let longest = 15

  /// Open addressing: numbers of words, -1 where free; a power of two.
  private var slots: [Int32]
  private var keys: [Key] = []

  private static let fewest = 64
  private static let most = Int(Int32.max / 4)

  /// How many different words there were.
  package var count: Int { keys.count }

  /// A table that needs not grow while at most a quarter of `words` words are different.
  package init(words: Int = 0) {
    var size = Self.fewest
    while size < words / 2, size < Self.most { size *= 2 }
    slots = Array(repeating: -1, count: size)
    keys.reserveCapacity(size / 2)
  }

  /// The number of the word in a range of the text: `count` as it was when the word is new; nil for a longer word.
  package mutating func number(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = text.baseAddress, range.lowerBound >= 0, range.upperBound <= text.count,
      range.count <= Self.longest, !range.isEmpty
    else { return nil }
    return number(Self.key(base + range.lowerBound, range.count, readable: text.count - range.lowerBound))
  }

  /// The key of the `count` bytes from `base`; `readable` bytes from there may be read, at least `count`.
  @inline(__always)
  private static func key(_ base: UnsafePointer<UInt8>, _ count: Int, readable: Int) -> Key {
    var key = Key(low: 0, high: UInt64(truncatingIfNeeded: count) << 56)
    if readable > longest {
      let low = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self))
      let high = UInt64(
        littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      // Of the last eight bytes that the word touches those are kept that it has: none beyond a word of eight.
      let bits = UInt64(truncatingIfNeeded: 8 &* (count & 7))
      let mask = (1 &<< bits) &- 1
      key.low = count < 8 ? low & mask : low
      key.high |= count < 8 ? 0 : high & mask
    } else {
      for index in 0..<min(count, 8) { key.low |= UInt64(base[index]) << UInt64(8 * index) }
      for index in 8..<max(8, count) { key.high |= UInt64(base[index]) << UInt64(8 * (index - 8)) }
    }
    return key
  }

  @inline(__always)
  private mutating func number(_ key: Key) -> Int? {
    var slot = Self.start(key) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if keys[number] == key { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard count < Self.most else { return nil }
    slots[slot] = Int32(truncatingIfNeeded: count)
    keys.append(key)
    if 2 * count >= slots.count { grow() }
    return count - 1
  }

  @inline(__always)
  private static func start(_ key: Key) -> Int {
    let other = key.high ^ 0xA076_1D64_78BD_642F
    let product = (key.low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: other)
    return Int(truncatingIfNeeded: (product.high ^ product.low) >> 32)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: 4 * slots.count)
    for (number, key) in keys.enumerated() {
      var slot = Self.start(key) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }
}
