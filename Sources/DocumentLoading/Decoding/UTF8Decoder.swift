import GenderScan

/// Copies valid UTF-8 and puts U+FFFD for each maximal part of a bad sequence, as the Encoding standard says.
struct UTF8Decoder {
  private(set) var text = SourceText()
  /// Bad sequences that became U+FFFD.
  private(set) var replaced = 0
  /// NUL bytes that became U+FFFD.
  private(set) var nulls = 0
  /// Characters of more than one byte that were right.
  private(set) var multibyte = 0
  /// Of those, how many stand right behind another.
  private(set) var pairs = 0

  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Decodes the bytes from `start`.
  init(_ bytes: [UInt8], from start: Int = 0) {
    bytes.withUnsafeBufferPointer { decode($0, from: start) }
  }

  private mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    text.reserve(bytes.count - start)
    var good = start
    var at = start
    var lastEnd = -1
    while at < bytes.count {
      // ASCII without NUL is right as it is.
      if let block = SixteenBytes(bytes, at) {
        let noted = block.high | block.equal(0)
        at += min(16, noted.trailingZeroBitCount)
        if noted == 0 { continue }
      }
      let length = Self.length(bytes, at)
      if length > 0 {
        if length > 1 {
          multibyte += 1
          if at == lastEnd { pairs += 1 }
          lastEnd = at + length
        }
        at += length
        continue
      }
      text.append(verbatim: UnsafeBufferPointer(rebasing: bytes[good..<at]), at: good)
      let bad = max(1, -length)
      text.append(Self.replacement, for: at..<at + bad)
      if bytes[at] == 0 { nulls += 1 } else { replaced += 1 }
      at += bad
      good = at
    }
    text.append(verbatim: UnsafeBufferPointer(rebasing: bytes[good..<at]), at: good)
  }

  /// Bytes of the character at `at`, or minus the bytes of the bad part that begins there.
  ///
  /// NUL counts as bad.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let lead = bytes[at]
    if lead < 0x80 { return lead == 0 ? -1 : 1 }
    let size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    if size == 0 { return -1 }
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xE0: low = 0xA0
    case 0xED: high = 0x9F
    case 0xF0: low = 0x90
    case 0xF4: high = 0x8F
    default: break
    }
    for step in 1..<size {
      guard at + step < bytes.count, bytes[at + step] >= low, bytes[at + step] <= high else { return -step }
      low = 0x80
      high = 0xBF
    }
    return size
  }
}
