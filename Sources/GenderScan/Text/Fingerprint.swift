import PhraseMatching

/// A short hash of text, the same on every machine and in every run (FNV-1a, 64 bits).
///
/// For ids of findings; it is no protection against someone who wants two findings to share an id.
package struct Fingerprint {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// Adds bytes.
  package mutating func add(_ bytes: some Collection<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Adds the letters and digits of some text, folded, so that spacing and hyphens do not matter.
  package mutating func addLetters(_ bytes: some Collection<UInt8>) {
    defer { add(CollectionOfOne(0)) }
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes where byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
        add(CollectionOfOne(byte | 0x20))
      }
      return
    }
    var folded: [UInt8] = []
    WordFolding.fold(bytes, into: &folded)
    add(folded.filter { $0 > 0x7F || $0 &- 0x61 < 26 || $0 &- 0x30 < 10 })
  }

  /// 12 hexadecimal digits.
  package var text: String {
    let digits = String(state, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.count) + digits).suffix(12))
  }
}
