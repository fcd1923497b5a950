import GenderScan

/// Decodes UTF-16; a lone surrogate or an odd last byte becomes U+FFFD.
struct UTF16Decoder {
  private(set) var text = SourceText()
  private(set) var replaced = 0
  private(set) var nulls = 0
  private let high: Int
  private let low: Int

  init(bigEndian: Bool) {
    high = bigEndian ? 0 : 1
    low = bigEndian ? 1 : 0
  }

  /// Decodes the bytes from `start`.
  mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var at = start
    var plain: [UInt8] = []
    while at + 1 < bytes.count {
      let unit = unit(bytes, at)
      if unit > 0, unit < 0x80 {
        plain.append(UInt8(unit))
        at += 2
        continue
      }
      flush(&plain, at)
      at += append(unit, bytes, at)
    }
    flush(&plain, at)
    if at < bytes.count {
      text.append(UTF8Decoder.replacement, for: at..<bytes.count)
      replaced += 1
    }
  }

  private mutating func flush(_ plain: inout [UInt8], _ end: Int) {
    guard !plain.isEmpty else { return }
    text.append(twoByteASCII: plain, at: end - 2 * plain.count)
    plain.removeAll(keepingCapacity: true)
  }

  /// Adds one character that is not ASCII and returns its length in bytes of source.
  private mutating func append(_ unit: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    var scalar = unit
    var length = 2
    if unit & 0xFC00 == 0xD800, at + 3 < bytes.count {
      let next = self.unit(bytes, at + 2)
      if next & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (unit - 0xD800) << 10 + (next - 0xDC00)
        length = 4
      }
    }
    if scalar != 0, let character = Unicode.Scalar(scalar) {
      text.append(Array(String(Character(character)).utf8), for: at..<at + length)
    } else {
      text.append(UTF8Decoder.replacement, for: at..<at + length)
      if scalar == 0 { nulls += 1 } else { replaced += 1 }
    }
    return length
  }

  private func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
    UInt32(bytes[at + high]) << 8 | UInt32(bytes[at + low])
  }
}
