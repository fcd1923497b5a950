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

  /// The places of each list's number in `owners`, which are below `count`: list 3 has every index where a 3 stands.
  ///
  /// Cost: twice over the owners, whatever the number of lists.
  init(gathering owners: [Int32], lists count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for owner in owners { starts[Int(owner) + 1] += 1 }
    for list in 0..<count { starts[list + 1] += starts[list] }
    var next = starts
    items = [Int32](repeating: 0, count: owners.count)
    for (number, owner) in owners.enumerated() {
      items[Int(next[Int(owner)])] = Int32(truncatingIfNeeded: number)
      next[Int(owner)] += 1
    }
    self.starts = starts
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
