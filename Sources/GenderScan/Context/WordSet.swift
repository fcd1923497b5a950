/// A few words that tokens are compared with, whatever their capitals and accents.
///
/// Cost: as a rule one look per token; no string is made. A word has at most sixteen bytes.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// 0 where free.
    var count = 0

    @inline(__always)
    func holds(_ low: UInt64, _ high: UInt64, _ count: Int) -> Bool {
      self.low == low && self.high == high && self.count == count
    }
  }

  /// Open addressing: a power of two, at most half full.
  private var slots: [Slot]
  /// A bit for the lowest five bits of each first letter as it is folded, which capitals share.
  private let firstLetters: UInt32
  /// A bit for each number of bytes that a word has.
  private let counts: UInt32

  init(arrayLiteral words: FoldedWord...) {
    var size = 4
    while size < 2 * words.count { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    firstLetters = words.reduce(0) { $0 | 1 &<< UInt32($1.low & 31) }
    counts = words.reduce(0) { $0 | 1 &<< UInt32(min($1.count, 31)) }
    for word in words where word.count <= FoldedWord.longest {
      slots[place(word.low, word.high, word.count)] = Slot(low: word.low, high: word.high, count: word.count)
    }
  }

  /// True when the word in a range of a text is one of them.
  @inline(__always)
  func contains(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = range.first, range.upperBound <= text.count else { return false }
    // A letter with an accent may stand for one without.
    guard text[first] >= 0x80 || firstLetters &>> UInt32(text[first] & 31) & 1 != 0 else { return false }
    if let bytes = FoldedWord.SixteenBytes(text, range) {
      guard counts &>> UInt32(range.count) & 1 != 0 else { return false }
      return contains(bytes.low, bytes.high, range.count)
    }
    return contains(FoldedWord(text[range]))
  }

  /// True when the word is one of them.
  func contains(_ word: FoldedWord) -> Bool {
    guard word.count <= FoldedWord.longest, word.count > 0,
      firstLetters &>> UInt32(word.low & 31) & 1 != 0
    else { return false }
    return contains(word.low, word.high, word.count)
  }

  @inline(__always)
  private func contains(_ low: UInt64, _ high: UInt64, _ count: Int) -> Bool {
    slots[place(low, high, count)].count == count
  }

  /// Where the word is, or the free place where it would be.
  @inline(__always)
  private func place(_ low: UInt64, _ high: UInt64, _ count: Int) -> Int {
    let product = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: high ^ 0xA076_1D64_78BD_642F)
    var place = Int(truncatingIfNeeded: (product.high ^ product.low) >> 32) & (slots.count - 1)
    while slots[place].count != 0, !slots[place].holds(low, high, count) {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }
}
