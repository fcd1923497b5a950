/// Items of a few plain numbers each, laid out one after the other.
///
/// What is built into a program is read where it lies; other lists have memory of their own. Cost: four bytes per
/// number; nothing counts references while a view is read.
package struct FlatList<Item: FlatItem>: Sendable {
  private var memory: Memory

  private enum Memory: Sendable {
    case own([UInt32])
    /// Where numbers lie that nobody changes and that are there as long as the program runs: any thread may read them.
    case builtIn(address: UInt, count: Int)
  }

  package init() { memory = .own([]) }

  /// Items as the numbers they consist of.
  init(numbers: [UInt32]) { memory = .own(numbers) }

  package init(_ items: some Sequence<Item>) {
    var numbers: [UInt32] = []
    for item in items { item.append(to: &numbers) }
    memory = .own(numbers)
  }

  /// The items that bytes hold, the lowest byte of each number first; bytes that are no whole item are left out.
  init(copying bytes: UnsafeRawBufferPointer) { memory = Self.copy(of: bytes) }

  /// The items that bytes hold, which must be there, unchanged, as long as the program runs.
  ///
  /// Copied where the machine cannot read them as they are.
  init(builtIn bytes: UnsafeRawBufferPointer) {
    let isAligned = Int(bitPattern: bytes.baseAddress) % MemoryLayout<UInt32>.alignment == 0
    let isReadable = isAligned && bytes.count % Self.bytesPerItem == 0 && UInt32(1).littleEndian == 1
    let address = UInt(bitPattern: bytes.baseAddress)
    memory = isReadable ? .builtIn(address: address, count: bytes.count / 4) : Self.copy(of: bytes)
  }

  private static func copy(of bytes: UnsafeRawBufferPointer) -> Memory {
    let count = bytes.count / bytesPerItem * Item.width
    return .own(
      [UInt32](unsafeUninitializedCapacity: count) { numbers, filled in
        while filled < count {
          let number = bytes.loadUnaligned(fromByteOffset: 4 * filled, as: UInt32.self)
          numbers.initializeElement(at: filled, to: UInt32(littleEndian: number))
          filled += 1
        }
      })
  }

  /// True for items that lie in memory that nobody changes and that is there as long as the program runs.
  var isBuiltIn: Bool {
    switch memory {
    case .own: false
    case .builtIn: true
    }
  }

  static var bytesPerItem: Int { 4 * Item.width }

  package var count: Int {
    switch memory {
    case .own(let numbers): numbers.count / Item.width
    case .builtIn(_, let count): count / Item.width
    }
  }

  /// Adds an item; what was built in is copied first.
  mutating func append(_ item: Item) {
    var numbers: [UInt32] = []
    switch memory {
    case .own(let own): numbers = own
    case .builtIn(let address, let count): numbers = Array(Self.numbers(at: address, count))
    }
    memory = .own([])
    item.append(to: &numbers)
    memory = .own(numbers)
  }

  /// Calls `body` with the items as plain memory; the view must not leave the closure.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    switch memory {
    case .own(let numbers): numbers.withUnsafeBufferPointer { body(View($0)) }
    case .builtIn(let address, let count): body(View(Self.numbers(at: address, count)))
    }
  }

  /// Calls `body` with the plain numbers of all items.
  func withNumbers<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    switch memory {
    case .own(let numbers): numbers.withUnsafeBufferPointer(body)
    case .builtIn(let address, let count): body(Self.numbers(at: address, count))
    }
  }

  private static func numbers(at address: UInt, _ count: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: UnsafePointer(bitPattern: address), count: count)
  }

  /// The items as plain memory: numbers are in range, the caller sees to that.
  struct View: RandomAccessCollection {
    private let base: UnsafePointer<UInt32>?
    let endIndex: Int
    var startIndex: Int { 0 }

    fileprivate init(_ numbers: UnsafeBufferPointer<UInt32>) {
      base = numbers.baseAddress
      endIndex = numbers.count / Item.width
    }

    @inline(__always)
    subscript(_ number: Int) -> Item {
      Item(numbers: base.unsafelyUnwrapped + Item.width &* number)
    }
  }
}

extension FlatList: Equatable {
  package static func == (left: Self, right: Self) -> Bool {
    left.withView { left in right.withView { left.elementsEqual($0) } }
  }
}

/// A value that is a fixed count of plain numbers.
package protocol FlatItem: Equatable, Sendable {
  /// How many numbers.
  static var width: Int { get }
  init(numbers: UnsafePointer<UInt32>)
  func append(to numbers: inout [UInt32])
}

extension Int32: FlatItem {
  package static var width: Int { 1 }

  @inline(__always)
  package init(numbers: UnsafePointer<UInt32>) { self.init(bitPattern: numbers[0]) }

  package func append(to numbers: inout [UInt32]) { numbers.append(UInt32(bitPattern: self)) }
}
