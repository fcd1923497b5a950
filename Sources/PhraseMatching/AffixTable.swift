/// Beginnings or ends of words, looked up by their outermost bytes, at most eight.
///
/// A bitmap over the outermost four bytes (fewer for shorter stems) turns most words away. Memory: 8 KiB, and about 40
/// bytes and the letters per stem.
struct AffixTable: Sendable {
  /// What a beginning or end leads to.
  struct Stem: Sendable {
    let letters: [UInt8]
    let phrase: Int
    let minimumRest: Int
    fileprivate let width: Int
    fileprivate let key: UInt64
  }

  /// True for ends of words.
  let isSuffix: Bool
  /// Ordered by width and key, so that equal keys stand together.
  private var stems: [Stem] = []
  /// Open addressing: the first stem of a width and key plus 1, 0 where free.
  ///
  /// A power of two, at most half full.
  private var slots: [UInt32] = [0, 0]
  /// Widths of keys in use, rising.
  private var widths: [Int] = []
  /// Widths of at most four that the bitmap is asked for.
  private var gateMasks: [UInt64] = []
  /// 65,536 bits.
  private var gate: [UInt64] = []

  init(isSuffix: Bool) {
    self.isSuffix = isSuffix
  }

  var isEmpty: Bool { stems.isEmpty }

  /// Adds a folded stem, which may not be empty.
  mutating func add(_ letters: [UInt8], phrase: Int, minimumRest: Int) {
    let key = letters.withUnsafeBufferPointer { bytes -> UInt64 in
      guard let base = bytes.baseAddress else { return 0 }
      let key = WordKey(base, count: bytes.count, readable: bytes.count)
      return isSuffix ? key.tail(base) : key.low
    }
    let width = min(letters.count, 8)
    stems.append(
      Stem(letters: letters, phrase: phrase, minimumRest: minimumRest, width: width, key: key & mask(width)))
  }

  /// Makes the tables.
  ///
  /// To be called once, after the last stem.
  mutating func seal() {
    guard !stems.isEmpty else { return }
    stems.sort { ($0.width, $0.key, $0.phrase) < ($1.width, $1.key, $1.phrase) }
    widths = Set(stems.map(\.width)).sorted()
    gateMasks = Set(widths.map { min($0, 4) }).sorted().map(mask)
    gate = Array(repeating: 0, count: 1024)
    var size = 16
    while size < 2 * stems.count { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for (index, stem) in stems.enumerated() {
      let bit = Self.gateBit(stem.key & mask(min(stem.width, 4)))
      gate[bit >> 6] |= 1 << UInt64(bit & 63)
      if index == 0 || stems[index - 1].key != stem.key || stems[index - 1].width != stem.width {
        place(index)
      }
    }
  }

  /// False when no stem fits a word whose outermost eight bytes are `outer`.
  @inline(__always)
  func mayHold(_ outer: UInt64) -> Bool {
    for mask in gateMasks {
      let bit = Self.gateBit(outer & mask)
      if gate[bit >> 6] & (1 << UInt64(bit & 63)) != 0 { return true }
    }
    return false
  }

  /// Calls `body` with every stem of a word whose outermost eight bytes are `outer`.
  func forEach(of word: WordView, _ outer: UInt64, _ body: (Stem) -> Void) {
    for width in widths where width <= word.count {
      let key = outer & mask(width)
      guard var index = first(width, key) else { continue }
      while index < stems.count, stems[index].key == key, stems[index].width == width {
        if fits(stems[index], word) { body(stems[index]) }
        index += 1
      }
    }
  }

  private func fits(_ stem: Stem, _ word: WordView) -> Bool {
    let rest = word.count - stem.letters.count
    guard word.matches(stem.letters[...], from: isSuffix ? rest : 0) else { return false }
    guard stem.minimumRest > 0 else { return true }
    return word.letters(in: isSuffix ? 0..<rest : stem.letters.count..<word.count) >= stem.minimumRest
  }

  private func first(_ width: Int, _ key: UInt64) -> Int? {
    var slot = slot(width, key)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if stems[index].key == key, stems[index].width == width { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func place(_ index: Int) {
    var slot = slot(stems[index].width, stems[index].key)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(clamping: index + 1)
  }

  private func slot(_ width: Int, _ key: UInt64) -> Int {
    let mixed = (key ^ UInt64(width)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
  }

  /// The outermost `width` of eight bytes.
  private func mask(_ width: Int) -> UInt64 {
    let unused = UInt64(64 - 8 * width)
    return isSuffix ? ~0 << unused : ~0 >> unused
  }

  /// A bit number below 65,536.
  @inline(__always)
  private static func gateBit(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
