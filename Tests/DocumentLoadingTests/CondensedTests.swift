@testable import DocumentLoading
import GenderScan
import TestSupport
import Testing

/// What the parser does not see makes no difference.
@Suite("Condensed markup")
struct CondensedTests {
  private static let pieces = [
    "<p>", "</p>", "<div", "<td", "<a", ">", "/>", " ", "\n", "\t", "&", "&amp;", "&eacute", "&nbsp b",
    "&#0;", "&#233;",
    "&#", "&een&", "&nbsp& ", ";", "\"", "'", "=", "<b>", "</b>", "<br>", "<q>", "<sup>", "<pre>", "<table>",
    "<title>",
    "</title>",
    "<!--", "-->", "<!-- een lang stuk commentaar -->", "<script>var lang = '<p>niet</p>';</script>",
    "<iframe>",
    "</iframe>", " class=\"noot\"", " class='lang en zonder'", " CLASS=\"voetnoot\"", " class=x",
    " id=\"een-twee\"",
    " href=\"/a?b=c&d=e\"", " title='x > y'", " hidden", " hidden=\"\"", " style=\"display:none\"",
    " role=\"heading\"",
    " colspan=\"2\"", " =\"x\"", " a\"b=\"c\"", "a=\"b\"", "</", "<![CDATA[", "]]>", "\u{1}", "\u{B}",
    "\u{FFFE}", "é",
    "een gewone zin, die lang genoeg is", "twee  spaties en\nregels in een zin", "                    ", "• ",
    "<noot>",
    "</noot>", "<w>", "<t>", "<t class=\"oud\">", "1;", "lang genoeg en dan een teken;", "<html>", "<body>",
    "</body>", "<b>kort</b>", "<em>een gewone zin, lang genoeg</em>", "<a href=\"/x\">dat</a>", "<a>", "</a>",
    "<b></b>",
    "<STRONG class='x'>vet</strong>", "<span hidden>weg</span>", "<i>een</i><u>twee</u>", "<b>a&amp;b</b>",
    "<b> </b>",
  ]

  /// One tag in four is well made, so that attributes are often regular.
  private static func markup(_ seed: Int) -> String {
    var generator = SeededGenerator(seed: UInt64(seed))
    var text = seed % 2 == 0 ? "" : "<html><body>"
    for _ in 0..<Int.random(in: 1...50, using: &generator) {
      let some = (0..<3).map { _ in pieces.randomElement(using: &generator) ?? "" }
      text += Int.random(in: 0..<4, using: &generator) == 0 ? "<div\(some.joined())>" : some[0]
    }
    return text
  }

  private static func read(
    _ text: String, _ vocabulary: ElementRules.Vocabulary, limit: Int, whole: Bool
  ) -> MarkupText {
    var limits = LoadingLimits()
    limits.textBytes = limit
    let bytes = Array(text.utf8)
    var reader = MarkupReader(
      limits: limits, format: vocabulary == .html ? .html : .xml, vocabulary: vocabulary,
      lines: LineIndexBuilder.build(bytes, encoding: .utf8, start: 0))
    reader.mayCondense = !whole
    return reader.read(SourceText(verbatim: bytes))
  }

  @Test("the same text, blocks, places and messages", arguments: 0..<3000)
  func same(seed: Int) {
    let text = Self.markup(seed)
    let vocabulary: ElementRules.Vocabulary = [.html, .html, .xml, .folia][seed % 4]
    let limit = seed % 8 == 0 ? 100 : 1 << 20
    let short = Self.read(text, vocabulary, limit: limit, whole: false)
    let whole = Self.read(text, vocabulary, limit: limit, whole: true)
    #expect(short.text == whole.text, "\(text.debugDescription)")
    #expect(short.blocks == whole.blocks, "\(text.debugDescription)")
    #expect(short.superscripts == whole.superscripts, "\(text.debugDescription)")
    #expect(short.title == whole.title, "\(text.debugDescription)")
    #expect(short.diagnostics == whole.diagnostics, "\(text.debugDescription)")
  }

  @Test(
    "only what matters is left",
    arguments: [
      ("<p>een gewone zin, lang genoeg</p>", "<p>xx</p>"), ("<p>kort</p>", "<p>kort</p>"),
      ("<p>                    </p>", "<p>  </p>"),
      ("<p>een gewone zin vóór &eacute;&#233;n en een gewone zin</p>", "<p>xx&eacute;&#233;xx</p>"),
      ("<p>a &amp b en dan een gewone zin</p>", "<p>a &amp xx</p>"),
      ("<a href=\"/x\" class='kop' lang=\"nl\">x</a>", "<a   >x</a>"),
      ("<a href=\"/x\" class='noot'>x</a>", "<a  class='noot'>x</a>"),
      ("<a class='kop' class='noot'>x</a>", "<a  >x</a>"),
      ("<a href=\"/x\" class=kop>x</a>", "<a href=\"/x\" class=kop>x</a>"),
      ("<td colspan=\"2\" width=\"3\"/>", "<td colspan=\"2\" />"),
      ("<!-- een lang stuk commentaar -->", "<!--  -->"),
      ("<script>var lang = '<p>niet</p>';</script>", "<script>  </script>"),
      ("<body><p>een <em>gewone</em> zin", "<body><p>een gewone zin"),
      ("<body><A HREF='/x'>dat</a> is <b ></b>zo", "<body>dat is zo"),
      ("<body><b class='noot'>1</b><b>1</b>", "<body><b class='noot'>1</b>1"),
      ("<body><b>een <i>twee</i> drie</b>", "<body><b>een twee drie</b>"),
      ("<body><b>a&amp;</b> &am<b>p;</b>", "<body><b>a&amp;</b> &am<b>p;</b>"),
      ("<body><a id='y'>een <a>twee</a></a><a>drie</a>", "<body><a >een <a>twee</a></a>drie"),
      ("<head><b>x</b>", "<head><b>x</b>"), ("<body><b/>x</b><em>y</b>", "<body><b/>x</b><em>y</b>"),
    ])
  func left(markup: String, expected: String) {
    let bytes = Array(markup.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var cleaner = MarkupCleaner(
        buffer, limits: LoadingLimits(), isXML: false, needsClasses: false, cutsPairs: true)
      cleaner.clean()
      var condensed = CondensedMarkup(cleaner.cleaned[...], leavingOut: cleaner.cuts)
      #expect(String(decoding: condensed.bytes, as: UTF8.self) == expected)
      #expect(condensed.places.original(condensed.bytes.count) == bytes.count)
      #expect(condensed.places.original(0) == 0)
    }
  }

  @Test("the last byte is not that of the tag before it", arguments: [true, false])
  func lastByte(whole: Bool) throws {
    let markup = "<html><body><p>ab<b></b>>"
    let runs = Self.read(markup, .html, limit: 100, whole: whole).text.map.runs
    #expect(runs.map { [Int($0.sourceStart), Int($0.sourceLength)] } == [[15, 2], [24, 1]])
  }

  @Test(
    "an & in an address is no reference",
    arguments: [
      "<p><a href=\"/?a=1&b=2\">;</a></p>", "<p><a href='/?a=1&b=2'>x", "<p><a href='/?a=1&b=2'>a;</a>",
    ])
  func addresses(markup: String) throws {
    let document = try Reading.load(markup)
    let run = try #require(document.text.map.runs.first)
    let range = Int(run.sourceStart)..<Int(run.sourceStart + run.sourceLength)
    #expect(run.stride == .verbatim && document.text.map.runs.count == 1)
    #expect(document.text.utf8 == Array(Array(markup.utf8)[range]))
  }
}
