import Testing

@testable import GenderScan

@Suite struct FingerprintTests {
  private func text(_ letters: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.addLetters(letters.utf8)
    return fingerprint.text
  }

  /// Plain letters take a way of their own; a soft hyphen, which counts for nothing, sends the same text the other way.
  @Test(arguments: ["geweld", "Vrouwen-opvang 24/7", "", "[A_Z]@`{az}\u{7F}\u{0}09:"])
  func plainLettersCountAsFoldedOnesDo(_ letters: String) {
    #expect(text(letters) == text(letters + "\u{AD}"))
    #expect(text(letters) == text("\u{AD}" + letters.uppercased()))
  }

  @Test func otherLettersMakeAnotherFingerprint() {
    #expect(text("geweld") != text("gewelt"))
    #expect(text("geëerd") == text("GEEERD"))
    #expect(text("1") != text("q"))
  }
}
