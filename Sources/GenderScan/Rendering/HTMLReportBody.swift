/// The page of an HTML report, written section by section.
struct HTMLReportBody {
  var writer = HTMLWriter()
  let digest: ReportDigest
  let words: ReportWords
  let language: ReportLanguage
  let show: ReportExtent
  let toolVersion: String
  let brief: BriefSummary
  let citation: Citation
  /// Findings with a number in the text.
  let marked: [Finding]
  /// The number of each finding, by its id.
  let numbers: [String: Int]

  static let most = 5

  init(_ report: Report, language: ReportLanguage, show: ReportExtent, toolVersion: String) {
    digest = ReportDigest(report)
    words = ReportWords(language)
    self.language = language
    self.show = show
    self.toolVersion = toolVersion
    brief = BriefSummary(digest: digest, words: words, language: language)
    citation = Citation(report, words: words)
    marked = report.findings.filter { $0.isCounted || (show == .all && $0.notCounted != .signalOnly) }
    numbers = Dictionary(
      marked.enumerated().map { ($0.element.id, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Frame

  mutating func head() {
    writer.markup("<head>\n<meta charset=\"utf-8\">\n")
    writer.open(
      "meta",
      [
        ("http-equiv", "Content-Security-Policy"),
        (
          "content",
          "default-src 'none'; style-src '\(HTMLStyle.digest)'; base-uri 'none'; form-action 'none'"
        ),
      ])
    writer.markup(
      """

      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">

      """)
    writer.element("title", text: "\(brief.title) · genderscan")
    writer.style(HTMLStyle.css)
    writer.markup("</head>\n")
  }

  /// A section of the page: what it is called in the table of contents, and how it is written.
  private struct Part {
    let id: String
    let title: String
    let write: (inout HTMLReportBody) -> Void
  }

  mutating func page() {
    let parts = self.parts
    writer.element("a", [("class", "skip"), ("href", "#inhoud")], text: words[.skip])
    masthead()
    writer.open("div", [("class", "frame")])
    navigation(parts.map { ($0.id, $0.title) })
    writer.open("main", [("id", "inhoud")])
    for part in parts {
      writer.open("section", [("class", "part \(part.id)"), ("aria-labelledby", part.id)])
      writer.element("h2", [("id", part.id)], text: part.title)
      part.write(&self)
      writer.close("section")
    }
    writer.close("main")
    writer.close("div")
    footer()
  }

  private var parts: [Part] {
    var parts = [Part(id: "kort", title: words[.inOneMinute]) { $0.oneMinute() }]
    let add = { (id: String, key: ReportWords.Key, write: @escaping (inout HTMLReportBody) -> Void) in
      parts.append(Part(id: id, title: words[key], write: write))
    }
    if digest.isOnTopic {
      add("opvallend", .standsOut) { $0.standsOut() }
      if digest.mayMiss { add("balans", .goodAndMissing) { $0.balance() } }
      if !digest.questions.isEmpty { add("vragen", .ask) { $0.questions() } }
      if digest.mayMiss { add("onderdelen", .perPart) { $0.criteria() } }
      if !betterGroups.isEmpty { add("beter", .better) { $0.better() } }
      if !digest.report.signals.isEmpty { add("hoofdstukken", .sectionQuestions) { $0.signals() } }
      if !digest.report.crossChecks.isEmpty { add("verbanden", .crossChecks) { $0.crossChecks() } }
    }
    if !digest.counted.isEmpty { add("vindplaatsen", .allFindings) { $0.allFindings() } }
    if !digest.uncounted.isEmpty { add("nietmeegeteld", .notCounted) { $0.uncounted() } }
    if digest.isOnTopic { add("uitkomst", .howRated) { $0.howRated() } }
    add("bronnen", .sources) { $0.sources() }
    add("grenzen", .limits) { $0.limits() }
    add("tekst", .fullText) { $0.fullText() }
    return parts
  }

  private mutating func masthead() {
    writer.open("header", [("class", "masthead")])
    writer.open("div", [("class", "inner")])
    writer.element("p", [("class", "eyebrow")], text: words[.eyebrow])
    writer.element("h1", text: brief.title)
    writer.open("dl", [("class", "facts")])
    let document = digest.report.document
    fact(words[.file], document.name)
    fact(words[.size], brief.size)
    if let kind = document.kind { fact(words[.kind], kind) }
    fact(words[.subject], brief.subject)
    fact(words[.textQuality], brief.quality.joined(separator: " · "))
    for view in digest.report.instruments {
      fact(words[.checklistsUsed], words(.instrument, view.instrument.name))
    }
    writer.close("dl")
    writer.close("div")
    writer.close("header")
  }

  mutating func fact(_ label: String, _ value: String) {
    guard !value.isEmpty else { return }
    writer.element("div") { writer in
      writer.element("dt", text: label)
      writer.element("dd", text: value)
    }
  }

  private mutating func navigation(_ parts: [(id: String, title: String)]) {
    writer.element("nav", [("aria-label", words[.contents])]) { writer in
      writer.element("ol") { writer in
        for part in parts {
          writer.element("li") { $0.element("a", [("href", "#\(part.id)")], text: part.title) }
        }
      }
    }
  }

  private mutating func footer() {
    writer.element("footer", [("class", "colophon")]) { writer in
      writer.element("p", text: words[.shortDisclaimer])
      writer.element("p", text: "genderscan \(toolVersion) · \(brief.lexicons.joined(separator: ", "))")
    }
  }

  // MARK: Pieces used everywhere

  mutating func paragraph(_ text: String, _ name: String = "") {
    guard !text.isEmpty else { return }
    writer.element("p", name.isEmpty ? [] : [("class", name)], text: text)
  }

  /// A quotation with the words found in bold, and its place.
  mutating func quote(_ excerpt: Excerpt, place: String, href: String? = nil) {
    writer.open("blockquote")
    writer.open("p", [("lang", "nl")])
    writer.markup("“")
    writer.text(excerpt.before)
    if excerpt.before.hasSuffix(" ") { writer.markup(" ") }
    if !excerpt.match.isEmpty { writer.element("b", text: excerpt.match) }
    if excerpt.after.hasPrefix(" ") { writer.markup(" ") }
    writer.text(excerpt.after)
    writer.markup("” ")
    if let href {
      writer.element("a", [("class", "place"), ("href", href)], text: place)
    } else {
      writer.element("span", [("class", "place")], text: place)
    }
    writer.close("p")
    writer.close("blockquote")
  }

  mutating func quote(_ finding: Finding) {
    quote(Excerpt(finding), place: citation.place(finding), href: numbers[finding.id].map { "#m\($0)" })
  }

  mutating func quotes(_ ids: [String], most: Int) {
    for passage in ids.compactMap(digest.passage).prefix(most) {
      quote(Excerpt(passage: passage.quote), place: citation.place(passage), href: "#\(passage.id)")
    }
  }

  mutating func chip(_ text: String, _ name: String) {
    guard !text.isEmpty else { return }
    writer.element("span", [("class", "chip \(name)")], text: text)
  }
}
