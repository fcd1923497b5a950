/// Lists of numbers, laid out one after the other in one array.
///
/// Cost: four bytes per number and per list; a list is found in one step and nothing is counted or copied.
package struct NumberLists: Hashable, Sendable {
  /// Where each list begins in `items`; one more than lists.
  package private(set) var starts: [Int32]
  package private(set) var items: [Int32]

  package init() {
    starts = [0]
    items = []
  }

  private init(starts: [Int32], items: [Int32]) {
    self.starts = starts
    self.items = items
  }

  /// Numbers on their way into lists, in any order of lists; within a list the order stays.
  struct Gatherer {
    private var owners: [Int32] = []
    private var numbers: [Int32] = []
    private let count: Int

    /// For so many lists.
    init(lists count: Int) { self.count = count }

    /// Adds a number to a list, which must be one of them.
    mutating func add(_ number: Int, to list: Int) {
      owners.append(Int32(clamping: list))
      numbers.append(Int32(clamping: number))
    }

    /// Cost: twice over the numbers, whatever the number of lists.
    func lists() -> NumberLists {
      var starts = [Int32](repeating: 0, count: count + 1)
      for list in owners { starts[Int(list) + 1] += 1 }
      for list in 0..<count { starts[list + 1] += starts[list] }
      var next = starts
      var items = [Int32](repeating: 0, count: numbers.count)
      for (list, number) in zip(owners, numbers) {
        items[Int(next[Int(list)])] = number
        next[Int(list)] += 1
      }
      return NumberLists(starts: starts, items: items)
    }
  }

  package var count: Int { starts.count - 1 }

  package subscript(_ number: Int) -> ArraySlice<Int32> {
    items[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// The lists as plain memory.
  struct View {
    fileprivate let starts: UnsafeBufferPointer<Int32>
    fileprivate let items: UnsafeBufferPointer<Int32>

    @inline(__always)
    subscript(_ number: Int) -> Slice<UnsafeBufferPointer<Int32>> {
      items[Int(starts[number])..<Int(starts[number + 1])]
    }
  }

  /// Calls `body` with the lists; they must not leave the closure.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      items.withUnsafeBufferPointer { body(View(starts: starts, items: $0)) }
    }
  }
}

/// Words in UTF-8, laid out one after the other.
package struct WordList: RandomAccessCollection, Hashable, Sendable {
  /// Where each word begins in `letters`; one more than words.
  package private(set) var starts: [Int32] = [0]
  package private(set) var letters: [UInt8] = []

  package init() {}

  /// Words as they were laid out before; nil when the parts do not fit together.
  init?(starts: [Int32], letters: [UInt8]) {
    guard starts.first == 0, starts.last == Int32(clamping: letters.count),
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.starts = starts
    self.letters = letters
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { starts.count - 1 }

  mutating func append(_ word: some Sequence<UInt8>) {
    letters += word
    starts.append(Int32(clamping: letters.count))
  }

  /// How many bytes a word has.
  func length(_ number: Int) -> Int { Int(starts[number + 1] - starts[number]) }

  package subscript(_ number: Int) -> ArraySlice<UInt8> {
    letters[Int(starts[number])..<Int(starts[number + 1])]
  }
}
