/// Where a passage stands, in words: `p. 14, § 3.1`, or section and line when the document has no pages.
struct Citation {
  private let sections: [String: Section]
  private let words: ReportWords
  private let documentTitle: String

  init(_ report: Report, words: ReportWords) {
    sections = Dictionary(report.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.words = words
    documentTitle = VisibleText.line(report.document.title ?? "")
  }

  /// The place of a finding.
  func place(_ finding: Finding) -> String {
    place(page: finding.page, line: finding.line, section: finding.section)
  }

  /// The place of a passage.
  func place(_ passage: Passage) -> String {
    place(page: passage.page, line: passage.line, section: passage.section)
  }

  private func place(page: Int?, line: Int, section: String) -> String {
    let inSection = sections[section].flatMap(short)
    if let page { return (["p. \(page)"] + [inSection].compactMap { $0 }).joined(separator: ", ") }
    return ([inSection].compactMap { $0 } + [words(.line, words.number(line))]).joined(separator: ", ")
  }

  /// A section with its number and title: `§ 3.1 Opvang`.
  func title(ofSection id: String) -> String {
    guard let section = sections[id] else { return words[.unnamedSection] }
    if section.level == 0 { return words[.beforeFirstHeading] }
    let title = VisibleText.line(section.title)
    if section.number == nil, title == documentTitle { return words[.beginning] }
    let number = section.number.map { "§\u{A0}\($0)" }
    let parts = [number, title.isEmpty ? nil : title].compactMap { $0 }
    return parts.isEmpty ? words[.unnamedSection] : parts.joined(separator: " ")
  }

  private static let mostTitleWords = 6

  private func short(_ section: Section) -> String? {
    if let number = section.number { return "§\u{A0}\(VisibleText.line(number))" }
    let title = VisibleText.line(section.title)
    guard section.level > 0, !title.isEmpty, title != documentTitle else { return nil }
    let parts = title.split(separator: " ")
    let kept = parts.prefix(Self.mostTitleWords).joined(separator: " ")
    return "‘\(parts.count > Self.mostTitleWords ? kept + " …" : kept)’"
  }
}
