import TestSupport
import Testing

@testable import GenderScan

/// With vector instructions and without, the same runs of letters are found, and they are what a look at each byte gives.
@Suite struct LetterRunTests {
  @Test(arguments: Array(UInt64(1)...30))
  func bothWaysAgree(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let longest = [3, 9, 16, 17, 33][Int(seed % 5)]
    var text: [UInt8] = []
    while text.count < 400 {
      let letters = [0x61, 0x7A, 0x6D, 0x41, 0x5A, 0x4D].map { UInt8($0) }
      let few = Int.random(in: 0...2, using: &generator) == 0 ? Array(letters[..<3]) : letters
      for _ in 0..<Int.random(in: 0...longest, using: &generator) {
        text.append(few.randomElement(using: &generator) ?? 0x61)
      }
      text.append(Self.others.randomElement(using: &generator) ?? 0x20)
    }
    text.withUnsafeBufferPointer { bytes in
      for start in 0..<text.count {
        let limit = Int.random(in: start...text.count, using: &generator)
        let end = text[start...].firstIndex { !Self.isLetter($0) } ?? text.count
        let run = text[start..<end]
        for found in [
          LetterRun.find(bytes, from: start, limit: limit),
          LetterRun.findPlainly(bytes, from: start, limit: limit),
        ] {
          guard let found else {
            // Told only when sixteen bytes from somewhere in the run do not lie before the limit.
            #expect(end + 16 > limit)
            continue
          }
          #expect(found.end == end)
          #expect(found.hasCapital == run.contains { $0 & 0x20 == 0 })
          if !run.isEmpty { #expect(found.hasSmall == run.contains { $0 & 0x20 != 0 }) }
        }
      }
    }
  }

  private static let others: [UInt8] = [
    0x20, 0x40, 0x5B, 0x60, 0x7B, 0x2D, 0x39, 0x80, 0xC3, 0xE1, 0xFF, 0x00,
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte | 0x20) &- 0x61 < 26
  }
}
