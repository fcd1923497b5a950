/// Lines and columns of the file as given, both counted from 1, columns in code points.
///
/// Made by loading, which alone sees the bytes. Cost: four bytes per line and per UTF-8 continuation byte; a look-up
/// is two binary searches. It does not know the lines of the extracted text.
public struct LineIndex: Hashable, Sendable {
  /// Source offset of the first byte of each line.
  package var lineStarts: [UInt32]
  /// Source offsets of bytes that continue a character, rising.
  ///
  /// Empty for encodings of one byte per character.
  package var continuationBytes: [UInt32]
  /// Bytes per code unit of the source: 1, or 2 for UTF-16.
  package var unit: Int

  package init(lineStarts: [UInt32], continuationBytes: [UInt32], unit: Int) {
    self.lineStarts = lineStarts
    self.continuationBytes = continuationBytes
    self.unit = max(1, unit)
  }

  /// The line and column of a place in the source.
  public func position(of offset: SourceOffset) -> (line: Int, column: Int) {
    let bytes = UInt32(clamping: offset.bytes)
    let line = Self.count(of: lineStarts, upTo: bytes)
    guard line > 0 else { return (1, offset.bytes / unit + 1) }
    let start = lineStarts[line - 1]
    let inner =
      Self.count(of: continuationBytes, upTo: bytes) - Self.count(of: continuationBytes, upTo: start)
    return (line, Int(bytes - start) / unit - inner + 1)
  }

  /// How many of the rising numbers are at most `limit`.
  private static func count(of numbers: [UInt32], upTo limit: UInt32) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
