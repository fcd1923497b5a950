internal import CWordMask

/// Finds the runs of word bytes in a text that may matter.
///
/// A chunk of the text at a time, small enough for the first cache: masks of its word bytes, the starts of its runs, and
/// of those the ones that the sieve lets through. Nothing in these steps branches on what the text says. Runs that are
/// not all ASCII, or too long for that, are few and listed apart.
struct WordScanner {
  /// A run of word bytes.
  struct Run {
    let start: Int
    let end: Int
    /// True when all of it is ASCII: one word.
    let isPlain: Bool

    /// True when the sieve can tell: it looks no further into a run.
    var isSiftable: Bool { isPlain && end - start < 56 }
  }

  /// Room for what is known of a chunk.
  private struct Room {
    let words: UnsafeMutablePointer<UInt64>
    let highs: UnsafeMutablePointer<UInt64>
    let starts: UnsafeMutablePointer<UInt32>
    /// Blocks with a run that may not be sifted.
    let blocks: UnsafeMutablePointer<UInt32>
    /// Runs that cannot be sifted.
    let odd: UnsafeMutablePointer<Run>
  }

  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let sieve: WordSieve
  private let bits: WordSieve.Bits
  /// True when `CWordMask` does what a loop here would do.
  private let isWide: Bool
  /// What that needs of the sieve.
  private let wide: cwordmask_sieve

  private static let chunk = Int(CWORDMASK_CHUNK)
  /// Starts that are taken from 64 bytes without asking whether there are so many.
  private static let spare = 12

  /// True when this processor has the instructions of the wide way.
  static var hasWide: Bool { cwordmask_has_wide() != 0 }

