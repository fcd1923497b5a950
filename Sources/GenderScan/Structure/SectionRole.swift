/// The part a section plays in a policy document: Atria's three, plus what a plan has besides.
public enum SectionRole: String, Sendable, CaseIterable {
  /// Problem analysis.
  case problemAnalysis = "PA"
  /// Goals.
  case goals = "DO"
  /// Measures.
  case measures = "MA"
  /// Organisation and execution.
  case organisation = "UO"
  /// Finance.
  case finance = "FI"
  /// Monitoring and registration.
  case monitoring = "MR"
  /// Appendix or sources.
  case appendix = "BL"
  /// Not known.
  case unknown = "?"
}
