import GenderScan
import Testing

@Suite("Words and blocks of HTML")
struct BlockTests {
  @Test(
    "inline markup joins, block markup parts",
    arguments: [
      ("<p>burge<b>mees</b>ter", "burgemeester"),
      ("<p>wet&shy;houder", "wet\u{AD}houder"),
      ("<p>samen<wbr>stelling", "samenstelling"),
      ("<p>samen<!-- x -->stelling", "samenstelling"),
      ("<p>samen<!-->stelling", "samenstelling"),
      ("<p>samen<!--->stelling", "samenstelling"),
      ("<p>samen<!-- a --!>stelling", "samenstelling"),
      ("<p>samen<!doctype>stelling", "samenstelling"),
      ("<p>samen<![if x]>stelling", "samenstelling"),
      ("<p>samen<!x>stelling", "samenstelling"),
      ("<p>samen<!>stelling", "samenstelling"),
      ("<p>samen</>stelling", "samenstelling"),
      ("<p>samen<?php a > b ?>stelling", "samenstelling"),
      ("<p>een\n  <i> twee </i>\t drie </p>", "een twee drie"),
      ("<p>een<br>twee", "een twee"),
      ("<p>een<br><br>twee", "een|twee"),
      ("<p>Doelen:<br>- een<br>- twee", "Doelen:|- een|- twee"),
      ("<p>Doelen:<br>• een<br>• twee", "Doelen:|• een|• twee"),
      ("<p>een<img src=x>twee", "een twee"),
      ("<table><tr><td>a</td><td>b</td></tr></table>", "a|b"),
      ("<div>een<div>twee</div>drie</div>", "een|twee|drie"),
      ("<ul><li>een<li>twee</ul>", "een|twee"),
      ("<dl><dt>een<dd>twee</dl>", "een|twee"),
      ("<p>een<p>twee", "een|twee"),
      ("<p>zij zei <q>nee</q> hoor", "zij zei “nee” hoor"),
      ("<p>a < b en <_c", "a < b en <_c"),
      ("<p>a\u{C}b\u{1}c", "a b\u{1}c"),
      ("<p>x<![CDATA[a < b & c]]>y", "xa < b & cy"),
      ("<pre>a\n  b</pre>", "a\n  b"),
      ("x", "x"), ("<!DOCTYPE html>x", "x"), ("</b>een", "een"), ("<p>een</p></html>twee", "een|twee"),
      ("<body>een</body><p>twee</body>", "een|twee"),
    ])
  func joins(markup: String, blocks: String) throws {
    #expect(try Reading.blocks(markup) == blocks)
  }

  @Test(
    "what is no text",
    arguments: [
      "<script>x < y</script>", "<style>x</style>", "<template><p>x</p></template>", "<noscript>x</noscript>",
      "<!-- x -->", "<p hidden>x</p>", "<div style='display: none'><p>x</p></div>", "<iframe>x</iframe>",
      "<img alt='x' title='x'>", "<SCRIPT>if (a) '</p>' </SCRIPT>",
    ])
  func never(markup: String) throws {
    #expect(try Reading.blocks("<p>een</p>\(markup)<p>twee</p>") == "een|twee")
  }

  @Test(
    "character references",
    arguments: [
      ("&eacute;", "é"), ("&#233;", "é"), ("&#xE9;", "é"), ("&#233 x", "é x"), ("&nbsp;x", "\u{A0}x"),
      ("&nbsp x", "\u{A0} x"), ("&eacutex", "éx"), ("&#0;x", "\u{FFFD}x"), ("&#x110000;x", "\u{FFFD}x"),
      ("&#xD800;x", "\u{FFFD}x"), ("&#128;", "€"), ("&#150;", "–"), ("&amp;", "&"), ("&amp;amp;", "&amp;"),
      ("&lt;b&gt;", "<b>"), ("&ijlig;", "ĳ"), ("&onbekend;", "&onbekend;"), ("a & b", "a & b"),
      ("a &b", "a &b"),
      ("&", "&"), ("&#", "&#"), ("&#x;", "&#x;"), ("a;b;", "a;b;"), ("&#59;", ";"), ("&semi;;", ";;"),
      ("&amp;x", "&x"),
      ("&apos;s", "'s"), ("&euro;5", "€5"),
    ])
  func references(markup: String, text: String) throws {
    let document = try Reading.load("<p>\(markup)</p>")
    #expect(Reading.string(document) == text)
    #expect(document.diagnostics.isEmpty)
  }

  @Test("kinds and levels")
  func kinds() throws {
    let document = try Reading.load(
      """
      <title> De  titel </title><nav>menu</nav><h1>Eén</h1><p>tekst<sup>1</sup></p><h3>Drie</h3>
      <ul><li>a<ul><li>b</ul></ul><blockquote><p>c</blockquote><pre>d</pre>
      <table><tr><th>e<th colspan=2>f<th>g<tr><td>h</table><div class="noot x">i</div><button>j</button>
      <header>k<h1>l</h1></header><main><header>m</header></main>
      """)
    let kinds = document.blocks.map { "\($0.kind) \($0.level) \($0.table) \($0.row) \($0.column)" }
    #expect(
      kinds == [
        "navigation 0 -1 -1 -1", "heading 1 -1 -1 -1", "paragraph 0 -1 -1 -1", "heading 3 -1 -1 -1",
        "listItem 1 -1 -1 -1", "listItem 2 -1 -1 -1", "quote 0 -1 -1 -1", "preformatted 0 -1 -1 -1",
        "tableCell 0 0 0 0", "tableCell 0 0 0 1", "tableCell 0 0 0 3", "tableCell 0 0 1 0",
        "footnote 0 -1 -1 -1",
        "navigation 0 -1 -1 -1", "navigation 0 -1 -1 -1", "heading 1 -1 -1 -1", "paragraph 0 -1 -1 -1",
      ])
    #expect(document.title == "De titel")
    #expect(document.blocks.filter(\.isHeaderCell).count == 3)
    #expect(document.superscripts.map { String(decoding: document.text.utf8[$0], as: UTF8.self) } == ["1"])
  }

  @Test("a footnote inside a paragraph comes after it")
  func footnotes() throws {
    #expect(
      try Reading.blocks("een<div class=noot><p>noot<p>nog</div> twee<p>drie") == "een|noot|nog|twee|drie")
    #expect(try Reading.blocks("<p>een <span class=noot>noot</span> twee</p><p>drie") == "een twee|noot|drie")
  }
}
