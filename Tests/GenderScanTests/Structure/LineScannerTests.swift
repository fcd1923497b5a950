import TestSupport
import Testing

@testable import GenderScan

/// The walk of eight bytes at a time, held against a walk of one byte at a time.
@Suite struct LineScannerTests {
  private static let parts = [
    "de ", "vrouw", " ", "  ", "\t", "\n", "\r\n", "\r", "\u{0C}", "1", "23", "²", "¹²", "é", "…", "ﬁ",
    "\u{A0}",
    "\u{AD}", "> ", "| a |", "\u{0E}", "!", "🙂",
  ]

  @Test(arguments: 0..<60)
  func findsWhatAByteAtATimeFinds(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<(seed * 3) { text += Self.parts.randomElement(using: &random) ?? "" }
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let glyphs = Glyphs(buffer)
      var scanner = LineScanner(glyphs)
      scanner.scan()
      #expect(scanner.digits.starts == DigitPlaces(glyphs).starts, "\(text.debugDescription)")
      #expect(!text.unicodeScalars.contains("ﬁ") || scanner.mayHaveLigatures)
      let expected = Self.lines(bytes).filter { line in
        var at = line.lowerBound
        while at < line.upperBound, [.space, .invisible].contains(glyphs.glyph(at)) { at += glyphs.width(at) }
        return at < line.upperBound
      }
      #expect(scanner.lines.count == expected.count, "\(text.debugDescription)")
      for (line, whole) in zip(scanner.lines, expected) {
        #expect(whole.contains(line.range.lowerBound) && line.range.upperBound <= whole.upperBound)
        let scalars = Array(String(decoding: bytes[line.range], as: UTF8.self).unicodeScalars)
        #expect(line.width == scalars.count)
        let hasGap = zip(scalars, scalars.dropFirst()).contains { $0 == " " && $1 == " " }
        #expect(line.mayHaveGaps || !hasGap && !scalars.contains("\t"))
      }
    }
  }

  /// The lines of a text, without what ends them.
  private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for at in bytes.indices where [0x0A, 0x0C, 0x0D].contains(bytes[at]) {
      if bytes[at] != 0x0A || at == 0 || bytes[at - 1] != 0x0D { lines.append(start..<at) }
      start = at + 1
    }
    return lines + [start..<bytes.count]
  }

  @Test func placesOfARangeAreThoseInIt() {
    let text = Array("1 en 22, 333 en 4".utf8)
    let places = text.withUnsafeBufferPointer { DigitPlaces(Glyphs($0)) }
    #expect(places.starts == [0, 5, 9, 16])
    #expect(Array(places[0..<17]) == [0, 5, 9, 16])
    #expect(Array(places[1..<9]) == [5])
    #expect(places[10..<16].isEmpty)
  }
}
