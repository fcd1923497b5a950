import TestSupport
import Testing

@testable import GenderScan

/// What is read the short way, held against the long way.
@Suite struct LineKeyTests {
  private static let parts = [
    "Gemeente ", "Hoogmeer", " ", "–", "é", "12", "p. ", "\t", "\u{0B}", "vrouwenopvang", ".", "A", "\u{7F}",
    "3",
  ]

  @Test(arguments: 0..<100)
  func aLineHasOneKeyHoweverItIsRead(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<(seed % 14) { text += Self.parts.randomElement(using: &random) ?? "" }
    let bytes = Array((text + "\nen nog een regel\n").utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let glyphs = Glyphs(buffer)
      var scanner = LineScanner(glyphs)
      scanner.scan()
      for line in scanner.lines {
        let short = LineKey(glyphs, line.range)
        let long = LineKey(byteByByte: glyphs, line.range)
        #expect(short.exact == long.exact && short.shape == long.shape && short.numbers == long.numbers)
        #expect(min(short.letters, 6) == min(long.letters, 6))
      }
    }
  }

  @Test func linesDifferByWhatTheySay() {
    func key(_ text: String) -> LineKey {
      let bytes = Array(text.utf8)
      return bytes.withUnsafeBufferPointer { LineKey(Glyphs($0), 0..<bytes.count) }
    }
    #expect(key("Regiovisie  2025").exact == key("Regiovisie\t2025").exact)
    #expect(key("Regiovisie 2025").exact != key("Regiovisie 2026").exact)
    #expect(key("Regiovisie 2025").shape == key("Regiovisie 3").shape)
    #expect(key("Regiovisie 2025").numbers == [2025])
    #expect(key("p. 3 van 9").rhythm(0, page: 5) == key("p. 4 van 9").rhythm(0, page: 6))
    #expect(key("p. 3 van 9").rhythm(0, page: 5) != key("p. 4 van 9").rhythm(0, page: 5))
    #expect(key("p. 3 van 9").rhythm(0, page: 5) != key("p. 3 van 9").rhythm(1, page: 11))
  }
}
