/// Finds the runs of word bytes in a text.
enum WordScanner {
  /// Bytes that are looked at before runs are handed out: small enough for the first cache.
  private static let chunk = 8192

  /// Calls `body` with the first byte of every longest run of word bytes and the byte after its last, in order.
  @inline(__always)
  static func forEachRun(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, Int) -> Void) {
    guard let base = bytes.baseAddress else { return }
    // A chunk has at most one edge per byte.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: chunk) { edges in
      var open = -1
      var at = 0
      while at < bytes.count {
        let size = min(chunk, bytes.count - at)
        let count = findEdges(base + at, size, isOpen: open >= 0, into: edges)
        var index = 0
        if open >= 0, count > 0 {
          body(open, at + Int(edges[0]))
          open = -1
          index = 1
        }
        while index + 1 < count {
          body(at + Int(edges[index]), at + Int(edges[index + 1]))
          index += 2
        }
        if index < count { open = at + Int(edges[index]) }
        at += size
      }
      if open >= 0 { body(open, bytes.count) }
    }
  }

  /// Writes where runs begin and end in the `size` bytes from `base`, in turn; returns how many.
  ///
  /// `isOpen` says that a run goes on from before.
  private static func findEdges(
    _ base: UnsafePointer<UInt8>, _ size: Int, isOpen: Bool, into edges: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var count = 0
    var carry: UInt64 = isOpen ? 1 : 0
    var offset = 0
    while offset < size {
      let isWhole = offset + 64 <= size
      let mask =
        isWhole
        ? WordMask.block(UnsafeRawPointer(base + offset))
        : WordMask.block(base + offset, count: size - offset)
      var changes = mask ^ (mask << 1 | carry)
      carry = mask >> 63
      while changes != 0 {
        // At most `size` changes: bits beyond the last byte are 0, so the one change after it is at `size` at most.
        edges[count] = UInt32(truncatingIfNeeded: offset + changes.trailingZeroBitCount)
        count += 1
        changes &= changes - 1
      }
      offset += 64
    }
    return count
  }
}
