import GenderScan

/// Finds the lines of a file: they end at LF, CR LF or a CR by itself.
enum LineIndexBuilder {
  static func build(_ bytes: [UInt8], encoding: TextEncoding, start: Int) -> LineIndex {
    bytes.withUnsafeBufferPointer { bytes in
      switch encoding {
      case .utf16LittleEndian: wide(bytes, start, low: 0)
      case .utf16BigEndian: wide(bytes, start, low: 1)
      default: narrow(bytes, start, continuations: encoding == .utf8)
      }
    }
  }

  private static func narrow(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, continuations: Bool)
    -> LineIndex
  {
    var index = LineIndex(lineStarts: [UInt32(clamping: start)], continuationBytes: [], unit: 1)
    var at = start
    while at < bytes.count {
      guard let block = SixteenBytes(bytes, at) else {
        note(bytes, at, continuations, in: &index)
        at += 1
        continue
      }
      // Most have neither a line end nor anything beyond ASCII; a tab is looked at for nothing.
      var noted = block.atMost(0x0D) | (continuations ? block.high : 0)
      while noted != 0 {
        note(bytes, at + noted.trailingZeroBitCount, continuations, in: &index)
        noted &= noted &- 1
      }
      at += 16
    }
    return index
  }

  @inline(__always)
  private static func note(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ continuations: Bool, in index: inout LineIndex
  ) {
    let byte = bytes[at]
    if byte == 0x0A || (byte == 0x0D && (at + 1 >= bytes.count || bytes[at + 1] != 0x0A)) {
      index.lineStarts.append(UInt32(clamping: at + 1))
    } else if continuations && byte & 0xC0 == 0x80 {
      index.continuationBytes.append(UInt32(clamping: at))
    }
  }

  private static func wide(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, low: Int) -> LineIndex {
    var index = LineIndex(lineStarts: [UInt32(clamping: start)], continuationBytes: [], unit: 2)
    func unit(_ at: Int) -> UInt16 {
      at + 1 < bytes.count ? UInt16(bytes[at + low]) | UInt16(bytes[at + 1 - low]) << 8 : 0
    }
    for at in stride(from: start, to: bytes.count - 1, by: 2) {
      let value = unit(at)
      if value == 0x0A || (value == 0x0D && unit(at + 2) != 0x0A) {
        index.lineStarts.append(UInt32(clamping: at + 2))
      } else if value & 0xFC00 == 0xDC00 {
        index.continuationBytes.append(UInt32(clamping: at))
      }
    }
    return index
  }
}
