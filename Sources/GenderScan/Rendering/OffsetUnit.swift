/// The unit of `start` and `end` in a JSON report.
public enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode code points, as Python and R count.
  case codePoint = "codepoint"
  /// UTF-16 code units, as JavaScript and Java count.
  case utf16
  /// Bytes of UTF-8.
  case byte
}
