import Testing

@testable import GenderScan

@Suite struct WordSetTests {
  private static let words: WordSet = ["hij", "hem", "z'n", "wie", "eenieder", "hij"]

  @Test(arguments: ["hij", "Hij", "HEM", "z'n", "z’n", "EenIeder", "h\u{AD}ij", "hïj"])
  func hasWordsWhateverTheirCapitalsAndAccents(_ word: String) {
    #expect(Self.contains(word))
  }

  @Test(arguments: ["", "h", "hi", "hijs", "shij", "hij-", "zijn", "eeniedere", "é"])
  func hasNoOtherWords(_ word: String) {
    #expect(!Self.contains(word))
  }

  private static func contains(_ word: String) -> Bool {
    let text = Array("de \(word) en".utf8)
    return text.withUnsafeBufferPointer { words.contains(3..<text.count - 3, of: $0) }
  }
}
