/// Numbers of four bytes, written one after another, from which tables are made again without working anything out.
package struct PlainNumbers: Sendable {
  /// What was written.
  package private(set) var all: [UInt32] = []

  package init() {}

  package mutating func append(_ number: Int) { all.append(UInt32(clamping: number)) }

  /// The lower half first.
  package mutating func append(_ number: UInt64) {
    all.append(UInt32(truncatingIfNeeded: number))
    all.append(UInt32(truncatingIfNeeded: number >> 32))
  }

  package mutating func append(_ number: UInt32) { all.append(number) }

  /// The items start at a multiple of eight numbers.
  package mutating func append<Item: PlainItem>(_ list: PlainList<Item>) {
    append(list.count)
    while all.count % Self.alignment != 0 { all.append(0) }
    list.withUnsafeBufferPointer { for item in $0 { item.append(to: &self) } }
  }

  package mutating func append(_ numbers: [Int32]) { append(PlainList(numbers)) }

  /// An item of 32 bytes is on one line of the processor's cache when the first number is at the start of one.
  private static let alignment = 8

  package mutating func append(_ bytes: [UInt8]) {
    append(bytes.count)
    for start in stride(from: 0, to: bytes.count, by: 4) {
      var word: UInt32 = 0
      for (place, byte) in bytes[start..<min(start + 4, bytes.count)].enumerated() {
        word |= UInt32(byte) << UInt32(8 * place)
      }
      all.append(word)
    }
  }

  /// Reads what was written, in the same order.
  ///
  /// It is good within the closure that lends the numbers. Beyond their end everything reads as 0 or empty.
  package struct Reader {
    private let numbers: UnsafeBufferPointer<UInt32>
    private let isBuiltIn: Bool
    private var at = 0

    /// `isBuiltIn` says that the numbers stay where they are, unchanged, as long as the program runs; then lists do.
    package init(_ numbers: UnsafeBufferPointer<UInt32>, isBuiltIn: Bool = false) {
      self.numbers = numbers
      self.isBuiltIn = isBuiltIn
    }

    package mutating func next() -> Int {
      guard at < numbers.count else { return 0 }
      at += 1
      return Int(numbers[at - 1])
    }

    package mutating func nextWide() -> UInt64 {
      let low = UInt64(next())
      return low | UInt64(next()) << 32
    }

    package mutating func nextList<Item: PlainItem>() -> PlainList<Item> {
      let count = next()
      while at % PlainNumbers.alignment != 0, at < numbers.count { at += 1 }
      guard count <= (numbers.count - at) / Item.width else { return PlainList() }
      let part = UnsafeBufferPointer(rebasing: numbers[at..<at + count * Item.width])
      at += part.count
      guard let base = part.baseAddress, count > 0 else { return PlainList() }
      let isAligned = Int(bitPattern: base) % MemoryLayout<Item>.alignment == 0
      if isBuiltIn, isAligned, MemoryLayout<Item>.stride == 4 * Item.width, UInt32(1).littleEndian == 1 {
        return UnsafeRawBufferPointer(part).withMemoryRebound(to: Item.self) { PlainList(builtIn: $0) }
      }
      return PlainList(
        [Item](unsafeUninitializedCapacity: count) { items, filled in
          while filled < count {
            items.initializeElement(at: filled, to: Item(base + filled * Item.width))
            filled += 1
          }
        })
    }

    package mutating func nextBytes() -> [UInt8] {
      let count = next()
      guard count <= 4 * (numbers.count - at) else { return [] }
      let part = numbers[at..<at + (count + 3) / 4]
      at = part.endIndex
      return [UInt8](unsafeUninitializedCapacity: 4 * part.count) { bytes, filled in
        for number in part {
          for place in 0..<4 {
            bytes.initializeElement(at: filled, to: UInt8(truncatingIfNeeded: number >> UInt32(8 * place)))
            filled += 1
          }
        }
        filled = min(count, filled)
      }
    }
  }
}
