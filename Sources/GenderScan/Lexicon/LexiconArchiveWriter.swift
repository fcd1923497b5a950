/// Writes values one after another; texts go to a pool and are noted by number.
struct LexiconArchiveWriter: LexiconArchiveCoder {
  private var body: [UInt8] = []
  private var pool: [String] = []
  private var numbers: [String: Int] = [:]

  var isStopped: Bool { false }

  /// The pool and then everything that was written.
  func payload() -> [UInt8] {
    var result: [UInt8] = []
    Self.append(pool.count, to: &result)
    for text in pool { Self.append(text.utf8.count, to: &result) }
    for text in pool { result.append(contentsOf: text.utf8) }
    Self.align(&result)
    return result + body
  }

  mutating func code(_ number: inout Int) {
    Self.append(number + 1, to: &body)
  }

  mutating func code(_ text: inout String) {
    let number = numbers[text] ?? pool.count
    if number == pool.count {
      pool.append(text)
      numbers[text] = number
    }
    Self.append(number, to: &body)
  }

  mutating func code(_ bytes: inout [UInt8]) {
    Self.append(bytes.count, to: &body)
    body.append(contentsOf: bytes)
  }

  mutating func code<Item: FlatItem>(_ list: inout FlatList<Item>) {
    var numbers: [UInt32] = []
    list.withView { for item in $0 { item.append(to: &numbers) } }
    Self.append(list.count, to: &body)
    Self.align(&body)
    for number in numbers {
      withUnsafeBytes(of: number.littleEndian) { body.append(contentsOf: $0) }
    }
  }

  /// Adds zeros up to a multiple of four.
  private static func align(_ bytes: inout [UInt8]) {
    while bytes.count % 4 != 0 { bytes.append(0) }
  }

  /// What is written was complete before.
  func refuse() {}

  mutating func count(_ own: Int) -> Int {
    Self.append(own, to: &body)
    return own
  }

  /// Seven bits a byte, the lowest first; the high bit says that more follow.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
