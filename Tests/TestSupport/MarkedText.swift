/// A text with «marks» around what a test expects: the text without them, and their ranges in UTF-8 bytes.
///
/// ```swift
/// let marked = MarkedText("Het «plan» is klaar.")
/// // marked.text == "Het plan is klaar.", marked.ranges == [4..<8]
/// ```
/// Marks may be nested; ranges come in the order in which they open.
public struct MarkedText: Sendable {
  /// The text without marks.
  public let text: String
  /// The marked ranges, in bytes of UTF-8.
  public let ranges: [Range<Int>]

  /// Reads the marks.
  ///
  /// A mark without its counterpart is left out.
  public init(_ marked: String) {
    var plain = ""
    var open: [Int] = []
    var starts: [Int] = []
    var found: [Int: Int] = [:]
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«":
        open.append(starts.count)
        starts.append(plain.utf8.count)
      case "»": if let index = open.popLast() { found[index] = plain.utf8.count }
      default: plain.unicodeScalars.append(scalar)
      }
    }
    text = plain
    ranges = starts.indices.compactMap { index in found[index].map { starts[index]..<$0 } }
  }

  /// The marked pieces.
  public var pieces: [String] {
    let bytes = Array(text.utf8)
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
