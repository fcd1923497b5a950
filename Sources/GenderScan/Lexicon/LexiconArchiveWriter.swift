/// Writes values one after another; texts go to a pool and are noted by number.
struct LexiconArchiveWriter: LexiconArchiveCoder {
  private var body: [UInt8] = []
  private var pool: [String] = []
  private var numbers: [String: Int] = [:]
  /// Where in the body each table begins.
  private var tables: [UInt32] = []
  /// What was written before the table that is being written, and where its items begin.
  private var before: [UInt8] = []
  private var items: [UInt32] = []

  var isStopped: Bool { false }
  var isBuiltIn: Bool { false }

  /// The pool, the places of the tables, and then everything that was written.
  func payload() -> [UInt8] {
    var result: [UInt8] = []
    var starts: [UInt32] = [0]
    for text in pool { starts.append((starts.last ?? 0) + UInt32(clamping: text.utf8.count)) }
    Self.append(starts, to: &result)
    for text in pool { result.append(contentsOf: text.utf8) }
    Self.align(&result)
    Self.append(tables, to: &result)
    while result.count % LexiconArchive.alignment != 0 { result.append(0) }
    return result + body
  }

  // MARK: Tables, which do not stand in each other

  mutating func beginTable(_ own: Int) -> Int {
    Self.align(&body)
    tables.append(UInt32(clamping: body.count))
    before = body
    body = []
    items = []
    return own
  }

  mutating func beginItem() { items.append(UInt32(clamping: body.count)) }

  mutating func endTable() {
    let written = body
    body = before
    before = []
    Self.append(items, to: &body)
    body += written
  }

  // MARK: Values

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
    Self.align(&body)
    Self.append(numbers, to: &body)
  }

  /// A count and the numbers, four bytes each.
  private static func append(_ numbers: [UInt32], to bytes: inout [UInt8]) {
    for number in [UInt32(clamping: numbers.count)] + numbers {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// Adds zeros until the numbers after a count lie as they should.
  private static func align(_ bytes: inout [UInt8]) {
    while (bytes.count + 4) % LexiconArchive.alignment != 0 { bytes.append(0) }
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
