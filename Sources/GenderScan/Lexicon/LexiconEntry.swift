/// A term or construction that genderscan looks for, with its reason, its exceptions and its own examples.
///
/// Read from `Lexicons/phrases/*.yml`; the keys of the file are Dutch and given with each property.
/// A value without behaviour; `LexiconCompiler` makes its patterns searchable.
public struct LexiconEntry: Hashable, Sendable {
  /// How sure the makers are (`status`).
  public enum Status: String, Sendable, CaseIterable {
    /// `voorstel`: not yet reviewed.
    case proposed = "voorstel"
    /// `actief`: in use.
    case active = "actief"
    /// `omstreden`: both views are shown.
    case contested = "omstreden"
    /// `vervallen`: kept for old reports, never matched.
    case retired = "vervallen"
  }

  /// In which stance of the text the entry counts (`houding`).
  public enum Stance: String, Sendable, CaseIterable {
    /// `alle`: always.
    case all = "alle"
    /// `bewering`: only when the text asserts it.
    case assertion = "bewering"
    /// `kritiek`: only when the text rejects it.
    case criticism = "kritiek"
  }

  /// `id`, such as `a1.gtv`.
  public var id = ""
  /// The key `lemma`.
  public var lemma = ""
  /// `thema` of its file.
  public var theme = ""
  /// The key `familie`.
  public var category = Category.specific
  /// The key `lens`.
  public var lens = Lens.visibility
  /// The key `ernst`.
  public var severity = Severity.info
  /// The key `status`.
  public var status = Status.active
  /// `vormen`: patterns.
  public var forms: [String] = []
  /// `zonder`: patterns of exceptions.
  public var exceptions: [String] = []
  /// `met`: patterns of which one must stand in the same sentence.
  public var required: [String] = []
  /// `met_alinea`: patterns of which one must stand in the same block or its lead-in.
  public var requiredInParagraph: [String] = []
  /// `sectie`: roles it is limited to, `!MA` for roles it is not.
  public var sections: [String] = []
  /// `document`: document types it is limited to, `!brief` for types it is not.
  public var documents: [String] = []
  /// The key `houding`.
  public var stance = Stance.all
  /// `alleen_sectie`: counts for section signals only, not as a finding of its own.
  public var isSignalOnly = false
  /// The key `uitleg`.
  public var explanation = ""
  /// The key `prima_als`.
  public var fineWhen: [String] = []
  /// The key `alternatieven`.
  public var alternatives: [String] = []
  /// `bronnen`: ids of references.
  public var references: [String] = []
  /// `treft`: sentences with the «marked» findings.
  public var hits: [String] = []
  /// `treft_niet`: sentences without a counted finding.
  public var nonHits: [String] = []
  /// The key `bekend_gemist`.
  public var knownMisses: [String] = []
  /// The key `bekend_vals_alarm`.
  public var knownFalseAlarms: [String] = []
  /// `symmetrie`: why the same sentence about the other sex is treated otherwise, or empty.
  public var symmetryReason = ""
  /// `herzien`: date of the last review, `2026-11-24`.
  public var reviewed = ""

  /// Makes an empty entry, to be filled.
  public init() {}
}
