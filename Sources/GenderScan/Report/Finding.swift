/// A place where an entry of the lexicon was found, with its context and whether it counts.
public struct Finding: Hashable, Sendable {
  /// A fingerprint of entry, quote and surroundings: the same passage keeps its id when the file is converted again.
  public var id: String
  /// Place in the reading text.
  public var range: Range<TextOffset>
  /// Place in the file.
  public var source: Range<SourceOffset>
  /// Page from 1, or nil when the document has no pages.
  public var page: Int?
  /// Line in the file, from 1.
  public var line: Int
  /// Column in the file, from 1, in code points.
  public var column: Int
  /// Id of the section, `s3`.
  public var section: String
  /// What kind of place it stands in.
  public var zone: Zone
  /// The words found.
  public var quote: String
  /// Up to 32 characters before.
  public var before: String
  /// Up to 32 characters after.
  public var after: String
  /// The whole sentence.
  public var sentence: String
  /// Polarity, voice, stance and commitment.
  public var context: FindingContext
  /// Why it does not count, or nil when it counts.
  public var notCounted: NotCounted?
  /// The entry, once for all its findings.
  let lexiconEntry: Shared<LexiconEntry>

  /// True when the finding counts.
  public var isCounted: Bool { notCounted == nil }
}

/// What the lexicon says of the entry.
extension Finding {
  /// Id of the entry, `a1.gtv`.
  public var entry: String { lexiconEntry.value.id }
  /// The word or phrase the entry is about.
  public var lemma: String { lexiconEntry.value.lemma }
  /// Family of the entry.
  public var category: Category { lexiconEntry.value.category }
  /// Which of the two ways of looking it belongs to.
  public var lens: Lens { lexiconEntry.value.lens }
  /// How much it asks of the reader.
  public var severity: Severity { lexiconEntry.value.severity }
  /// True when experts differ on the term.
  public var isContested: Bool { lexiconEntry.value.status == .contested }
  /// Why it matters, in Dutch.
  public var reason: String { lexiconEntry.value.explanation }
  /// When it is fine as it is.
  public var fineWhen: [String] { lexiconEntry.value.fineWhen }
  /// What could stand there instead.
  public var alternatives: [String] { lexiconEntry.value.alternatives }
  /// Ids of the references it rests on.
  public var references: [String] { lexiconEntry.value.references }
}
