/// What to look for and how: the choices of one analysis.
public struct AnalyzerOptions: Hashable, Sendable {
  /// The subject, or nil to let the analyzer find it.
  public var subject: DocumentInfo.Subject?
  /// A title that overrules the document's own.
  public var title: String?
  /// Ids of instruments; only their criteria are asked.
  ///
  /// Empty for all.
  public var instruments: [String]
  /// Ids of checklists.
  ///
  /// Empty for all.
  public var checklists: [String]
  /// The only criterion to ask, by its id; nil for all.
  package var criterion: String?

  /// Makes options; without arguments the analyzer decides everything.
  public init(
    subject: DocumentInfo.Subject? = nil, title: String? = nil, instruments: [String] = [],
    checklists: [String] = []
  ) {
    self.subject = subject
    self.title = title
    self.instruments = instruments
    self.checklists = checklists
  }
}
