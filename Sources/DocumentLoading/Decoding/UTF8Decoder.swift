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
  private var pairs = 0
  /// Of those, how many stand right behind an `Ã` or `à` or what lies between, and are none: `Ã«` is one, `éé` is not.
  private var oddPairs = 0
  /// False for a text without anything for `MojibakeRepair`: a mark at the start is two pairs, and any other garbled text
  /// has three that are odd.
  var mayBeGarbled: Bool { pairs >= 2 && oddPairs >= 1 }

  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Decodes the bytes from `start`.
  init(_ bytes: [UInt8], from start: Int = 0) {
    let isWhole = bytes.withUnsafeBufferPointer { decode($0, from: start) }
    // The text is the file: one copy will do.
    if isWhole { text = SourceText(verbatim: bytes) }
  }

  /// Writes the text, but true and no text when that is all of the bytes as they are.
  private mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var good = start
    var at = start
    var lastEnd = -1
    var lastLead: UInt8 = 0
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
          if at == lastEnd {
            pairs += 1
            if lastLead == 0xC3, bytes[at] != 0xC3 { oddPairs += 1 }
          }
          lastEnd = at + length
          lastLead = bytes[at]
        }
        at += length
        continue
      }
      if good == start { text.reserve(bytes.count - start) }
      text.append(verbatim: UnsafeBufferPointer(rebasing: bytes[good..<at]), at: good)
      let bad = max(1, -length)
      text.append(Self.replacement, for: at..<at + bad)
      if bytes[at] == 0 { nulls += 1 } else { replaced += 1 }
      at += bad
      good = at
    }
    if good == 0 { return true }
    text.append(verbatim: UnsafeBufferPointer(rebasing: bytes[good..<at]), at: good)
    return false
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
