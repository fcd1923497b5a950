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

  package mutating func append(_ numbers: [Int32]) {
    append(numbers.count)
    all += numbers.map { UInt32(bitPattern: $0) }
  }

  package mutating func append(_ numbers: [UInt32]) {
    append(numbers.count)
    all += numbers
  }

  package mutating func append(_ numbers: [UInt64]) {
    append(numbers.count)
    for number in numbers { append(number) }
  }

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
    private var at = 0

    package init(_ numbers: UnsafeBufferPointer<UInt32>) { self.numbers = numbers }

    package mutating func next() -> Int {
      guard at < numbers.count else { return 0 }
      at += 1
      return Int(numbers[at - 1])
    }

    package mutating func nextWide() -> UInt64 {
      let low = UInt64(next())
      return low | UInt64(next()) << 32
    }

    /// The next rows of so many numbers each; none when there are not as many.
    mutating func nextRows(_ count: Int, of width: Int) -> UnsafeBufferPointer<UInt32> {
      guard count <= (numbers.count - at) / width else { return UnsafeBufferPointer(rebasing: numbers[..<0]) }
      defer { at += count * width }
      return UnsafeBufferPointer(rebasing: numbers[at..<at + count * width])
    }

    package mutating func nextList() -> [Int32] {
      let count = next()
      return take(count) { part in part.withMemoryRebound(to: Int32.self) { Array($0) } }
    }

    package mutating func nextList() -> [UInt32] {
      let count = next()
      return take(count) { Array($0) }
    }

    package mutating func nextList() -> [UInt64] {
      let count = next()
      guard count <= numbers.count / 2 else { return [] }
      return take(2 * count) { part in
        [UInt64](unsafeUninitializedCapacity: count) { wide, filled in
          while filled < part.count / 2 {
            wide.initializeElement(
              at: filled, to: UInt64(part[2 &* filled]) | UInt64(part[2 &* filled &+ 1]) &<< 32)
            filled += 1
          }
        }
      }
    }

    package mutating func nextBytes() -> [UInt8] {
      let count = next()
      return take((count + 3) / 4) { part in
        [UInt8](unsafeUninitializedCapacity: 4 * part.count) { bytes, filled in
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

    private mutating func take<Item>(_ count: Int, _ body: (UnsafeBufferPointer<UInt32>) -> [Item]) -> [Item]
    {
      guard count >= 0, count <= numbers.count - at else { return [] }
      let part = UnsafeBufferPointer(rebasing: numbers[at..<at + count])
      at += count
      return body(part)
    }
  }
}
