import GenderScan
import Testing

/// Offsets in the units that other languages count in.
@Suite struct OffsetTableTests {
  private static let text = String(repeating: "één 😀 vĳf ﬁ e\u{301} gewone letters, ", count: 12)

  @Test(arguments: OffsetUnit.allCases) func agreesWithTheStandardLibrary(_ unit: OffsetUnit) {
    let bytes = Array(Self.text.utf8)
    let table = OffsetTable(text: bytes, unit: unit)
    for index in Self.text.unicodeScalars.indices + [Self.text.endIndex] {
      let head = Self.text[..<index]
      let expected =
        switch unit {
        case .codePoint: head.unicodeScalars.count
        case .utf16: head.utf16.count
        case .byte: head.utf8.count
        }
      #expect(table.value(TextOffset(utf8: head.utf8.count)) == expected)
    }
    #expect(table.value(TextOffset(utf8: bytes.count + 9)) == table.value(TextOffset(utf8: bytes.count)))
  }

  @Test(arguments: OffsetUnit.allCases) func emptyText(_ unit: OffsetUnit) {
    #expect(OffsetTable(text: [], unit: unit).value(TextOffset(utf8: 3)) == 0)
  }
}
