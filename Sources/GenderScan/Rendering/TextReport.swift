/// A report as plain text for a terminal or an e-mail, in the order in which a council member reads it.
///
/// ```swift
/// let text = TextReport(width: 100).string(report)
/// ```
/// Hold one and use it for any number of reports. Lines are at most `width` columns, as a terminal counts them. Colour
/// is only used on request and never carries meaning alone. Control characters of the document are shown as `\e` or
/// `\x9b`, so that a document cannot steer the terminal. Cost: linear in the report. It opens no file and asks no
/// clock: equal reports give equal text.
public struct TextReport: Sendable {
  private let language: ReportLanguage
  private let width: Int
  private let usesColor: Bool
  private let show: ReportExtent
  private let toolVersion: String

  private static let leastWidth = 40

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - language: The language of the report's own words.
  ///   - width: Columns of a line; values below 40 count as 40.
  ///   - usesColor: Whether to write ANSI colour.
  ///   - show: Whether all findings and points are listed.
  ///   - toolVersion: The version to state as the maker of the report.
  public init(
    language: ReportLanguage = .dutch, width: Int = 80, usesColor: Bool = false, show: ReportExtent = .top,
    toolVersion: String = ""
  ) {
    self.language = language
    self.width = max(Self.leastWidth, width)
    self.usesColor = usesColor
    self.show = show
    self.toolVersion = toolVersion
  }

  /// The report as text that ends in a line feed.
  public func string(_ report: Report) -> String {
    let outline = ReportOutline(report, language: language, show: show, toolVersion: toolVersion)
    var canvas = TextCanvas(width: width, usesColor: usesColor)
    for block in outline.blocks() { canvas.add(block) }
    return canvas.text
  }
}
