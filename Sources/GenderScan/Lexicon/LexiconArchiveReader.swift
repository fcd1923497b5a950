/// Reads what the writer of archives wrote.
///
/// Damage makes it stop: everything after reads as empty, and `isWhole` is
/// false.
struct LexiconArchiveReader: LexiconArchiveCoder {
  private let bytes: UnsafeRawBufferPointer
  private let start: Int
  private let isBuiltIn: Bool
  private var position: Int
  private var pool: [String] = []
  private(set) var isStopped = false

  /// Bytes that stay where they are while the reader is in use, with a start within them.
  ///
  /// `isBuiltIn` says that they stay there as long as the program runs, so that lists need no copy.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int, isBuiltIn: Bool) {
    self.bytes = bytes
    self.start = start
    self.isBuiltIn = isBuiltIn
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
    align()
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

  mutating func code<Item: FlatItem>(_ list: inout FlatList<Item>) {
    let count = next()
    align()
    guard count <= (bytes.count - position) / FlatList<Item>.bytesPerItem else { return refuse() }
    let end = position + count * FlatList<Item>.bytesPerItem
    let part = UnsafeRawBufferPointer(rebasing: bytes[position..<end])
    position = end
    list = isBuiltIn ? FlatList(builtIn: part) : FlatList(copying: part)
  }

  /// Passes over the zeros before numbers of four bytes.
  private mutating func align() {
    while (position - start) % 4 != 0, position < bytes.count { position += 1 }
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
