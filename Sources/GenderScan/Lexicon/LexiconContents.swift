/// Everything the lexicon files say, before compilation: entries, classes, references, checklists and texts.
///
/// Made by `LexiconAuthoring` from YAML, or read back from the bundled binary. `LexiconCompiler` turns it into a
/// `Lexicon` that can search. Patterns are still text here.
public struct LexiconContents: Hashable, Sendable {
  /// `genderscan-nl` for the bundled lexicon.
  public var id = ""
  /// Version, such as `2026.1`.
  public var version = ""
  /// Entries, in file and then written order.
  public var entries: [LexiconEntry] = []
  /// Word classes of `Lexicons/context`.
  public var classes: [WordClass] = []
  /// `Lexicons/bronnen.yml`.
  public var references: [Reference] = []
  /// `Lexicons/checklists/genderscan-*.yml`.
  public var checklists: [Checklist] = []
  /// `Lexicons/checklists/instrumenten.yml`.
  public var instruments: [Instrument] = []
  /// `Lexicons/checklists/beoordeling.yml`.
  public var assessment: [AssessmentTerm] = []
  /// `Lexicons/metingen.yml`.
  public var measurements: [Measurement] = []

  /// Makes empty contents, to be filled.
  public init() {}

  /// How often the findings of an entry were right, per corpus; empty when nobody measured it.
  public func measurements(of entry: String) -> [Measurement] { measurements.filter { $0.entry == entry } }
}
