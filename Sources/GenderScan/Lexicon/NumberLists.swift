/// Lists of numbers, laid out one after the other in one array.
///
/// Cost: four bytes per number and per list; a list is found in one step and nothing is counted or copied.
package struct NumberLists: Hashable, Sendable {
  /// Where each list begins in `items`; one more than lists.
  private let starts: [Int32]
  private let items: [Int32]

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
    var items = [Int32](repeating: 0, count: owners.count)
    for (number, owner) in owners.enumerated() {
      items[Int(next[Int(owner)])] = Int32(truncatingIfNeeded: number)
      next[Int(owner)] += 1
    }
    self.starts = starts
    self.items = items
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
