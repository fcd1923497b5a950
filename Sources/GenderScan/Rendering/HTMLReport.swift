/// A report as one HTML file for a meeting: it loads nothing, runs no script, and can be read, printed and posted.
///
/// ```swift
/// let html = HTMLReport().string(report)
/// ```
/// It holds the whole text with numbered marks, so it is a few times as large as the document. All text of document
/// and lexicon is escaped, and the page forbids itself every request (Content-Security-Policy). Headings, landmarks,
/// link texts and colours are made for WCAG 2.2 AA. Cost: linear in the text and the report. It opens no file and asks
/// no clock.
public struct HTMLReport: Sendable {
  private let language: ReportLanguage
  private let show: ReportExtent
  private let toolVersion: String

  /// Makes a renderer; with `show` at `all`, findings that do not count are marked in the text as well.
  public init(language: ReportLanguage = .dutch, show: ReportExtent = .top, toolVersion: String = "") {
    self.language = language
    self.show = show
    self.toolVersion = toolVersion
  }

  /// The page.
  public func string(_ report: Report) -> String {
    var body = HTMLReportBody(report, language: language, show: show, toolVersion: toolVersion)
    body.writer.markup("<!DOCTYPE html>\n")
    body.writer.open("html", [("lang", language.rawValue)])
    body.head()
    body.writer.markup("<body>\n")
    body.page()
    body.writer.markup("</body>\n</html>\n")
    return body.writer.html
  }
}
