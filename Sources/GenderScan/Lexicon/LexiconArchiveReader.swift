/// Reads what the writer of archives wrote.
///
/// Damage makes it stop: everything after reads as empty, and `isWhole` is
/// false.
struct LexiconArchiveReader: LexiconArchiveCoder {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int
  private var pool: [String] = []
  private(set) var isStopped = false

  /// Bytes that stay where they are while the reader is in use, which a start within them.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    self.bytes = bytes
    position = start
  }

  /// True when everything was read and nothing is left.
  var isWhole: Bool { !isStopped && position == bytes.count }

  mutating func readPool() {
    let count = count(0)
    var lengths: [Int] = []
    lengths.reserveCapacity(count)
    for _ in 0..<count { lengths.append(next()) }
    pool.reserveCapacity(count)
    for length in lengths {
      guard length <= bytes.count - position else { return refuse() }
      // What is no UTF-8, which only a forger writes, reads as a replacement character.
      pool.append(
        String(decoding: UnsafeRawBufferPointer(rebasing: bytes[position..<position + length]), as: UTF8.self)
      )
      position += length
    }
  }

  mutating func code(_ number: inout Int) {
    number = next() - 1
  }

  mutating func code(_ text: inout String) {
    let number = next()
    guard number < pool.count else { return refuse() }
    text = pool[number]
  }

  mutating func code(_ value: inout [UInt8]) {
    let length = next()
    guard length <= bytes.count - position else { return refuse() }
    value = Array(bytes[position..<position + length])
    position += length
  }

  mutating func code(_ numbers: inout [Int32]) {
    numbers = read(width: 4) { Int32(bitPattern: $0.number(at: $1)) }
  }

  mutating func code(_ steps: inout [PatternStep]) {
    steps = read(width: 8) {
      PatternStep(head: $0.number(at: $1), number: Int32(bitPattern: $0.number(at: $1 + 4)))
    }
  }

  mutating func code(_ sequences: inout [PatternProgram.Sequence]) {
    var first: Int32 = 0
    sequences = read(width: 8) { bytes, offset in
      let shape = bytes.number(at: offset + 4)
      let length = UInt16(truncatingIfNeeded: shape)
      defer { first &+= Int32(length) }
      return PatternProgram.Sequence(
        set: Int32(bitPattern: bytes.number(at: offset)), first: first, length: length,
        anchor: UInt16(truncatingIfNeeded: shape >> 16))
    }
  }

  /// Items of so many bytes each; nothing, and a stop, when one is none or they are not all there.
  @inline(__always)
  private mutating func read<Item>(width: Int, _ item: (UnsafeRawBufferPointer, Int) -> Item?) -> [Item] {
    let count = next()
    guard count <= (bytes.count - position) / width else {
      refuse()
      return []
    }
    let start = position
    position += width * count
    let items = [Item](unsafeUninitializedCapacity: count) { items, filled in
      while filled < count, let read = item(bytes, start + width * filled) {
        items.initializeElement(at: filled, to: read)
        filled += 1
      }
    }
    if items.count < count { refuse() }
    return items
  }

  /// Every item takes a byte at least, so a count beyond what is left is damage, and no memory is taken for it.
  mutating func count(_ own: Int) -> Int {
    let count = next()
    guard count <= bytes.count - position else {
      refuse()
      return 0
    }
    return count
  }

  private mutating func next() -> Int {
    var result: UInt = 0
    var shift: UInt = 0
    while position < bytes.count, shift < 56 {
      let byte = bytes[position]
      position += 1
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: result) }
      shift += 7
    }
    refuse()
    return 0
  }

  mutating func refuse() {
    isStopped = true
    position = bytes.count
  }
}

extension UnsafeRawBufferPointer {
  /// The four bytes at an offset, the lowest first.
  @inline(__always)
  fileprivate func number(at offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
