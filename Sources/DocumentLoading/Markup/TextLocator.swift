import GenderScan

/// Finds where the text of each event stands in the markup that the parser saw.
///
/// libxml2 tells where it stood after an event. Most text ends there; character references stand for other bytes, and
/// a full buffer, or a single byte at the end of the file, lags. So: compare first, then look for a reference, then
/// try the lags.
struct TextLocator {
  enum Piece {
    /// These bytes of the markup are the text.
    case verbatim(Range<Int>)
    /// These bytes stand for the character of the event.
    case reference(Range<Int>)
    /// These bytes stand for this character, which libxml2 did not resolve.
    case resolved([UInt8], Range<Int>)
    /// The text was handed on before.
    case nothing
  }

  let cleaned: UnsafeBufferPointer<UInt8>
  /// End of the last piece.
  private(set) var cursor = 0
  /// Events of which the place was not found.
  private(set) var lost = 0

  private static let longestReference = 512

  init(_ cleaned: UnsafeBufferPointer<UInt8>) {
    self.cleaned = cleaned
  }

  mutating func locate(_ text: UnsafeBufferPointer<UInt8>, end: Int) -> Piece {
    var end = min(end, cleaned.count)
    // The last byte by itself: libxml2 hands it on before it passes it, and what it passed may be the same byte of a tag.
    if text.count == 1, end == cleaned.count - 1, cleaned[end] == text[0] { end += 1 }
    let isDirect = stands(text, endingAt: end)
    let follows = end > 0 && cleaned[end - 1] == UInt8(ascii: ";") && text.count <= 8
    if isDirect, !follows { return verbatim(end - text.count..<end) }
    if text.count >= 1000, let lagging = lagging(text, end) { return verbatim(lagging) }
    if text.count <= 8, let ampersand = ampersand(before: end) { return reference(text, ampersand..<end) }
    if isDirect { return verbatim(end - text.count..<end) }
    if let lagging = lagging(text, end) { return verbatim(lagging) }
    lost += 1
    let range = min(cursor, end)..<end
    cursor = end
    return .reference(range)
  }

  private mutating func verbatim(_ range: Range<Int>) -> Piece {
    let start = max(range.lowerBound, cursor)
    guard start < range.upperBound else { return .nothing }
    cursor = range.upperBound
    return .verbatim(start..<range.upperBound)
  }

  /// A reference that was resolved, or an `&` that was not.
  private mutating func reference(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Piece {
    let isNumber = byte(range.lowerBound + 1) == UInt8(ascii: "#")
    let isComplete = byte(range.upperBound - 1) == UInt8(ascii: ";")
    if text.count > 1 || text.first != UInt8(ascii: "&") || isNumber || isComplete {
      cursor = range.upperBound
      return .reference(range)
    }
    if let found = EntityTable.resolve(cleaned, after: range.lowerBound) {
      cursor = range.lowerBound + 1 + found.length
      return .resolved(found.bytes, range.lowerBound..<cursor)
    }
    return verbatim(range.lowerBound..<range.lowerBound + 1)
  }

  private func stands(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    let start = end - text.count
    guard start >= 0, end <= cleaned.count else { return false }
    return EightBytes.areEqual(cleaned, start, text, count: text.count)
  }

  private func lagging(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Range<Int>? {
    for lag in 1...4 where end + lag - text.count >= cursor && stands(text, endingAt: end + lag) {
      return end + lag - text.count..<end + lag
    }
    return nil
  }

  /// The `&` of a reference that ends at `end`; not one in a tag.
  private func ampersand(before end: Int) -> Int? {
    let start = max(cursor, end - Self.longestReference)
    var at = end - 1
    while at >= start {
      switch cleaned[at] {
      case UInt8(ascii: "&"): return at
      case UInt8(ascii: "<"), UInt8(ascii: ">"): return nil
      default: at -= 1
      }
    }
    return nil
  }

  private func byte(_ at: Int) -> UInt8 { cleaned.indices.contains(at) ? cleaned[at] : 0 }
}
