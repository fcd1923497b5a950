/// A bitmap that turns nearly every word away that is in no table, for the price of a multiplication and a look.
///
/// A word is asked for by its first eight bytes, beginnings and ends by their outermost few; small letters stand for
/// capitals. Yes means perhaps, no means no. Memory: three to six bytes per entry, at least 8 KiB.
struct WordSieve: Sendable {
  /// How many of the outermost bytes of beginnings or ends are asked for: of short and of long ones, 0 for none.
  struct Widths: Sendable {
    let short: Int
    let long: Int

    /// Stems of at least so many bytes are long.
    private static let longFrom = 6

    /// Widths for stems of these many bytes.
    init(counts: [Int] = []) {
      short = counts.filter { $0 < Self.longFrom }.min() ?? 0
      long = counts.contains { $0 >= Self.longFrom } ? Self.longFrom : 0
    }

    /// The width for a stem of `count` bytes.
    func width(_ count: Int) -> Int { count < Self.longFrom ? short : long }
  }

  /// One kind of question: which bytes of eight, and what scatters them.
  private struct Kind: Sendable {
    /// Bits that the bytes leave unused; 0 when there are no such entries.
    let unused: UInt64
    let factor: UInt64
    /// 1 when there are such entries.
    let isAsked: UInt64

    init(width: Int, factor: UInt64) {
      unused = width == 0 ? 0 : UInt64(64 - 8 * width)
      self.factor = factor
      isAsked = width == 0 ? 0 : 1
    }
  }

  let prefixes: Widths
  let suffixes: Widths
  /// A power of two.
  private(set) var bits: [UInt64]
  /// What a product is shifted by to number a bit.
  private let shift: UInt64
  private let shortPrefix: Kind
  private let longPrefix: Kind
  private let shortSuffix: Kind
  private let longSuffix: Kind

  private static let wordFactor: UInt64 = 0x9E37_79B9_7F4A_7C15
  static let caseBits: UInt64 = 0x2020_2020_2020_2020

  /// A sieve for tables, which must be sealed.
  init(
    _ words: WordTable = WordTable(), _ prefixes: AffixTable = AffixTable(isSuffix: false),
    _ suffixes: AffixTable = AffixTable(isSuffix: true)
  ) {
    self.init(
      entries: words.count + prefixes.stems.count + suffixes.stems.count, prefixes: prefixes.widths,
      suffixes: suffixes.widths)
    words.fill(&self)
    prefixes.fill(&self)
    suffixes.fill(&self)
  }

  /// An empty sieve with room for so many entries.
  private init(entries: Int, prefixes: Widths, suffixes: Widths) {
    self.prefixes = prefixes
    self.suffixes = suffixes
    shortPrefix = Kind(width: prefixes.short, factor: 0xD6E8_FEB8_6659_FD93)
    longPrefix = Kind(width: prefixes.long, factor: 0xA076_1D64_78BD_642F)
    shortSuffix = Kind(width: suffixes.short, factor: 0xE703_7ED1_A0B4_28DB)
    longSuffix = Kind(width: suffixes.long, factor: 0x8EBC_6AF0_9C88_C6E3)
    var exponent: UInt64 = 16
    while 1 << exponent < entries * 24, exponent < 30 { exponent += 1 }
    shift = 64 - exponent
    bits = Array(repeating: 0, count: 1 << Int(exponent - 6))
  }

  mutating func add(word: WordKey) {
    set((word.low &<< Self.unused(word.count)) &* Self.wordFactor)
  }

  /// Adds a beginning of `count` bytes, of which the first eight are `outer`.
  mutating func add(prefix outer: UInt64, count: Int) {
    let kind = prefixes.width(count) == prefixes.long ? longPrefix : shortPrefix
    set((outer &<< kind.unused) &* kind.factor)
  }

  /// Adds an end of `count` bytes, of which the last eight are `outer`.
  mutating func add(suffix outer: UInt64, count: Int) {
    let kind = suffixes.width(count) == suffixes.long ? longSuffix : shortSuffix
    set((outer &>> kind.unused) &* kind.factor)
  }

  private mutating func set(_ product: UInt64) {
    let bit = product &>> shift
    bits[Int(truncatingIfNeeded: bit &>> 6)] |= 1 &<< bit
  }

  /// Bits that a word of `count` bytes leaves of its first eight.
  @inline(__always)
  static func unused(_ count: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: 64 &- 8 &* min(count, 8))
  }

  /// True when there are beginnings or ends to ask for.
  var hasAffixes: Bool {
    shortPrefix.isAsked | longPrefix.isAsked | shortSuffix.isAsked | longSuffix.isAsked != 0
  }

  // MARK: Questions; `bits` is the bitmap, the answer 1 or 0 in the lowest bit, with anything above.

  /// Perhaps a word: `first` is its first eight bytes, `unused` the bits of them beyond its end.
  @inline(__always)
  func holds(word first: UInt64, unused: UInt64, _ bits: UnsafePointer<UInt64>) -> UInt64 {
    look((first &<< unused) &* Self.wordFactor, bits)
  }

  /// Perhaps the beginning of a word.
  @inline(__always)
  func holds(prefix first: UInt64, _ bits: UnsafePointer<UInt64>) -> UInt64 {
    ask(first &<< shortPrefix.unused, shortPrefix, bits) | ask(first &<< longPrefix.unused, longPrefix, bits)
  }

  /// Perhaps the end of a word.
  @inline(__always)
  func holds(suffix last: UInt64, _ bits: UnsafePointer<UInt64>) -> UInt64 {
    ask(last &>> shortSuffix.unused, shortSuffix, bits) | ask(last &>> longSuffix.unused, longSuffix, bits)
  }

  @inline(__always)
  private func ask(_ key: UInt64, _ kind: Kind, _ bits: UnsafePointer<UInt64>) -> UInt64 {
    look(key &* kind.factor, bits) & kind.isAsked
  }

  @inline(__always)
  private func look(_ product: UInt64, _ bits: UnsafePointer<UInt64>) -> UInt64 {
    let bit = product &>> shift
    // Below the count of the bitmap: `shift` leaves so many bits.
    return bits[Int(truncatingIfNeeded: bit &>> 6)] &>> bit
  }
}
