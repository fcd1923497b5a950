/// Reads what the writer of archives wrote.
///
/// Damage makes it stop: everything after reads as empty, and `isWhole` is
/// false.
struct LexiconArchiveReader: LexiconArchiveCoder {
  private let bytes: [UInt8]
  private var position: Int
  private var pool: [String] = []
  private(set) var isStopped = false

  init(_ bytes: [UInt8], from start: Int) {
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
      guard length <= bytes.count - position,
        let text = String(validating: bytes[position..<position + length], as: UTF8.self)
      else { return stop() }
      pool.append(text)
      position += length
    }
  }

  mutating func code(_ number: inout Int) {
    number = next() - 1
  }

  mutating func code(_ text: inout String) {
    let number = next()
    guard number < pool.count else { return stop() }
    text = pool[number]
  }

  mutating func code(_ value: inout [UInt8]) {
    let length = next()
    guard length <= bytes.count - position else { return stop() }
    value = Array(bytes[position..<position + length])
    position += length
  }

  /// Every item takes a byte at least, so a count beyond what is left is damage, and no memory is taken for it.
  mutating func count(_ own: Int) -> Int {
    let count = next()
    guard count <= bytes.count - position else {
      stop()
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
    stop()
    return 0
  }

  private mutating func stop() {
    isStopped = true
    position = bytes.count
  }
}
