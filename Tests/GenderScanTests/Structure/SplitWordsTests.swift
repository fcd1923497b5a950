import TestSupport
import Testing

@testable import GenderScan

/// Pairs are passed over while words are still being counted; that may not change what is mended.
@Suite struct SplitWordsTests {
  private static let parts = [
    "zi", "jn", "h", "un", "gender", "bri", "l", "geweld", "huiselijk", "de", "opvang", "huis", "vrouwen",
    "man",
    "en", "een", "x", "b", "é", "opvanghuis", "vrouwenopvang", "De", "wie", "rd", "hee", "ft", "thuis", "o",
  ]
  private static let known = KnownWords(
    WordList("geweld genderbril vrouwen opvang huiselijk opvanghuis zijn geweldopvang manopvang"))

  @Test(arguments: 0..<80)
  func mendsWhatAFullLookMends(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<(20 + seed * 4) {
      text += Self.parts.randomElement(using: &random) ?? ""
      text += [" ", " ", " ", " ", ", ", "  ", "."].randomElement(using: &random) ?? ""
    }
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      WordLists.with(known: Self.known, small: SplitWords.smallWords) { lists in
        let glyphs = Glyphs(buffer)
        let middle = bytes.lastIndex(of: 0x20) ?? 0
        let pieces = [0..<middle, middle..<bytes.count]
        var counts = WordCounts(bytes: bytes.count)
        var splits = SplitWords(glyphs: glyphs, lists: lists)
        for piece in pieces { splits.read(piece, mends: true, into: &counts) }
        var expected: [Range<Int>] = []
        for piece in pieces {
          var last: Range<Int>?
          while let word = WordCounts.word(glyphs, from: last?.upperBound ?? piece.lowerBound, in: piece) {
            if let left = last, left.upperBound + 1 == word.lowerBound, bytes[left.upperBound] == 0x20,
              splits.isWhole(left.lowerBound, word.upperBound, piece), splits.isOne(left, word, counts)
            {
              expected.append(left.upperBound..<word.lowerBound)
            }
            last = word
          }
        }
        #expect(splits.gaps(counts) == expected, "\(text)")
      }
    }
  }
}
