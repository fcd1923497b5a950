/// Byte offsets of a text in another unit, after one pass over the text.
///
/// Keeps a count per 64 bytes, so that a look-up reads at most 63 bytes. It does not know lines.
package struct OffsetTable {
  private let text: [UInt8]
  private let unit: OffsetUnit
  private var counts: [Int] = []

  private static let step = 64

  package init(text: [UInt8], unit: OffsetUnit) {
    self.text = text
    self.unit = unit
    guard unit != .byte else { return }
    counts.reserveCapacity(text.count / Self.step + 1)
    text.withUnsafeBufferPointer { bytes in
      var total = 0
      for start in stride(from: 0, to: bytes.count, by: Self.step) {
        counts.append(total)
        if start + Self.step <= bytes.count { total += weight(bytes, from: start) }
      }
    }
  }

  /// The offset in the unit of this table; one beyond the text counts as its end.
  package func value(_ offset: TextOffset) -> Int {
    let end = min(offset.utf8, text.count)
    guard unit != .byte else { return end }
    let block = min(end / Self.step, counts.count - 1)
    guard block >= 0 else { return 0 }
    return text[block * Self.step..<end].reduce(counts[block]) { $0 + weight($1) }
  }

  /// What the bytes of one step add.
  private func weight(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // A lane per byte of eight: none comes above eight, or sixteen.
    var lanes: UInt64 = 0
    for place in stride(from: start, to: start + Self.step, by: 8) {
      let eight = EightBytes.load(bytes, place)
      lanes &+= EightBytes.starts(in: eight) &>> 7
      if unit == .utf16 { lanes &+= EightBytes.fourByteStarts(in: eight) &>> 7 }
    }
    return Int((lanes &* EightBytes.ones) &>> 56)
  }

  /// What a byte adds: continuation bytes nothing, and a code point outside the first plane two units of UTF-16.
  private func weight(_ byte: UInt8) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
