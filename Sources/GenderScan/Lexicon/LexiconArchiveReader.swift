/// Reads what the writer of archives wrote.
///
/// Damage makes it stop: everything after reads as empty, and `isWhole` is
/// false.
struct LexiconArchiveReader: LexiconArchiveCoder {
  private let bytes: UnsafeRawBufferPointer
  let isBuiltIn: Bool
  private var position: Int
  /// Where the pool says where its texts begin, how many they are, and where their letters are.
  private var poolStarts = 0
  private var poolCount = 0
  private var poolLetters = 0..<0
  /// Where each table begins, from the start of the body.
  private var tables = FlatList<Int32>()
  private var bodyStart = 0
  private(set) var isStopped = false

  /// A payload that stays where it is while the reader is in use, and starts at a multiple of four.
  ///
  /// `isBuiltIn` says that it stays there as long as the program runs, so that lists need no copy.
  init(_ payload: UnsafeRawBufferPointer, isBuiltIn: Bool) {
    bytes = payload
    self.isBuiltIn = isBuiltIn
    position = 0
    poolCount = max(0, number() - 1)
    poolStarts = position
    skip(4 * (poolCount + 1))
    let letters = position
    skip(poolCount == 0 ? 0 : fourBytes(poolStarts + 4 * poolCount))
    poolLetters = letters..<position
    align()
    var places = FlatList<Int32>()
    code(&places)
    tables = places
    while position % LexiconArchive.alignment != 0, position < bytes.count { position += 1 }
    bodyStart = position
  }

  /// True when everything was read and nothing is left.
  var isWhole: Bool { !isStopped && position == bytes.count }

  // MARK: Tables

  /// The reader at an item of a table; at the end of everything for a table or an item that is not there.
  func at(table: Int, item: Int) -> LexiconArchiveReader {
    var reader = self
    let count = reader.enter(table)
    guard item >= 0, item < count else {
      reader.refuse()
      return reader
    }
    let start = reader.fourBytes(reader.position + 4 * item)
    reader.skip(4 * count + start)
    return reader
  }

  /// How many items a table has.
  func count(ofTable table: Int) -> Int {
    var reader = self
    return reader.enter(table)
  }

  /// The reader before a table, to read all of it.
  func at(table: Int) -> LexiconArchiveReader {
    var reader = self
    reader.goTo(table)
    return reader
  }

  private mutating func goTo(_ table: Int) {
    guard table >= 0, table < tables.count else { return refuse() }
    position = bodyStart
    skip(Int(tables.withView { $0[table] }))
  }

  private mutating func enter(_ table: Int) -> Int {
    goTo(table)
    return number()
  }

  /// The starts of items serve those who look for one; here they are passed over.
  mutating func beginTable(_ own: Int) -> Int {
    align()
    let count = number()
    guard count <= (bytes.count - position) / 4 else {
      refuse()
      return 0
    }
    skip(4 * count)
    return count
  }

  mutating func beginItem() {}

  mutating func endTable() {}

  // MARK: Values

  mutating func code(_ number: inout Int) {
    number = next() - 1
  }

  mutating func code(_ text: inout String) {
    let number = next()
    guard number < poolCount else { return refuse() }
    let start = fourBytes(poolStarts + 4 * number)
    let end = fourBytes(poolStarts + 4 * number + 4)
    guard start <= end, end <= poolLetters.count else { return refuse() }
    let range = poolLetters.lowerBound + start..<poolLetters.lowerBound + end
    // What is no UTF-8, which only a forger writes, reads as a replacement character.
    text = UnsafeRawBufferPointer(rebasing: bytes[range]).withMemoryRebound(to: UInt8.self) {
      // Of raw memory the letters would be copied first.
      String(decoding: $0, as: UTF8.self)
    }
  }

  mutating func code(_ value: inout [UInt8]) {
    let length = next()
    guard length <= bytes.count - position else { return refuse() }
    value = Array(bytes[position..<position + length])
    position += length
  }

  mutating func code<Item: FlatItem>(_ list: inout FlatList<Item>) {
    align()
    let count = number() / Item.width
    guard count <= (bytes.count - position) / FlatList<Item>.bytesPerItem else { return refuse() }
    let end = position + count * FlatList<Item>.bytesPerItem
    let part = UnsafeRawBufferPointer(rebasing: bytes[position..<end])
    position = end
    list = isBuiltIn ? FlatList(builtIn: part) : FlatList(copying: part)
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

  mutating func refuse() {
    isStopped = true
    position = bytes.count
  }

  // MARK: Bytes

  /// Passes over the zeros before the count of numbers of four bytes.
  private mutating func align() {
    while (position + 4) % LexiconArchive.alignment != 0, position < bytes.count { position += 1 }
  }

  private mutating func skip(_ count: Int) {
    guard count >= 0, count <= bytes.count - position else { return refuse() }
    position += count
  }

  /// The number of four bytes at a place; 0 where there is none.
  private func fourBytes(_ place: Int) -> Int {
    guard place >= 0, place <= bytes.count - 4 else { return 0 }
    return Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
  }

  /// The next number of four bytes.
  private mutating func number() -> Int {
    let result = fourBytes(position)
    skip(4)
    return isStopped ? 0 : result
  }

  /// The next number of as many bytes as it needs.
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
}
