/// Items that are looked up by number: in memory of their own, or where they were written.
///
/// What is built into a program lies there as long as it runs. Looked up where it lies it costs nothing before the first
/// look, and only what is looked at is ever touched.
/// Cost: of a look, what an array takes and a comparison. The first change copies what lies elsewhere.
///
/// It asks nothing of its items and is no collection: what the runtime has to look up for that when a list is first used
/// takes longer than to read a lexicon.
package struct PlainList<Item: BitwiseCopyable & Sendable>: Sendable {
  // Seen by other modules, which would else look items up without knowing what they are.
  @usableFromInline var own: [Item]
  /// Where items lie that nobody changes and that are there as long as the program runs; 0 for a list of its own.
  ///
  /// Any thread may read them.
  @usableFromInline var address: UInt = 0
  @usableFromInline var builtInCount = 0

  @inlinable
  package init(_ items: [Item] = []) { own = items }

  /// Items where they lie.
  init(builtIn items: UnsafeBufferPointer<Item>) {
    own = []
    address = UInt(bitPattern: items.baseAddress)
    builtInCount = items.count
  }

  @inlinable @inline(__always)
  package var count: Int { address == 0 ? own.count : builtInCount }
  package var isEmpty: Bool { count == 0 }

  @inlinable @inline(__always)
  package subscript(_ number: Int) -> Item {
    get {
      guard let items = UnsafePointer<Item>(bitPattern: address) else { return own[number] }
      precondition(number >= 0 && number < builtInCount)
      return items[number]
    }
    set {
      makeOwn()
      own[number] = newValue
    }
  }

  @inlinable
  package mutating func append(_ item: Item) {
    makeOwn()
    own.append(item)
  }

  mutating func reserveCapacity(_ count: Int) { own.reserveCapacity(count) }

  @inlinable
  mutating func makeOwn() {
    guard address != 0 else { return }
    own = withUnsafeBufferPointer { Array($0) }
    (address, builtInCount) = (0, 0)
  }

  /// Calls `body` with the items as plain memory, which must not leave the closure.
  @inlinable @inline(__always)
  package func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Item>) -> Result) -> Result {
    guard let items = UnsafePointer<Item>(bitPattern: address) else {
      return own.withUnsafeBufferPointer(body)
    }
    return body(UnsafeBufferPointer(start: items, count: builtInCount))
  }
}

/// A value that is written as a fixed count of numbers of four bytes.
package protocol PlainItem: BitwiseCopyable, Sendable {
  /// How many numbers.
  static var width: Int { get }
  /// The item that was written. Where the lower half of a number comes first it looks in memory as it is written.
  init(_ numbers: UnsafePointer<UInt32>)
  func append(to numbers: inout PlainNumbers)
}

extension Int32: PlainItem {
  package static var width: Int { 1 }
  @inline(__always)
  package init(_ numbers: UnsafePointer<UInt32>) { self.init(bitPattern: numbers[0]) }
  package func append(to numbers: inout PlainNumbers) { numbers.append(UInt32(bitPattern: self)) }
}

extension UInt32: PlainItem {
  package static var width: Int { 1 }
  @inline(__always)
  package init(_ numbers: UnsafePointer<UInt32>) { self = numbers[0] }
  package func append(to numbers: inout PlainNumbers) { numbers.append(self) }
}

extension UInt64: PlainItem {
  package static var width: Int { 2 }
  @inline(__always)
  package init(_ numbers: UnsafePointer<UInt32>) {
    self = UInt64(numbers[0]) | UInt64(numbers[1]) &<< 32
  }
  package func append(to numbers: inout PlainNumbers) { numbers.append(self) }
}
