import PhraseMatching

/// A few words, folded, that tokens are compared with.
///
/// Cost: one pass over the letters of the token and, as a rule, one comparison; no string is made.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var words = WordList()
  /// Open addressing: the number of a word plus 1, 0 where free; a power of two, at most half full.
  private var slots: [UInt16]
  private var longest = 0

  /// Words as they are folded: small letters without accents.
  init(_ words: some Collection<String>) {
    var size = 8
    while size < 2 * (words.count + 1) { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for word in words where !contains(Array(word.utf8)[...]) {
      self.words.append(word.utf8)
      longest = max(longest, word.utf8.count)
      var slot = Self.start(of: word.utf8) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(clamping: self.words.count)
    }
  }

  init(arrayLiteral words: String...) { self.init(words) }

  /// True for a word of the set, whatever its capitals and accents.
  func contains(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard letters.contains(where: { $0 >= 0x80 }) else {
      guard letters.count <= longest else { return false }
      return find(letters.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
    }
    var folded: [UInt8] = []
    WordFolding.fold(letters, into: &folded)
    return find(folded)
  }

  private func contains(_ folded: ArraySlice<UInt8>) -> Bool { find(folded) }

  private func find(_ folded: some Collection<UInt8>) -> Bool {
    var slot = Self.start(of: folded) & (slots.count - 1)
    while slots[slot] != 0 {
      if words[Int(slots[slot]) - 1].elementsEqual(folded) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private static func start(of folded: some Collection<UInt8>) -> Int {
    var hash = WordHash()
    for byte in folded { hash.add(byte) }
    return KnownWords.start(of: hash.value)
  }
}
