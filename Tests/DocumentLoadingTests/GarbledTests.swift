import GenderScan
import TestSupport
import Testing

@testable import DocumentLoading

/// Texts are searched for what was read wrongly only when they may have it.
@Suite struct GarbledTests {
  private static let parts = [
    "Ã«", "Ã©", "â€™", "â€œ", "é", "één", "café’s", "’", "”", " a ", "Ã", "ï»¿", "ðŸ™‚", "Ãƒ", "«", "\u{A0}",
  ]

  @Test(arguments: 0..<200)
  func whatCanBeMendedIsSearched(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = seed % 3 == 0 ? "ï»¿" : ""
    for _ in 0..<(seed % 12) { text += Self.parts.randomElement(using: &random) ?? "" }
    let decoder = UTF8Decoder(Array(text.utf8))
    #expect(MojibakeRepair().repair(decoder.text) == nil || decoder.mayBeGarbled, "\(text)")
  }

  /// A text that is right as it is stands for its file byte by byte; any other is written anew.
  @Test func aRightTextIsTheFile() {
    for (text, start) in [("één", 0), ("", 0), ("\u{FEFF}één", 3)] {
      let decoder = UTF8Decoder(Array(text.utf8), from: start)
      #expect(decoder.text.utf8 == Array(text.utf8.dropFirst(start)))
      #expect(decoder.text.map.runs.map { Int($0.sourceStart) } == (text.isEmpty ? [] : [start]))
    }
    let bad = UTF8Decoder([0xFF, 0x61])
    #expect(bad.text.utf8 == [0xEF, 0xBF, 0xBD, 0x61] && bad.replaced == 1)
  }
}
