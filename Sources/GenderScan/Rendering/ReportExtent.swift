/// How much of a report is shown.
public enum ReportExtent: String, Sendable, CaseIterable {
  /// What counts, and how much was left out.
  case top
  /// Everything, also findings that do not count, with their reason.
  case all
}
