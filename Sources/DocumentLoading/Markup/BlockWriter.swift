import GenderScan

/// Writes the text of markup: white space collapsed, one line feed between blocks, each byte with its source.
struct BlockWriter {
  private(set) var text = SourceText()
  private(set) var blocks: [MarkupBlock] = []
  private(set) var superscripts: [Range<Int>] = []
  /// True when text was dropped because there is too much of it.
  private(set) var isFull = false
  private let source: SourceText
  private let limit: Int
  /// The block being written.
  private var open: MarkupBlock?
  /// White space that waits for the text after it: a range of the decoded text, empty when it is inserted.
  private var space: Range<Int>?
  private var lineBreaks = 0

  init(source: SourceText, limit: Int) {
    self.source = source
    self.limit = limit
  }

  var count: Int { text.utf8.count }

  mutating func reserve() { text.reserve(source.utf8.count) }

  /// Ends the block being written, if any.
  mutating func endBlock() {
    space = nil
    lineBreaks = 0
    guard var block = open else { return }
    block.range = block.range.lowerBound..<count
    if !block.range.isEmpty { blocks.append(block) }
    open = nil
  }

  /// Parts what comes from what was, within the block.
  mutating func separate(at offset: Int) {
    if space == nil { space = offset..<offset }
  }

  /// A line break: white space, the end of the block when there are two, or when a bullet follows.
  mutating func breakLine(at offset: Int, in around: Surroundings) {
    if around.isPreformatted { return write(inserted: [0x0A], at: offset, in: around) }
    lineBreaks += 1
    separate(at: offset)
  }

  /// Adds a range of the decoded text.
  mutating func write(_ range: Range<Int>, in around: Surroundings) {
    if around.isPreformatted {
      begin(around, at: range.lowerBound)
      return add(range)
    }
    var at = range.lowerBound
    while at < range.upperBound {
      let start = at
      if Self.isWhite(source.utf8[at]) {
        while at < range.upperBound, Self.isWhite(source.utf8[at]) { at += 1 }
        space = (space.flatMap { $0.isEmpty ? nil : $0.lowerBound } ?? start)..<at
      } else {
        let from = prepare(around, before: start..<range.upperBound)
        at = stretchEnd(start, range.upperBound)
        add(from..<at)
      }
    }
  }

  /// Where the words from `start` on end that can be added as they stand: only single spaces between them.
  ///
  /// After the first word when there is no room for more.
  private func stretchEnd(_ start: Int, _ limit: Int) -> Int {
    source.utf8.withUnsafeBufferPointer { bytes in
      let hasRoom = count &+ limit &- start <= self.limit
      var at = start
      while at < limit {
        if hasRoom, let block = SixteenBytes(bytes, at) {
          let length = min(16, limit &- at)
          let stop = Self.stops(block, length: length, isLast: at &+ length == limit)
          if stop != 0 { return at &+ stop.trailingZeroBitCount }
          // A space that is the last of them waits for what follows it.
          at &+= length &- (bytes[at &+ length &- 1] == 0x20 ? 1 : 0)
          continue
        }
        if Self.isWhite(bytes[at]) {
          let next = at &+ 1
          guard hasRoom, bytes[at] == 0x20, next < limit, !Self.isWhite(bytes[next]) else { return at }
        }
        at &+= 1
      }
      return at
    }
  }

  /// The white space among the first `length` bytes that cannot be added as it stands: all but a space with something
  /// else after it.
  ///
  /// What follows the last of them is not known, unless they are the last of the range.
  @inline(__always)
  private static func stops(_ block: SixteenBytes, length: Int, isLast: Bool) -> UInt32 {
    let white = block.white & SixteenBytes.first(length)
    let beyond: UInt32 = isLast ? 1 &<< UInt32(truncatingIfNeeded: length) : 0
    return white & (~block.equal(0x20) | (white | beyond) &>> 1)
  }

  /// Bytes of a range that are no white space.
  static func visibleBytes(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var at = range.lowerBound
    while at < range.upperBound {
      if let block = SixteenBytes(bytes, at) {
        let length = min(16, range.upperBound &- at)
        count &+= length &- (block.white & SixteenBytes.first(length)).nonzeroBitCount
        at &+= length
        continue
      }
      if !isWhite(bytes[at]) { count &+= 1 }
      at &+= 1
    }
    return count
  }

  /// Adds a character that stands for a range of the decoded text.
  mutating func write(_ bytes: [UInt8], for range: Range<Int>, in around: Surroundings) {
    if bytes.count == 1, let byte = bytes.first, Self.isWhite(byte), !around.isPreformatted {
      space = (space?.lowerBound ?? range.lowerBound)..<range.upperBound
      return
    }
    prepare(around, at: range.lowerBound)
    guard hasRoom(bytes.count) else { return }
    text.append(bytes, for: sourceRange(range))
  }

