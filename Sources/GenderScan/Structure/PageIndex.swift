/// Pages of the source.
///
/// Only form feeds make pages; a text without them has no pages, and none are invented.
package struct PageIndex: Hashable, Sendable {
  /// Source offset of the first byte of each page.
  ///
  /// Empty when the document has no pages.
  package var starts: [UInt32]

  package init(starts: [UInt32]) {
    self.starts = starts
  }

  package var count: Int? { starts.isEmpty ? nil : starts.count }

  /// The page of a place in the source, from 1, or nil.
  package func page(of offset: SourceOffset) -> Int? {
    guard !starts.isEmpty else { return nil }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset.bytes { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }
}
