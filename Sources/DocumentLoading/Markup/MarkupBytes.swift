/// The bytes of markup, and questions about them.
///
/// By themselves, so that asking is free: what reads them while it changes its own state would be copied for a question.
struct MarkupBytes {
  let all: UnsafeBufferPointer<UInt8>

  private static let longestName = 64
  /// Inline elements of which libxml2 closes none because another element opens; but a link closes a link.
  private static let inlineNames = [
    "a", "b", "i", "u", "em", "strong", "span", "small", "font", "abbr", "cite", "code", "mark",
  ].map { $0.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }

  /// The byte at a position; 0 outside the text, which itself has no 0.
  @inline(__always)
  func byte(_ at: Int) -> UInt8 { at >= 0 && at < all.count ? all[at] : 0 }

  func find(_ byte: UInt8, from start: Int) -> Int? {
    SixteenBytes.firstIndex(of: byte, in: all, from: start)
  }

  /// True when the byte stands in a range, and no further is looked.
  func has(_ byte: UInt8, in range: Range<Int>) -> Bool {
    let range = range.clamped(to: all.indices)
    return SixteenBytes.firstIndex(of: byte, in: UnsafeBufferPointer(rebasing: all[range]), from: 0) != nil
  }

  /// True when the text at a position is this, in any case.
  ///
  /// `text` must be ASCII in small letters.
  func matches(_ text: StaticString, _ start: Int) -> Bool {
    text.withUTF8Buffer { matches($0, start) }
  }

  /// True when the end tag of this name, in small letters, begins at a position.
  func matchesEndTag(of name: String, _ start: Int) -> Bool {
    byte(start) == UInt8(ascii: "<") && byte(start + 1) == UInt8(ascii: "/") && matches(name.utf8, start + 2)
  }

  @inline(__always)
  private func matches(_ text: some Collection<UInt8>, _ start: Int) -> Bool {
    var at = start
    for wanted in text {
      let found = byte(at)
      guard (found &- 0x41 < 26 ? found | 0x20 : found) == wanted else { return false }
      at += 1
    }
    return true
  }

  func contains(_ text: StaticString, _ range: Range<Int>) -> Bool {
    range.contains { matches(text, $0) }
  }

  // MARK: Bytes

  @inline(__always)
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 && byte != 0x0B }

  @inline(__always)
  func isTagEnd(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  @inline(__always)
  func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == 0x3A || byte == 0x2E || byte == 0x2D || byte == 0x5F
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }

  // MARK: References

  /// False for `&` by itself and `&#` without a number, which libxml2 drops in places.
  func startsReference(_ at: Int) -> Bool {
    guard byte(at + 1) == UInt8(ascii: "#") else { return isShortName(at + 1) }
    let next = byte(at + 2)
    if next | 0x20 == UInt8(ascii: "x") { return isHexadecimal(byte(at + 3)) }
    return next &- 0x30 < 10
  }

  /// True for a name that may be that of an entity; libxml2 cuts long ones in pieces.
  private func isShortName(_ start: Int) -> Bool {
    var at = start
    while at - start <= 64, isLetter(byte(at)) || byte(at) &- 0x30 < 10 { at += 1 }
    return at > start && at - start <= 64 && isLetter(byte(start))
  }

  /// Past all that may belong to the reference at `start`.
  func referenceEnd(_ start: Int, _ limit: Int) -> Int {
    var at = start + 1
    while at < limit {
      if all[at] == UInt8(ascii: "&"), startsReference(at) { return at }
      at += 1
      if all[at - 1] == UInt8(ascii: ";") || isSpace(all[at - 1]) { return at }
    }
    return at
  }

  // MARK: Tags

  /// False for a name of which the length and the first letter are those of no element with contents that are no markup.
  func mayHoldData(_ name: Range<Int>) -> Bool {
    guard name.count >= 5, name.count <= 8 else { return false }
    switch all[name.lowerBound] | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "t"): return true
    default: return false
    }
  }

  /// True for the name of an inline element.
  func isInline(_ name: Range<Int>) -> Bool {
    guard name.count <= 6 else { return false }
    var packed: UInt64 = 0
    for at in name.reversed() { packed = packed &<< 8 | UInt64(all[at] | 0x20) }
    return Self.inlineNames.contains(packed)
  }

  /// True when an end tag of this name and nothing more begins at a position.
  func isEndTag(_ open: Int, of name: Range<Int>) -> Bool {
    guard byte(open + 1) == UInt8(ascii: "/"), byte(open + 2 + name.count) == UInt8(ascii: ">") else {
      return false
    }
    return name.allSatisfy { all[$0] | 0x20 == byte(open + 2 + $0 - name.lowerBound) | 0x20 }
  }

  // MARK: Attributes

  func attributeNameEnd(_ start: Int) -> Int {
    var at = start + 1
    while at < all.count, !isTagEnd(all[at]), all[at] != UInt8(ascii: "=") { at += 1 }
    return at
  }

  /// True for an attribute that libxml2 reads as the standard does: after a space, with a plain name and a value in
  /// quotation marks.
  func isRegular(_ name: Range<Int>, valueEnd: Int) -> Bool {
    let equals = name.upperBound
    guard isSpace(all[name.lowerBound - 1]), isLetter(all[name.lowerBound]),
      name.count <= Self.longestName, valueEnd >= equals + 3, all[equals] == UInt8(ascii: "=")
    else { return false }
    let mark = all[equals + 1]
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return false }
    return name.allSatisfy { isNameByte(all[$0]) }
  }

  /// True for a value with a tag in it and no space after it: its quotation mark is the first of a later value.
  func isSwallowing(_ value: Range<Int>) -> Bool {
    let next = byte(value.upperBound + 1)
    return next != 0 && !isTagEnd(next) && has(UInt8(ascii: "<"), in: value)
  }

  /// True for a class with `no` in it, as all classes of notes have, or a reference.
  func mayBeNote(_ value: Range<Int>) -> Bool {
    value.contains {
      all[$0] == UInt8(ascii: "&")
        || all[$0] | 0x20 == UInt8(ascii: "n") && all[$0 + 1] | 0x20 == UInt8(ascii: "o")
    }
  }
}
