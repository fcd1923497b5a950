/// Numbers for the words of a text, the same for a word that comes back, capitals apart.
///
/// So that what is known of a word is found out once. It has words of at most sixteen letters from a to z, and single
/// marks; those are nearly all words there are. Cost: one look per word; 48 bytes per different word.
package struct RecurringWords {
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// -1 where free.
    var number: Int32 = -1
  }

  /// Open addressing: a power of two, at most half full.
  private var slots = Array(repeating: Slot(), count: 1 << 11)
  /// How many different words there were.
  package private(set) var count = 0

  private static let most = Int(Int32.max / 4)

  package init() {}

  /// The number of the word in a range of the text: `count` as it was when the word is new; nil for any other word.
  package mutating func number(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = text.baseAddress, range.lowerBound >= 0, range.upperBound <= text.count,
      range.count <= 16, !range.isEmpty
    else { return nil }
    let start = base + range.lowerBound
    let key = WordKey(start, count: range.count, readable: text.count - range.lowerBound)
    if key.isPlain { return number(key.low, key.high) }
    // Not to be taken for letters: their upper half is 0, or has letters too.
    return range.count == 1 && start[0] < 0x80 ? number(UInt64(start[0]), 1) : nil
  }

  private mutating func number(_ low: UInt64, _ high: UInt64) -> Int? {
    var slot = Self.start(low, high) & (slots.count - 1)
    while slots[slot].number >= 0 {
      if slots[slot].low == low, slots[slot].high == high { return Int(slots[slot].number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard count < Self.most else { return nil }
    slots[slot] = Slot(low: low, high: high, number: Int32(truncatingIfNeeded: count))
    count += 1
    if 2 * count >= slots.count { grow() }
    return count - 1
  }

  private static func start(_ low: UInt64, _ high: UInt64) -> Int {
    let product = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: high ^ 0xA076_1D64_78BD_642F)
    return Int(truncatingIfNeeded: (product.high ^ product.low) >> 32)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: 4 * old.count)
    for entry in old where entry.number >= 0 {
      var slot = Self.start(entry.low, entry.high) & (slots.count - 1)
      while slots[slot].number >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