  /// Adds text that is not in the source.
  mutating func write(inserted bytes: [UInt8], at offset: Int, in around: Surroundings) {
    prepare(around, at: offset)
    guard hasRoom(bytes.count) else { return }
    text.append(inserted: bytes, at: sourceRange(offset..<offset).lowerBound)
  }

  /// Marks what was written since `start` as raised.
  mutating func markSuperscript(from start: Int) {
    var start = start
    while start < count, Self.isWhite(text.utf8[start]) { start += 1 }
    if start < count { superscripts.append(start..<count) }
  }

  /// Takes over all blocks of another writer.
  mutating func take(_ other: inout BlockWriter) {
    other.endBlock()
    for block in other.blocks {
      guard hasRoom(block.range.count + 1) else { break }
      if count > 0, let run = other.text.map.runIndex(at: block.range.lowerBound) {
        text.append(inserted: [0x0A], at: Int(other.text.map.runs[run].sourceStart))
      }
      var moved = block
      let shift = count - block.range.lowerBound
      moved.range = count..<count + block.range.count
      text.append(other.text, block.range)
      blocks.append(moved)
      superscripts += other.superscripts.filter { block.range.contains($0.lowerBound) }.map {
        $0.lowerBound + shift..<$0.upperBound + shift
      }
    }
    other = BlockWriter(source: source, limit: limit)
  }

  /// True when a block is being written.
  var isWriting: Bool { open != nil }

  /// Begins a block when none is open, and writes the white space that waits.
  private mutating func prepare(_ around: Surroundings, at offset: Int) {
    if let waiting = takeSpace(around, at: offset) { write(space: waiting) }
  }

  /// The same before a range that all may be written; returns where to begin: at a space that stands before it.
  private mutating func prepare(_ around: Surroundings, before range: Range<Int>) -> Int {
    let start = range.lowerBound
    guard let waiting = takeSpace(around, at: start) else { return start }
    if waiting == start - 1..<start, source.utf8[start - 1] == 0x20, count + 1 + range.count <= limit {
      return start - 1
    }
    write(space: waiting)
    return start
  }

  /// Begins a block when none is open; returns white space that stands inside the block.
  private mutating func takeSpace(_ around: Surroundings, at offset: Int) -> Range<Int>? {
    if lineBreaks > 1 || (lineBreaks == 1 && startsBullet(offset)) { endBlock() }
    lineBreaks = 0
    let waiting = space
    begin(around, at: offset)
    guard let waiting, let open, open.range.lowerBound < count else { return nil }
    return waiting
  }

  private mutating func write(space waiting: Range<Int>) {
    if waiting.count == 1, source.utf8[waiting.lowerBound] == 0x20 { return add(waiting) }
    guard hasRoom(1) else { return }
    text.append([0x20], for: sourceRange(waiting))
  }

  private mutating func begin(_ around: Surroundings, at offset: Int) {
    space = nil
    guard open == nil else { return }
    if count > 0, hasRoom(1) { text.append(inserted: [0x0A], at: sourceRange(offset..<offset).lowerBound) }
    open = MarkupBlock(
      kind: around.kind, level: around.level, range: count..<count, table: around.table, row: around.row,
      column: around.column, isHeaderCell: around.isHeaderCell, isQuoted: around.isQuoted)
  }

  /// True when a bullet or dash with a space after it stands here.
  private func startsBullet(_ offset: Int) -> Bool {
    let bytes = source.utf8[min(offset, source.utf8.count)...].prefix(4)
    if bytes.starts(with: [0xE2, 0x80, 0xA2]) || bytes.starts(with: [0xE2, 0x96]) { return true }
    let dashes: [[UInt8]] = [[0x2D], [0x2A], [0xC2, 0xB7], [0xE2, 0x80, 0x93]]
    return dashes.contains { bytes.starts(with: $0 + [0x20]) || bytes.starts(with: $0 + [0xC2]) }
  }

  private mutating func add(_ range: Range<Int>) {
    if hasRoom(range.count) { text.append(source, range) }
  }

  private mutating func hasRoom(_ bytes: Int) -> Bool {
    if count + bytes > limit { isFull = true }
    return !isFull
  }

  private func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let found = source.map.sourceRange(
      of: TextOffset(utf8: range.lowerBound)..<TextOffset(utf8: range.upperBound))
    return found.lowerBound.bytes..<found.upperBound.bytes
  }

  static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
