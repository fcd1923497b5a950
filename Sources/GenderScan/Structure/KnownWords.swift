/// Words that are certainly words, kept as numbers: the vocabulary of a lexicon.
///
/// Small letters, accents left out. Cost: eight bytes a word; a look-up is one hash.
package struct KnownWords: Sendable {
  private var hashes: Set<UInt64>

  /// Makes a set of words in UTF-8.
  package init(_ words: some Sequence<[UInt8]> = []) {
    hashes = Set(words.map { word in word.reduce(WordHash()) { $0.adding($1) }.value })
  }

  func contains(_ hash: WordHash) -> Bool { hashes.contains(hash.value) }
}

/// A word as one number: capitals as small letters, accents left out.
///
/// Letters can be added one by one.
struct WordHash: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private var isAccent = false

  /// The base letters of U+00E0 to U+00FF.
  private static let bases = Array("aaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

  /// The word with one more byte of UTF-8.
  func adding(_ byte: UInt8) -> WordHash {
    var next = self
    if isAccent {
      next.isAccent = false
      next.mix(byte & 0xC0 == 0x80 ? Self.bases[Int(byte & 0x1F)] : byte)
    } else if byte == 0xC3 {
      next.isAccent = true
    } else {
      next.mix(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return next
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
