import DocumentLoading
import GenderScan
import PhraseMatching
import TestSupport
import Testing

@Suite("The reference texts", .enabled(if: SharedFiles.exist, "needs ../shared"))
struct CorpusTests {
  static let names = SharedFiles.names("corpus/dev").filter { $0 != "SOURCES.tsv" }

  /// Runs of the map whose source, decoded by itself, is not the text; inserted text has no source.
  private func mismatches(_ document: Document, _ bytes: [UInt8]) -> [String] {
    let encoding = document.encoding
    let runs = document.text.map.runs
    var found: [String] = []
    for (index, run) in runs.enumerated() where run.sourceLength > 0 && found.count < 3 {
      let end = index + 1 < runs.count ? Int(runs[index + 1].textStart) : document.text.utf8.count
      let text = Array(document.text.utf8[Int(run.textStart)..<end])
      let source = Array(bytes[Int(run.sourceStart)..<Int(run.sourceStart + run.sourceLength)])
      if stands(text, source, encoding, run.stride) { continue }
      found.append("\(String(decoding: text, as: UTF8.self)) ≠ \(String(decoding: source, as: UTF8.self))")
    }
    return found
  }

  private func stands(_ text: [UInt8], _ source: [UInt8], _ encoding: String, _ stride: SourceMap.Stride)
    -> Bool
  {
    if stride == .verbatim { return text == source }
    if stride == .twoBytes { return text == source.filter { $0 != 0 } }
    if text == [0x20] { return true }
    guard let decoded = try? DocumentLoader().load(source, name: "stuk.txt", as: .text, encoding: encoding)
    else {
      return false
    }
    if decoded.text.utf8 == text || source.starts(with: [UInt8(ascii: "&")]) { return true }
    // Text that was encoded twice.
    return decoded.text.utf8.count > text.count && decoded.text.utf8.first == 0xC3
  }

  @Test("each stretch of text is what its source bytes say", arguments: names)
  func mapIsTrue(name: String) throws {
    let bytes = try #require(SharedFiles.bytes("corpus/dev/" + name))
    let document = try DocumentLoader().load(bytes, name: name)
    #expect(mismatches(document, bytes).isEmpty)
    #expect(!document.diagnostics.contains { $0.losesText })
    #expect(document.text.map.textLength == document.text.utf8.count)
    #expect(String(validating: document.text.utf8, as: UTF8.self) != nil)
    #expect(
      document.blocks.allSatisfy { $0.range.upperBound <= document.text.utf8.count && !$0.range.isEmpty })
    #expect(document.text.utf8.count > 500)
  }

  /// The text without the targets of Markdown links, which other carriers do not show.
  private func withoutLinks(_ text: [UInt8]) -> [UInt8] {
    var rest = text[...]
    var result: [UInt8] = []
    while let start = rest.firstRange(of: Array("](".utf8)),
      let end = rest[start.upperBound...].firstIndex(of: 0x29)
    {
      result += rest[..<start.lowerBound]
      rest = rest[end...]
    }
    return result + rest
  }

  /// The words of a text, folded, without numbers: those of a list are markup in one carrier and text in another.
  private func words(_ document: Document) -> [String] {
    var folded: [UInt8] = []
    WordFolding.fold(withoutLinks(document.text.utf8), into: &folded)
    return folded.split { ($0 | 0x20) &- 0x61 >= 26 }.map { String(decoding: $0, as: UTF8.self) }
      .filter { $0 != "sup" && $0 != "br" && $0.utf8.count > 1 }
  }

  @Test(
    "another encoding or carrier gives the same words",
    arguments: [
      ("enc-inburgering-nfd.txt", "inburgering-allochtone-vrouwen-g31.md"),
      ("enc-peelland-cp1252-crlf.txt", "veiligheid-peelland-veiligheidsplan-2023-2026.txt"),
      ("enc-regiovisie-jeugd-mojibake.txt", "jeugd-regiovisie-een-10-voor-de-jeugd-2022.txt"),
      ("enc-subsidie-emancipatie-macroman-cr.txt", "subsidie-emancipatie-2011.md"),
      ("html-aanwijzing-hg-cp1252-says-latin1.html", "beleidsregel-aanwijzing-huiselijk-geweld.md"),
      ("html-meldcode-xhtml-utf8-bom.html", "wet-besluit-meldcode-huiselijk-geweld.md"),
      ("html-wet-awgb-iso-8859-1.html", "wet-awgb.md"),
      ("html-wmo-uitvoering-utf16le.html", "regeling-wmo-2015-uitvoering.md"),
    ])
  func sameWords(name: String, original: String) throws {
    let derived = try DocumentLoader().load(try #require(SharedFiles.bytes("corpus/dev/" + name)), name: name)
    let source = try DocumentLoader().load(
      try #require(SharedFiles.bytes("corpus/dev/" + original)), name: original)
    // Some hold a first part only, cut inside a word.
    let left = words(derived).dropLast()
    let right = words(source)
    // The carriers leave out the meta line of the Markdown.
    let start = right.firstIndex(of: left.first ?? "") ?? 0
    let different = zip(left, right[start...]).first { $0 != $1 }
    #expect(different.map { "\($0.0) ≠ \($0.1)" } == nil)
    #expect(left.count > 300)
  }
}
