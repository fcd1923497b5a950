import Testing

@testable import GenderScan

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("", ""), (" ", ""), ("één vrouw", "één vrouw"), (" twee  mannen ", "twee mannen"), ("a\tb\nc", "a b c"),
    ("a\u{A0}b", "a b"), ("“gezin”", "“gezin”"), ("\u{1B}[31m", "\\e[31m"), ("\u{7F}", "\\x7f"),
    ("\u{9B}", "\\x9b"), ("\u{202E}om", "\\u{202e}om"), ("a\u{2028}b", "a b"), ("ÿ ſ ׀", "ÿ ſ ׀"),
    ("a\0", "a\\x00"),
  ])
  func showsWhatDoesSomething(_ text: String, _ expected: String) {
    #expect(VisibleText.line(text) == expected)
  }

  /// Whatever stands around it: the quick look must not let a character through that does something.
  @Test func noCharacterIsLetThrough() throws {
    for value in UInt32(0)...0x2070 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = VisibleText.line("een " + String(Character(scalar)) + "woord")
      let isLetThrough = shown.unicodeScalars.contains(scalar)
      let acts =
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x200E || value == 0x200F
        || (0x2028...0x202E).contains(value) || (0x2066...0x2069).contains(value)
      if acts { #expect(!isLetThrough, "\(value)") }
    }
  }
}
