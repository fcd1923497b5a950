import Testing

@testable import DocumentLoading

@Suite struct LoadingEightBytesTests {
  /// What lies at the end or beyond it is the filler, wherever the end is; nothing is read beyond the bytes.
  @Test func theLastEightAreFilledUp() {
    let bytes = (1...12).map { UInt8($0) }
    bytes.withUnsafeBufferPointer { buffer in
      for at in 0...12 {
        for end in at...12 {
          let found = EightBytes.load(buffer, at, to: end, filler: 0x61)
          guard at + 8 <= 12 else {
            #expect(found == nil)
            continue
          }
          let expected = (at..<at + 8).map { $0 < end ? bytes[$0] : 0x61 }
          let parts = (0..<8).map { UInt8(truncatingIfNeeded: (found ?? 0) >> UInt64(8 * $0)) }
          #expect(parts == expected, "\(at) \(end)")
        }
      }
    }
  }

  @Test(arguments: 0...255) func spacesAreCounted(_ places: Int) {
    let bytes = (0..<8).map { places >> $0 & 1 == 1 ? UInt8(0x20) : [0x00, 0x21, 0xA0, 0x1F, 0xFF][$0 % 5] }
    let word = bytes.withUnsafeBufferPointer { EightBytes.load($0, 0) }
    #expect(EightBytes.count(of: 0x20, in: word) == places.nonzeroBitCount)
  }
}
