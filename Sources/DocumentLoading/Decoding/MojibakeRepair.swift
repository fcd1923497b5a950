import GenderScan

/// Undoes UTF-8 that was read as windows-1252 (or Latin-1) and written as UTF-8 again.
///
/// Such text has pairs such as `Ã«` for `ë`. They do not occur in real Dutch, so three of them are proof enough; each is
/// put right by itself and the rest stays as it is. A doubled byte order mark at the start goes in any case.
struct MojibakeRepair {
  private static let least = 3

  /// The text with its garbled characters restored, or nil when there is nothing to do.
  func repair(_ text: SourceText) -> (text: SourceText, count: Int)? {
    let bytes = text.utf8
    return bytes.withUnsafeBufferPointer { buffer in
      let found = sequences(buffer)
      let hasMark = found.first.map { $0.range.lowerBound == 0 && $0.bytes == [0xEF, 0xBB, 0xBF] } ?? false
      let garbled = hasMark ? Array(found.dropFirst()) : found
      if garbled.count < Self.least && !hasMark { return nil }
      var result = SourceText()
      result.reserve(buffer.count)
      var at = 0
      for sequence in garbled.count < Self.least ? Array(found.prefix(1)) : found {
        result.append(text, at..<sequence.range.lowerBound)
        at = sequence.range.upperBound
        if at == sequence.range.count && hasMark { continue }
        let source = text.map.sourceRange(
          of: TextOffset(utf8: sequence.range.lowerBound)..<TextOffset(utf8: sequence.range.upperBound))
        result.append(sequence.bytes, for: source.lowerBound.bytes..<source.upperBound.bytes)
      }
      result.append(text, at..<buffer.count)
      return (result, garbled.count < Self.least ? 0 : garbled.count)
    }
  }

  private struct Sequence {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  private func sequences(_ bytes: UnsafeBufferPointer<UInt8>) -> [Sequence] {
    var found: [Sequence] = []
    var at = 0
    // The lead bytes C2 … F4 of UTF-8 look like U+00C2 … U+00F4: C3 82 … C3 B4.
    while let lead = SixteenBytes.firstIndex(of: 0xC3, in: bytes, from: at) {
      at = lead
      guard let sequence = sequence(bytes, at) else {
        at += 1
        continue
      }
      found.append(sequence)
      at = sequence.range.upperBound
    }
    return found
  }

  private func sequence(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Sequence? {
    guard let lead = Self.byte(bytes, start) else { return nil }
    let length = lead.value >= 0xF0 ? 4 : lead.value >= 0xE0 ? 3 : 2
    var original = [lead.value]
    var at = start + lead.length
    for _ in 1..<length {
      guard let next = Self.byte(bytes, at) else { return nil }
      original.append(next.value)
      at += next.length
    }
    let isValid = original.withUnsafeBufferPointer { UTF8Decoder.length($0, 0) == length }
    return isValid ? Sequence(range: start..<at, bytes: original) : nil
  }

  /// The byte that the character at `at` was read from, and the length of that character.
  private static func byte(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (value: UInt8, length: Int)? {
    guard at < bytes.count, bytes[at] >= 0xC2 else { return nil }
    let length = UTF8Decoder.length(bytes, at)
    if length == 2, bytes[at] <= 0xC3 { return (bytes[at] << 6 | bytes[at + 1] & 0x3F, 2) }
    guard length == 2 || length == 3 else { return nil }
    let lead = UInt32(length == 2 ? bytes[at] & 0x1F : bytes[at] & 0x0F)
    var scalar = lead << 6 | UInt32(bytes[at + 1] & 0x3F)
    if length == 3 { scalar = scalar << 6 | UInt32(bytes[at + 2] & 0x3F) }
    guard let index = SingleByteDecoder.windows1252.firstIndex(of: scalar) else { return nil }
    return (UInt8(0x80 + index), length)
  }
}