  /// Calls `body` with every run that holds a word of the sieve, a byte beyond ASCII, or very many bytes; with some
  /// others too, and by the wide way with fewer of them.
  @inline(__always)
  static func forEachRun(
    in bytes: UnsafeBufferPointer<UInt8>, through sieve: WordSieve, isWide: Bool,
    _ body: (Run, WordSieve.Bits) -> Void
  ) {
    guard let base = bytes.baseAddress else { return }
    sieve.withBits { bits in
      let scanner = WordScanner(
        base: base, count: bytes.count, sieve: sieve, bits: bits, isWide: isWide && hasWide,
        wide: sieve.wide(bits))
      // So far, 64 more bytes may be read beyond every block.
      let bulk = max(0, bytes.count - 64) & ~63
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * (chunk / 64 + 2)) { masks in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: chunk / 2 + spare + chunk / 64) { starts in
          withUnsafeTemporaryAllocation(of: Run.self, capacity: chunk / 2 + 1) { odd in
            guard let masks = masks.baseAddress, let starts = starts.baseAddress, let odd = odd.baseAddress
            else { return }
            let room = Room(
              words: masks, highs: masks + (chunk / 64 + 2), starts: starts,
              blocks: starts + (chunk / 2 + spare),
              odd: odd)
            scanner.finish(from: bulk, scanner.scan(bulk, room, body), body)
          }
        }
      }
    }
  }

  /// Scans the first `bulk` bytes; returns the end of the last run that could not be sifted.
  @inline(__always)
  private func scan(_ bulk: Int, _ room: Room, _ body: (Run, WordSieve.Bits) -> Void) -> Int {
    var carry: UInt64 = 0
    var oddEnd = 0
    var at = 0
    while at < bulk {
      let size = min(Self.chunk, bulk - at)
      let counts = isWide ? wideCut(room, at, size / 64, carry) : cut(room, at, size / 64, carry)
      carry = room.words[size / 64 - 1] &>> 63
      let left = siftAgain(room, sift(room, counts.starts, at), at)
      let odd = findOdd(room, counts.odd, at, &oddEnd)
      var next = 0
      for index in 0..<left {
        let start = at + Int(room.starts[index])
        while next < odd, room.odd[next].start < start {
          body(room.odd[next], bits)
          next += 1
        }
        body(siftable(room, Int(room.starts[index]), at), bits)
      }
      while next < odd {
        body(room.odd[next], bits)
        next += 1
      }
      at += size
    }
    return oddEnd
  }

  /// Writes the masks of some blocks and of one more, so that runs can be followed over the border; where runs begin in
  /// the blocks; and which of them have runs that may not be sifted.
  ///
  /// `carry` is 1 when a run goes on from before.
  @inline(never)
  private func cut(_ room: Room, _ at: Int, _ blocks: Int, _ carry: UInt64) -> cwordmask_counts {
    var carry = carry
    var counts = cwordmask_counts(starts: 0, odd: 0)
    for block in 0..<blocks {
      let (word, high) = WordMask.block(UnsafeRawPointer(base + at + block &* 64))
      (room.words[block], room.highs[block]) = (word, high)
      room.blocks[counts.odd] = UInt32(truncatingIfNeeded: block)
      counts.odd &+= high | Self.longMarks(word) == 0 ? 0 : 1
      var edges = word & ~(word &<< 1 | carry)
      carry = word &>> 63
      let count = edges.nonzeroBitCount
      let here = UInt32(truncatingIfNeeded: block &* 64)
      let place = room.starts + counts.starts
      // Beyond the last start this writes numbers that the next block, or nobody, overwrites: there is room to spare.
      for index in 0..<Self.spare {
        // With the top bit the number is never 0, which spares a branch; it changes no start.
        place[index] = here &+ UInt32(truncatingIfNeeded: (edges | 1 &<< 63).trailingZeroBitCount)
        edges &= edges &- 1
      }
      var index = Self.spare
      while index < count {
        place[index] = here &+ UInt32(truncatingIfNeeded: edges.trailingZeroBitCount)
        edges &= edges &- 1
        index &+= 1
      }
      counts.starts &+= count
    }
    (room.words[blocks], room.highs[blocks]) = WordMask.block(UnsafeRawPointer(base + at + blocks * 64))
    return counts
  }

  /// The same with wider instructions.
  private func wideCut(_ room: Room, _ at: Int, _ blocks: Int, _ carry: UInt64) -> cwordmask_counts {
    withUnsafePointer(to: wide) {
      cwordmask_chunk($0, base + at, blocks, carry, room.words, room.highs, room.starts, room.blocks)
    }
  }

  /// Lists the runs, with bytes in these many of the blocks listed, that cannot be sifted; returns how many.
  ///
  /// A run that was listed before, up to `end`, is not listed again.
  @inline(never)
  private func findOdd(_ room: Room, _ count: Int, _ at: Int, _ end: inout Int) -> Int {
    var found = 0
    for index in 0..<count {
      let block = Int(room.blocks[index])
      let words = room.words[block]
      var odd = room.highs[block] | Self.longMarks(words)
      let here = at &+ block &* 64
      if here < end { odd &= end &- here < 64 ? Self.bits(from: end &- here) : 0 }
      while odd != 0 {
        let place = odd.trailingZeroBitCount
        // What is outside the run, on both sides, if it lies in this block.
        let before = ~words & ~Self.bits(from: place)
        let after = ~words & Self.bits(from: place)
        let run: Run
        if before != 0, after != 0 {
          let (start, stop) = (64 &- before.leadingZeroBitCount, after.trailingZeroBitCount)
          let inside = Self.bits(from: start) & ~Self.bits(from: stop)
          run = Run(start: here &+ start, end: here &+ stop, isPlain: room.highs[block] & inside == 0)
        } else {
          run = whole(here &+ place)
        }
        odd &= run.end &- here < 64 ? Self.bits(from: run.end &- here) : 0
        if run.isSiftable { continue }
        room.odd[found] = run
        found &+= 1
        end = run.end
      }
    }
    return found
  }

  /// All bits from one below 64 on.
  @inline(__always)
  private static func bits(from place: Int) -> UInt64 {
    ~0 &<< UInt64(truncatingIfNeeded: place)
  }

  /// The run around a word byte.
  private func whole(_ place: Int) -> Run {
    var start = place
    while start > 0, isWordByte(start &- 1) { start &-= 1 }
    return run(start)
  }

  private static func longMarks(_ words: UInt64) -> UInt64 { cwordmask_long_marks(words) }

  /// Keeps the starts of runs that may matter; returns how many.
  private func sift(_ room: Room, _ count: Int, _ at: Int) -> Int {
    let starts = room.starts
    // The eight bytes before the end of a word lie in the text unless it stands at the very beginning.
    var first = 0
    if at == 0 { while first < count, starts[first] < 8 { first &+= 1 } }
    let text = UnsafeRawPointer(base + at)
    let words = room.words
    if isWide {
      return withUnsafePointer(to: wide) { cwordmask_sift($0, base + at, words, starts, first, count) }
    }
    return sieve.hasAffixes
      ? siftWithAffixes(starts, first..<count, text, words) : siftWords(starts, first..<count, text, words)
  }

  // Kept apart from the rest, so that what these loops need stays in registers.

  @inline(never)
  private func siftWords(
    _ starts: UnsafeMutablePointer<UInt32>, _ range: Range<Int>, _ text: UnsafeRawPointer,
    _ words: UnsafeMutablePointer<UInt64>
  ) -> Int {
    sift(starts, range, text, words, affixes: false)
  }

  @inline(never)
  private func siftWithAffixes(
    _ starts: UnsafeMutablePointer<UInt32>, _ range: Range<Int>, _ text: UnsafeRawPointer,
    _ words: UnsafeMutablePointer<UInt64>
  ) -> Int {
    sift(starts, range, text, words, affixes: true)
  }

  @inline(__always)
  private func sift(
    _ starts: UnsafeMutablePointer<UInt32>, _ range: Range<Int>, _ text: UnsafeRawPointer,
    _ words: UnsafeMutablePointer<UInt64>, affixes: Bool
  ) -> Int {
    let sieve = sieve
    let bits = bits
    var left = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let start = Int(starts[index])
      let outside = ~Self.bits(words, from: start)
      let count = (outside | 0x100).trailingZeroBitCount
      let first = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      let folded = first | WordSieve.caseBits
      var pass = sieve.holds(word: folded, unused: UInt64(truncatingIfNeeded: 64 &- 8 &* count), bits)
      if affixes {
        let end = start &+ outside.trailingZeroBitCount
        let last = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self))
        pass |= sieve.mayHold(prefix: folded, suffix: last | WordSieve.caseBits, bits)
      }
      starts[left] = UInt32(truncatingIfNeeded: start)
      left &+= Int(truncatingIfNeeded: pass & 1)
      index &+= 1
    }
    return left
  }

  /// Keeps, of the starts that are left, those of runs that may matter as a whole; returns how many.
  ///
  /// Drops runs that cannot be sifted.
  private func siftAgain(_ room: Room, _ count: Int, _ at: Int) -> Int {
    // At the very beginning of the text there are no eight bytes before the end of a word.
    var first = 0
    if at == 0 { while first < count, room.starts[first] < 8 { first &+= 1 } }
    let left = siftAgain(room, 0..<first, 0, at)
    if isWide {
      return withUnsafePointer(to: wide) {
        cwordmask_sift_again($0, base + at, room.words, room.highs, room.starts, first, count, left)
      }
    }
    return siftAgain(room, first..<count, left, at)
  }

  private func siftAgain(_ room: Room, _ range: Range<Int>, _ left: Int, _ at: Int) -> Int {
    sieve.hasAffixes
      ? siftAgain(room, range, left, at, affixes: true) : siftAgain(room, range, left, at, affixes: false)
  }

  @inline(__always)
  private func siftAgain(_ room: Room, _ range: Range<Int>, _ left: Int, _ at: Int, affixes: Bool) -> Int {
    let sieve = sieve
    var left = left
    for index in range {
      let start = Int(room.starts[index])
      let outside = ~Self.bits(room.words, from: start)
      let high = Self.bits(room.highs, from: start) & (outside ^ (outside &- 1))
      let length = outside.trailingZeroBitCount
      let word = WordView(base + at + start, count: length, readable: 64)
      let key = word.key
      var pass = sieve.holds(hash: key.hash(parent: 0), bits)
      if affixes {
        let last = at + start < 8 ? key.tail(word.base) : word.lastEight
        pass |= sieve.holds(prefix: word.firstEight, bits) | sieve.holds(suffix: last, bits)
      }
      room.starts[left] = UInt32(truncatingIfNeeded: start)
      left &+= high == 0 && outside &<< 8 != 0 ? Int(truncatingIfNeeded: pass & 1) : 0
    }
    return left
  }

  /// The run that starts `start` bytes after `at`, which was sifted.
  @inline(__always)
  private func siftable(_ room: Room, _ start: Int, _ at: Int) -> Run {
    let outside = ~Self.bits(room.words, from: start)
    return Run(start: at &+ start, end: at &+ start &+ outside.trailingZeroBitCount, isPlain: true)
  }

  /// Bits of a mask from one on: at least 57 of them, then zeros.
  @inline(__always)
  private static func bits(_ mask: UnsafeMutablePointer<UInt64>, from start: Int) -> UInt64 {
    UnsafeRawPointer(mask).loadUnaligned(fromByteOffset: start &>> 3, as: UInt64.self)
      &>> UInt64(truncatingIfNeeded: start & 7)
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

  /// Calls `body` with the runs that start at `from` or later, near the end of the text, and with the one that goes on
  /// there when nothing before told that it cannot be sifted.
  @inline(__always)
  private func finish(from: Int, _ oddEnd: Int, _ body: (Run, WordSieve.Bits) -> Void) {
    var at = from
    if from > 0, isWordByte(from - 1) {
      while at > 0, isWordByte(at - 1) { at -= 1 }
      let open = run(at)
      if oddEnd < from, !open.isSiftable { body(open, bits) }
      at = open.end
    }
    while at < count {
      if isWordByte(at) {
        let run = run(at)
        body(run, bits)
        at = run.end
      } else {
        at += 1
      }
    }
  }

  @inline(__always)
  private func isWordByte(_ at: Int) -> Bool {
    base[at] >= 0x80 || WordMask.isWordByte(base[at])
  }
}
