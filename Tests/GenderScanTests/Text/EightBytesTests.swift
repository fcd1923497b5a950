import Testing

@testable import GenderScan

/// Each question about eight bytes, held against the same question about one.
@Suite struct EightBytesTests {
  private static let questions: [(String, @Sendable (UInt64) -> UInt64, @Sendable (UInt8) -> Bool)] = [
    ("digits", { EightBytes.digits(in: $0) }, { $0 &- 0x30 < 10 }),
    ("letters", { EightBytes.letters(in: $0) }, { ($0 | 0x20) &- 0x61 < 26 }),
    ("starts of code points", { EightBytes.starts(in: $0) }, { $0 & 0xC0 != 0x80 }),
    ("starts of four bytes", { EightBytes.fourByteStarts(in: $0) }, { $0 >= 0xF0 }),
    ("spaces", { EightBytes.all(of: 0x20, in: $0) }, { $0 == 0x20 }),
  ]

  /// Every byte in every place, among bytes that border on what is asked.
  @Test(arguments: questions.indices)
  func answersAsByteByByte(_ question: Int) {
    let (name, answer, answerOne) = Self.questions[question]
    let neighbours: [UInt8] = [
      0x00, 0x1F, 0x20, 0x2F, 0x30, 0x39, 0x3A, 0x7F, 0x80, 0xBF, 0xC0, 0xEF, 0xF0, 0xFF,
    ]
    for neighbour in neighbours {
      for place in 0..<8 {
        for byte in UInt8.min...UInt8.max {
          var bytes = Array(repeating: neighbour, count: 8)
          bytes[place] = byte
          let expected = bytes.enumerated().reduce(UInt64(0)) { result, item in
            result | (answerOne(item.element) ? 0x80 << UInt64(8 * item.offset) : 0)
          }
          let word = bytes.withUnsafeBufferPointer { EightBytes.load($0, 0) }
          #expect(answer(word) == expected, "\(name): \(bytes)")
        }
      }
    }
  }

  @Test func findsTheFirstPlace() {
    for length in 0...20 {
      for place in 0...length {
        var bytes = Array(repeating: UInt8(ascii: "a"), count: length)
        if place < length { bytes[place] = UInt8(ascii: "7") }
        let found = bytes.withUnsafeBufferPointer {
          EightBytes.first(in: 0..<length, of: $0, where: { EightBytes.digits(in: $0) }) { $0 &- 0x30 < 10 }
        }
        #expect(found == (place < length ? place : nil))
      }
    }
  }
}
