import DocumentLoading
import GenderScan
import TestSupport
import Testing

/// Sizes and shapes that slow down or break a parser.
///
/// Each must end with its text, or say that text was lost.
@Suite("Guards", .serialized, .timeLimit(.minutes(2)))
struct GuardTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// Seconds, without what the machine does meanwhile: the best of three.
  private func seconds(_ markup: String) throws -> Double {
    let bytes = Array(markup.utf8)
    let times = try (0..<3).map { _ in
      try ContinuousClock().measure { _ = try DocumentLoader().load(bytes, name: "toets.html") }
    }
    return (times.min() ?? .zero) / .seconds(1)
  }

  @Test(
    "many open elements keep all text", arguments: [257, 5_000, 30_000],
    ["<div>", "<font>", "<b><i>", "<ul><li>"])
  func depth(count: Int, element: String) throws {
    let document = try Reading.load("<p>KOP</p>" + Self.repeated(element, count) + "STAART")
    #expect(Reading.string(document) == "KOP\nSTAART")
    #expect(!document.diagnostics.contains { $0.losesText })
    #expect(Reading.codes(document).contains("W-DIEPTE") == (count > 1_000))
  }

  @Test("stray end tags under many open elements end in time, and never in silence")
  func strayEndTags() throws {
    let markup = "<p>KOP</p>" + Self.repeated("<div>", 30_000) + Self.repeated("</span>", 30_000) + "STAART"
    let document = try Reading.load(markup)
    #expect(Reading.string(document) == "KOP\nSTAART" || document.diagnostics.contains { $0.losesText })
    #expect(Reading.string(document).hasPrefix("KOP"))
  }

  @Test(
    "linear in its size",
    arguments: [
      ("<p ", " a#=1", ">tekst"), ("<p>", "<div>", "x"), ("<p>", "<b>x<i>", "x"),
      ("<p>", "<a href=\"x>een</a> ", ""),
      ("<p>", "<!-- ", ""), ("<p>", "<script>", ""), ("<p>", "<title>", ""), ("<p>", "<![CDATA[", ""),
      ("<p>", "<!DOCTYPE a [ ", ""), ("<p>", "&amp;", ""), ("<p>", "& ", ""), ("", "x<noot>y</noot>", ""),
      ("<p>", "<textarea>", ""), ("<p>", "</x", ""), ("<p>", "<?", ""), ("<p>", "<sup>x", ""),
      ("", "<table><td>x", ""),
      ("<p>", "<a b='", ""), ("<p>", "<a b=\"<>x", ""), ("<p>", "x<br>", ""),
    ])
  func scaling(start: String, part: String, end: String) throws {
    func markup(_ count: Int) -> String {
      let parts =
        part.contains("#")
        ? (0..<count).map { part.split(separator: "#").joined(separator: "\($0)") }.joined()
        : Self.repeated(part, count)
      return start + parts + end
    }
    let small = try seconds(markup(3_000))
    let large = try seconds(markup(12_000))
    // Four times the size; ten leaves room for a busy machine, a quadratic step would take sixteen.
    #expect(large < small * 10 + 0.1)
  }

  @Test("a tag with 100,000 attributes loses no text")
  func attributes() throws {
    let list = (0..<100_000).map { "a\($0)=\"x\"" }.joined(separator: " ")
    let document = try Reading.load("<p>voor</p><p \(list)>na</p>")
    #expect(Reading.blocks(document) == "voor|na")
    #expect(Reading.codes(document) == ["W-KENMERKEN"])
  }

  @Test("a text over 10 million bytes keeps its end")
  func longText() throws {
    let document = try Reading.load("<p>" + Self.repeated("tekst en nog meer ", 560_000) + "STAART</p>")
    #expect(document.text.utf8.suffix(6).elementsEqual("STAART".utf8))
    #expect(document.text.utf8.count > 10_000_000)
    #expect(document.diagnostics.isEmpty)
  }

  @Test("limits are said")
  func limits() throws {
    var limits = LoadingLimits()
    limits.inputBytes = 100
    #expect {
      try DocumentLoader(limits: limits).load(Array(repeating: 0x61, count: 101), name: "a.txt")
    } throws: {
      ($0 as? Diagnostic)?.code == "E-GROOTTE"
    }
    limits.textBytes = 10
    for name in ["a.txt", "a.html"] {
      let document = try DocumentLoader(limits: limits).load(Array("één twee drie vier".utf8), name: name)
      #expect(document.text.utf8.count <= 10)
      #expect(String(validating: document.text.utf8, as: UTF8.self) != nil)
      #expect(document.diagnostics.contains { $0.code == "E-TEKSTLENGTE" && $0.losesText })
    }
  }

  @Test(
    "markup cut off says where it opened",
    arguments: [
      ("<p>een\n<!-- twee", "commentaar geopend op regel 2, teken 1"),
      ("<p>een\n<script>twee", "script geopend op regel 2, teken 8"),
      ("<p>een\n<style>twee", "style geopend op regel 2, teken 7"),
      ("<p>één <a href=x", "tag geopend op regel 1, teken 8"),
      ("<p>één <a href='x twee", "tag geopend op regel 1, teken 8"),
      ("<p>een</p", "eindtag geopend op regel 1, teken 7"),
      ("<p>een<!DOCTYPE", "doctype geopend op regel 1, teken 7"),
      ("<p>een<?pi", "instructie geopend op regel 1, teken 7"),
    ])
  func cutOff(markup: String, message: String) throws {
    let document = try Reading.load(markup)
    let diagnostic = try #require(document.diagnostics.first)
    #expect(diagnostic.code == "W-OPEN" && diagnostic.losesText)
    #expect(diagnostic.message.hasPrefix(message))
    #expect(Reading.string(document).hasSuffix("en") || Reading.string(document).hasSuffix("én"))
  }

  @Test(
    "open text elements keep their text",
    arguments: ["<p>een</p><![CDATA[twee", "<p>een</p><title>twee<p>drie", "<p>een</p><textarea>twee"])
  func openText(markup: String) throws {
    let document = try Reading.load(markup)
    #expect(Reading.codes(document) == ["W-OPEN"])
    #expect(!document.diagnostics.contains { $0.losesText })
  }

  @Test("entities of the document are neither read nor expanded")
  func entities() throws {
    let document = try Reading.load(
      """
      <!DOCTYPE html [<!ENTITY a "boem"><!ENTITY b SYSTEM "file:///etc/passwd"> ]><html><p>x &a;&b; y</p></html>
      """)
    #expect(Reading.string(document) == "x &a;&b; y")
    #expect(Reading.codes(document) == ["W-ENTITEIT"])
  }

  @Test("hidden text is left out and said")
  func hidden() throws {
    let document = try Reading.load(
      "<p>een</p><div hidden>" + Self.repeated("verborgen ", 30) + "</div><p>twee")
    #expect(Reading.blocks(document) == "een|twee")
    #expect(Reading.codes(document) == ["W-VERBORGEN"])
  }

  @Test("no bytes at all make the loader stumble", arguments: 0..<3000)
  func noise(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "<", ">", "</", "<p>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "&", "&amp;", "&#", ";", "\"", "'",
      "=", " ", "\n", "é",
      "<script>", "</script>", "<title>", "</title>", "<td>", "<table>", "<q>", "<sup>", "<br>", "<noot>",
      "</noot>", "x",
      "\u{FFFE}", "\u{1}", "\u{C}", "<?", "?>", "<!DOCTYPE", "[", "]>", "/>", "a=b", "<li>", "<svg>", "<pre>",
      "hidden", "\u{1F600}",
    ]
    var bytes: [UInt8] = Array("<html>".utf8)
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      bytes +=
        Int.random(in: 0..<20, using: &generator) == 0
        ? [UInt8.random(in: 0...255, using: &generator)]
        : Array((pieces.randomElement(using: &generator) ?? "").utf8)
    }
    let document = try DocumentLoader().load(bytes, name: "ruis.html", as: .html, encoding: "utf-8")
    #expect(String(validating: document.text.utf8, as: UTF8.self) != nil)
    #expect(document.text.map.textLength == document.text.utf8.count)
    #expect(document.blocks.allSatisfy { $0.range.lowerBound < $0.range.upperBound })
    #expect(
      !Reading.codes(document).contains("E-AFGEBROKEN"),
      "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    let uncertain = document.diagnostics.contains { $0.message.contains("onzeker") }
    #expect(!uncertain, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    let runs = document.text.map.runs
    for (index, run) in runs.enumerated() where run.stride == .verbatim {
      let end = index + 1 < runs.count ? Int(runs[index + 1].textStart) : document.text.utf8.count
      let source = bytes[Int(run.sourceStart)..<Int(run.sourceStart + run.sourceLength)]
      #expect(document.text.utf8[Int(run.textStart)..<end].elementsEqual(source))
    }
  }
}
