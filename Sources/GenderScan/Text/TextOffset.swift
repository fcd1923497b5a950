/// A position in extracted text, in UTF-8 bytes from its start.
///
/// Hold it as a place in a `SourceText`; it says nothing about the file. Reports turn it into code points
/// (`"offsetUnit": "codepoint"`). Cost: four bytes. It never points inside a character.
public struct TextOffset: Hashable, Comparable, Sendable {
  /// Bytes of UTF-8 before this position.
  public var utf8: Int { Int(stored) }

  private let stored: UInt32

  /// Makes the position after `utf8` bytes.
  ///
  /// Negative values become 0, values above 4 GiB the largest offset.
  @inlinable
  public init(utf8: Int) {
    self.init(clamped: UInt32(clamping: utf8))
  }

  @usableFromInline
  init(clamped: UInt32) {
    stored = clamped
  }

  /// True when the left position comes first.
  public static func < (left: TextOffset, right: TextOffset) -> Bool {
    left.stored < right.stored
  }
}
