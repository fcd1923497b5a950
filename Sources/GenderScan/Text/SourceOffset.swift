/// A position in the file as it was given, in bytes from its start.
///
/// A separate type from `TextOffset`, so that a place in the file and a place in the extracted text are never
/// mixed. Cost: four bytes.
public struct SourceOffset: Hashable, Comparable, Sendable {
  /// Bytes of the file before this position.
  public var bytes: Int { Int(stored) }

  private let stored: UInt32

  /// Makes the position after `bytes` bytes.
  ///
  /// Negative values become 0, values above 4 GiB the largest offset.
  public init(bytes: Int) {
    stored = UInt32(clamping: bytes)
  }

  /// True when the left position comes first.
  public static func < (left: SourceOffset, right: SourceOffset) -> Bool {
    left.stored < right.stored
  }
}
