/// Everything genderscan has to say about one document.
///
/// Made by ``Analyzer``. Renderers (`TextReport`, `HTMLReport`, `JSONReport` …) turn it into bytes; they add nothing.
/// The same document, lexicon and options give an equal report. It holds the reading text, so it is about as large as
/// the document. It does not hold the file.
public struct Report: Sendable {
  /// A lexicon used.
  public struct LexiconInfo: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its version.
    public var version: String
    /// SHA-256 of its compiled form, in hexadecimal.
    public var sha256: String
  }

  /// The document.
  public var document: DocumentInfo
  /// Readability.
  public var quality: Quality
  /// The lexicons used.
  public var lexicons: [LexiconInfo]
  /// Ids and versions of the checklists used.
  public var checklists: [String]
  /// The sections.
  public var sections: [Section]
  /// The findings, in reading order, counted or not.
  public var findings: [Finding]
  /// Passages that criteria refer to, in reading order.
  public var passages: [Passage]
  /// Questions per section.
  public var signals: [SectionSignal]
  /// The criteria, in checklist order.
  public var criteria: [CriterionResult]
  /// Checks over several parts.
  public var crossChecks: [CrossCheck]
  /// The level.
  public var rating: Rating
  /// Counts per part.
  public var profile: [PartProfile]
  /// Codes of the parts (`PA`, `DO` …) whose text names gender in a counted finding, in the order of a plan.
  public var genderParts: [String]
  /// The instruments chosen, or empty.
  public var instruments: [InstrumentView]
  /// Lines that go with every report.
  public var disclaimers: [String]
  /// References that findings and criteria name, by id.
  public var references: [Reference]
  /// Instruments that criteria name, for their titles.
  package var sourceInstruments: [Instrument]
  /// Names of levels, traps, checks and strengths.
  package var terms: [AssessmentTerm]
  /// The reading text with its structure.
  package var structure: DocumentStructure
  /// Lines of the file.
  package var lines: LineIndex

  /// The text that `start` and `end` refer to.
  public var text: SourceText { structure.text }
}
