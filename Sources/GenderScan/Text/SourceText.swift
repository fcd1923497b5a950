/// Text with, for each byte, the place in the file it came from.
///
/// Built piece by piece with the `append` methods, so that text and map never part. `utf8` is always valid UTF-8.
/// Cost: the text plus 16 bytes per run of the map. It does not know pages, lines or sections.
public struct SourceText: Hashable, Sendable {
  /// The text in UTF-8.
  public private(set) var utf8: [UInt8] = []
  /// Where the text came from.
  public private(set) var map = SourceMap()

  /// Makes an empty text.
  public init() {}

  /// Makes a text that is the whole file, byte for byte.
  ///
  /// `utf8` must be valid UTF-8.
  package init(verbatim utf8: [UInt8]) {
    self.utf8 = utf8
    map.append(length: utf8.count, source: 0..<utf8.count, stride: .verbatim)
  }

  package mutating func reserve(_ bytes: Int) {
    utf8.reserveCapacity(bytes)
  }

  /// Adds source bytes as they are; `at` is the source offset of the first.
  package mutating func append(verbatim bytes: UnsafeBufferPointer<UInt8>, at source: Int) {
    utf8.append(contentsOf: bytes)
    map.append(length: bytes.count, source: source..<source + bytes.count, stride: .verbatim)
  }

  /// Adds text that stands for a range of source bytes as a whole: a decoded character or an entity.
  package mutating func append(_ bytes: [UInt8], for source: Range<Int>) {
    utf8.append(contentsOf: bytes)
    map.append(length: bytes.count, source: source, stride: .opaque)
  }

  /// Adds ASCII that was two bytes per character in the source.
  package mutating func append(twoByteASCII bytes: [UInt8], at source: Int) {
    utf8.append(contentsOf: bytes)
    map.append(length: bytes.count, source: source..<source + 2 * bytes.count, stride: .twoBytes)
  }

  /// Adds text that is not in the source, such as the space between two joined lines.
  package mutating func append(inserted bytes: [UInt8], at source: Int) {
    append(bytes, for: source..<source)
  }

  /// Adds a range (bytes) of another text, keeping where it came from.
  package mutating func append(_ other: SourceText, _ range: Range<Int>) {
    utf8.append(contentsOf: other.utf8[range])
    map.append(other.map, range: range)
  }

  /// The letters of a range, as a string.
  ///
  /// An empty string when the range lies outside the text.
  public func string(_ range: Range<TextOffset>) -> String {
    let low = min(range.lowerBound.utf8, utf8.count)
    let high = min(range.upperBound.utf8, utf8.count)
    return String(decoding: utf8[low..<high], as: UTF8.self)
  }
}
