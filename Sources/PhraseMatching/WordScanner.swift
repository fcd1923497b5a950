/// Finds the runs of word bytes in a text that may matter.
///
/// A chunk of the text at a time, small enough for the first cache: masks of its word bytes, the starts of its runs, and
/// of those the ones that the sieve lets through. Nothing in these steps branches on what the text says.
struct WordScanner {
  /// What is known of a run of word bytes.
  struct Run {
    let start: Int
    let end: Int
    /// True when all of it is ASCII: one word.
    let isPlain: Bool
  }

  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let sieve: WordSieve
  private let bits: UnsafePointer<UInt64>

  private static let chunk = 8192
  /// Starts that are taken from 64 bytes without asking whether there are so many.
  private static let spare = 12

  /// Calls `body` with every run that holds a word of the sieve, or a byte beyond ASCII; with some others too.
  @inline(__always)
  static func forEachRun(
    in bytes: UnsafeBufferPointer<UInt8>, through sieve: WordSieve, _ body: (Run) -> Void
  ) {
    guard let base = bytes.baseAddress else { return }
    sieve.bits.withUnsafeBufferPointer { bits in
      guard let bits = bits.baseAddress else { return }
      let scanner = WordScanner(base: base, count: bytes.count, sieve: sieve, bits: bits)
      // So far, 64 more bytes may be read beyond every block.
      let bulk = max(0, bytes.count - 64) & ~63
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * (chunk / 64 + 2)) { masks in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: chunk / 2 + spare) { starts in
          guard let masks = masks.baseAddress, let starts = starts.baseAddress else { return }
          scanner.scan(..<bulk, masks: masks, starts: starts, body)
        }
      }
      scanner.finish(from: bulk, body)
    }
  }

  @inline(__always)
  private func scan(
    _ range: PartialRangeUpTo<Int>, masks words: UnsafeMutablePointer<UInt64>,
    starts: UnsafeMutablePointer<UInt32>, _ body: (Run) -> Void
  ) {
    let highs = words + (Self.chunk / 64 + 2)
    var carry: UInt64 = 0
    var at = 0
    while at < range.upperBound {
      let size = min(Self.chunk, range.upperBound - at)
      for block in 0...size / 64 {
        (words[block], highs[block]) = WordMask.block(UnsafeRawPointer(base + at + block * 64))
      }
      let found = Self.findStarts(words, blocks: size / 64, &carry, into: starts)
      let left = sift(starts, found, at, UnsafeRawPointer(words), UnsafeRawPointer(highs))
      for index in 0..<left { body(run(at + Int(starts[index]))) }
      at += size
    }
  }

  /// Writes where runs begin in blocks of 64 bytes; returns how many.
  ///
  /// `carry` is 1 when a run goes on from before.
  @inline(never)
  private static func findStarts(
    _ words: UnsafeMutablePointer<UInt64>, blocks: Int, _ carry: inout UInt64,
    into starts: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var total = 0
    for block in 0..<blocks {
      let word = words[block]
      var edges = word & ~(word &<< 1 | carry)
      carry = word &>> 63
      let count = edges.nonzeroBitCount
      let here = UInt32(truncatingIfNeeded: block &* 64)
      let place = starts + total
      // Beyond the last start this writes numbers that the next block, or nobody, overwrites: there is room to spare.
      for index in 0..<spare {
        // With the top bit the number is never 0, which spares a branch; it changes no start.
        place[index] = here &+ UInt32(truncatingIfNeeded: (edges | 1 &<< 63).trailingZeroBitCount)
        edges &= edges &- 1
      }
      var index = spare
      while index < count {
        place[index] = here &+ UInt32(truncatingIfNeeded: edges.trailingZeroBitCount)
        edges &= edges &- 1
        index &+= 1
      }
      total &+= count
    }
    return total
  }

  /// Keeps the starts of runs that may matter; returns how many.
  private func sift(
    _ starts: UnsafeMutablePointer<UInt32>, _ count: Int, _ at: Int, _ words: UnsafeRawPointer,
    _ highs: UnsafeRawPointer
  ) -> Int {
    // The eight bytes before the end of a word lie in the text unless it stands at the very beginning.
    var first = 0
    if at == 0 { while first < count, starts[first] < 8 { first &+= 1 } }
    let text = UnsafeRawPointer(base + at)
    return sieve.hasAffixes
      ? siftWithAffixes(starts, first..<count, text, words, highs)
      : siftWords(starts, first..<count, text, words, highs)
  }

  // Kept apart from the rest, so that what these loops need stays in registers.

  @inline(never)
  private func siftWords(
    _ starts: UnsafeMutablePointer<UInt32>, _ range: Range<Int>, _ text: UnsafeRawPointer,
    _ words: UnsafeRawPointer, _ highs: UnsafeRawPointer
  ) -> Int {
    sift(starts, range, text, words, highs, affixes: false)
  }

  @inline(never)
  private func siftWithAffixes(
    _ starts: UnsafeMutablePointer<UInt32>, _ range: Range<Int>, _ text: UnsafeRawPointer,
    _ words: UnsafeRawPointer, _ highs: UnsafeRawPointer
  ) -> Int {
    sift(starts, range, text, words, highs, affixes: true)
  }

  @inline(__always)
  private func sift(
    _ starts: UnsafeMutablePointer<UInt32>, _ range: Range<Int>, _ text: UnsafeRawPointer,
    _ words: UnsafeRawPointer, _ highs: UnsafeRawPointer, affixes: Bool
  ) -> Int {
    let sieve = sieve
    let bits = bits
    var left = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let start = Int(starts[index])
      let bit = UInt64(truncatingIfNeeded: start & 7)
      // Bits from the start of the run: at least 57 of them are those of the text, the rest is 0.
      let outside = ~(words.loadUnaligned(fromByteOffset: start &>> 3, as: UInt64.self) &>> bit)
      let high = highs.loadUnaligned(fromByteOffset: start &>> 3, as: UInt64.self) &>> bit
      let count = (outside | 0x100).trailingZeroBitCount
      let first = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      let folded = first | WordSieve.caseBits
      var pass = sieve.holds(word: folded, unused: UInt64(truncatingIfNeeded: 64 &- 8 &* count), bits)
      if affixes {
        let end = start &+ outside.trailingZeroBitCount
        let last = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self))
        pass |= sieve.holds(prefix: folded, bits) | sieve.holds(suffix: last | WordSieve.caseBits, bits)
      }
      // A byte beyond ASCII in the run, or a run too long to see its end.
      let isOdd = high & (outside ^ (outside &- 1)) != 0 || outside &<< 8 == 0
      starts[left] = UInt32(truncatingIfNeeded: start)
      left &+= Int(truncatingIfNeeded: (pass & 1) | (isOdd ? 1 : 0))
      index &+= 1
    }
    return left
  }

  /// The run that starts at `start`.
  @inline(__always)
  private func run(_ start: Int) -> Run {
    var end = start
    var isPlain = true
    while end < count {
      let byte = base[end]
      if byte >= 0x80 { isPlain = false } else if !WordMask.isWordByte(byte) { break }
      end &+= 1
    }
    return Run(start: start, end: end, isPlain: isPlain)
  }

  /// Calls `body` with the runs that start at `from` or later, near the end of the text.
  @inline(__always)
  private func finish(from: Int, _ body: (Run) -> Void) {
    var at = from
    if from > 0, isWordByte(from - 1) { at = run(at).end }
    while at < count {
      if isWordByte(at) {
        let run = run(at)
        body(run)
        at = run.end
      } else {
        at += 1
      }
    }
  }

  private func isWordByte(_ at: Int) -> Bool {
    base[at] >= 0x80 || WordMask.isWordByte(base[at])
  }
}
