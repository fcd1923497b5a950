import DocumentLoading
import GenderScan
import Testing

/// The page for a meeting: complete, safe, linked, and loading nothing.
@Suite struct HTMLReportTests {
  private static let hostile = """
    # 1. Analyse <script>alert(1)</script>

    Er is ruzie"><img src=x onerror=alert(1)> in het gezin. <!-- geen --> ' onload='x' geweld tegen vrouwen als thema.
    </section></main><style>*{}</style> &lt;b&gt; \u{202E}om\u{202C}

    """

  @Test func hostileTextStaysText() throws {
    let report = try SmallReport.make(
      Self.hostile, name: "\"><script>n</script>.txt", padding: 200, title: "</title><script>t</script>",
      explanation: "<b onclick=x>uitleg</b>")
    let html = HTMLReport(show: .all).string(report)
    let page = Page(html)
    #expect(page.count("script") == 0 && page.count("img") == 0 && page.count("style") == 1)
    #expect(page.count("main") == 1 && page.count("h1") == 1 && page.count("title") == 1)
    #expect(page.unbalanced.isEmpty, "\(page.unbalanced)")
    #expect(!page.attributes.contains { $0.hasPrefix("on") || $0 == "src" || $0 == "style" })
    #expect(!html.unicodeScalars.contains("\u{202E}"))
  }

  @Test func loadsNothing() throws {
    let html = HTMLReport().string(try SmallReport.make(padding: 200))
    #expect(html.contains("default-src &#39;none&#39;"))
    #expect(Page(html).values(of: "href").allSatisfy { $0.hasPrefix("#") })
    #expect(!html.contains("url(") && !html.contains("@import"))
  }

  @Test func policyAllowsTheStyleSheet() {
    #expect(
      HTMLStyle.digest == "sha256-"
        + Self.base64(SHA256.hexadecimal(of: Array(HTMLStyle.css.utf8), digits: 64)))
  }

  @Test(arguments: ReportExtent.allCases, ReportLanguage.allCases)
  func linksLeadSomewhereAndBack(_ show: ReportExtent, _ language: ReportLanguage) throws {
    let report = try SmallReport.make(padding: 200)
    let page = Page(HTMLReport(language: language, show: show).string(report))
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count, "double ids")
    for target in page.values(of: "href") { #expect(ids.contains(String(target.dropFirst())), "\(target)") }
    for number in 1...report.findings.filter(\.isCounted).count {
      #expect(ids.contains("v\(number)") && ids.contains("m\(number)"))
    }
  }

  @Test func holdsTheWholeText() throws {
    let report = try SmallReport.make(padding: 30)
    let page = Page(HTMLReport().string(report))
    let shown = page.text(ofClass: "document").filter { !$0.isWhitespace }
    for sentence in [
      "Vrouwenzijnvakerslachtofferdanmannen.", "Deprofessionalbespreektditmet", "1.Probleemanalyse",
    ] {
      #expect(shown.contains(sentence), "\(sentence)")
    }
  }

  @Test func overlapsBecomeOneMark() throws {
    let html = HTMLReport().string(try SmallReport.make())
    // «geweld tegen vrouwen» and «tegen vrouwen als» share letters: one mark with two numbers.
    #expect(html.contains(">geweld tegen vrouwen als<a class=\"number\" id=\"m1\""))
    #expect(html.contains(">1</a><a class=\"number\" id=\"m2\""))
  }

  @Test func namesSourcesByWhatIsKnown() throws {
    let html = HTMLReport().string(try SmallReport.make(padding: 200))
    #expect(html.contains("Verdrag van Istanbul, art. 11 (nog niet nagelezen)"))
    #expect(html.contains("Bron S2 (nog niet nagelezen)"))
  }

  private static func base64(_ hexadecimal: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var bits = Array(hexadecimal).flatMap { digit in
      (0..<4).map { ((digit.hexDigitValue ?? 0) >> (3 - $0)) & 1 }
    }
    while bits.count % 6 != 0 { bits.append(0) }
    let text = stride(from: 0, to: bits.count, by: 6).map { start in
      letters[bits[start..<start + 6].reduce(0) { $0 * 2 + $1 }]
    }
    return String(text) + String(repeating: "=", count: (4 - text.count % 4) % 4)
  }
}
