import TestSupport
import Testing

@testable import DocumentLoading

@Suite struct SixteenBytesTests {
  /// With vector instructions and without, bytes are told apart alike, and as they are one by one.
  @Test(arguments: Array(UInt64(1)...40)) func answersAgree(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let edges: [UInt8] = [0x00, 0x08, 0x09, 0x0D, 0x0E, 0x20, 0x26, 0x7F, 0x80, 0xEF, 0xFF]
    // Every byte once, then those at the edges of what is asked.
    let bytes = (0..<16).map { (index: Int) -> UInt8 in
      seed <= 16 ? UInt8(index + 16 * Int(seed - 1)) : edges.randomElement(using: &generator) ?? 0
    }
    try bytes.withUnsafeBufferPointer { buffer in
      let block = try #require(SixteenBytes(buffer, 0))
      for value in UInt8.min...UInt8.max {
        let equal = mask(bytes) { $0 == value }
        #expect(block.equal(value) == equal && block.plainEqual(value) == equal, "\(value)")
        guard value < 0x80 else { continue }
        let atMost = mask(bytes) { $0 <= value }
        #expect(block.atMost(value) == atMost && block.plainAtMost(value) == atMost, "\(value)")
      }
      let high = mask(bytes) { $0 >= 0x80 }
      #expect(block.high == high && block.plainHigh == high)
      #expect(block.white == mask(bytes, BlockWriter.isWhite))
    }
  }

  private func mask(_ bytes: [UInt8], _ isMeant: (UInt8) -> Bool) -> UInt32 {
    bytes.enumerated().reduce(0) { $0 | (isMeant($1.element) ? 1 << UInt32($1.offset) : 0) }
  }

  /// Nothing is read beyond the bytes.
  @Test func onlySixteenThatAreThere() {
    [UInt8](repeating: 0, count: 20).withUnsafeBufferPointer { buffer in
      for at in -1...21 { #expect((SixteenBytes(buffer, at) != nil) == (0...4).contains(at)) }
    }
  }

  @Test func theFirstIsFoundWhereverItIs() {
    for place in 0..<40 {
      let bytes = (0..<40).map { UInt8($0 < place ? 1 : $0 == place ? 2 : 2 + $0 % 2) }
      bytes.withUnsafeBufferPointer { buffer in
        for start in -1...place {
          #expect(SixteenBytes.firstIndex(of: 2, in: buffer, from: start) == place)
        }
        #expect(SixteenBytes.firstIndex(of: 9, in: buffer, from: 0) == nil)
      }
    }
  }
}
