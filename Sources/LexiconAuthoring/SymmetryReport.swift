public import GenderScan

/// What a lexicon does with its own examples when women and men change places in them.
///
/// ```swift
/// let report = SymmetryReport(try LexiconCompiler.compile(reading.contents, digest: ""))
/// for difference in report.differences where difference.reason.isEmpty { print(difference.entry, difference.mirrored) }
/// ```
/// Cost: two analyses per example that names a sex. It tells where treatment differs, not whether that is right: an entry
/// says that in its key `symmetrie`. It mirrors words with one clear counterpart, and no names or titles of jobs.
public struct SymmetryReport: Sendable {
  /// How the mirrored sentence is treated otherwise.
  public enum Kind: String, Sendable, CaseIterable {
    /// Nothing is found at the marked place.
    case lost
    /// An entry of another family, lens or severity is found there.
    case otherEntry
    /// It is found, and does not count.
    case notCounted
    /// A sentence that must not count does count when mirrored.
    case gained
  }

  /// An example that is treated otherwise when mirrored.
  public struct Difference: Hashable, Sendable {
    /// The entry whose example it is.
    public var entry = ""
    /// How it is treated otherwise.
    public var kind = Kind.lost
    /// The example, with its «marks».
    public var sentence = ""
    /// The example with women and men changed.
    public var mirrored = ""
    /// The entry that is found instead; empty for none.
    public var other = ""
    /// Why it does not count, in Dutch; empty for other kinds.
    public var note = ""
    /// What the entry says of it (`symmetrie`); empty when it says nothing.
    public var reason = ""
  }

  /// Examples that name a sex, and so were mirrored.
  public private(set) var examples = 0
  /// Examples that are treated otherwise.
  public private(set) var differences: [Difference] = []
  /// Entries whose mirrored examples are found by another entry of the same family, lens and severity: the ids of both.
  public private(set) var twins: [[String]] = []
  /// Entries that state a reason while no example of them differs.
  public private(set) var idleReasons: [String] = []
  /// Entries of which the patterns name one sex only and no example names a sex.
  public private(set) var untested: [String] = []

  private let lexicon: Lexicon
  private let reader: ExampleReader
  private let mirror: GenderMirror

  /// Mirrors the examples of the entries with these ids; nil for all.
  public init(_ lexicon: Lexicon, only ids: Set<String>? = nil) {
    self.lexicon = lexicon
    // No checklist has this id, so no criteria are asked.
    reader = ExampleReader(
      analyzer: Analyzer(lexicon: lexicon, options: AnalyzerOptions(checklists: ["-"])))
    mirror = GenderMirror(lexicon: lexicon, reader: reader)
    for entry in lexicon.contents.entries
    where entry.status != .retired && ids?.contains(entry.id) ?? true {
      add(entry)
    }
  }

  private mutating func add(_ entry: LexiconEntry) {
    let (before, count) = (differences.count, examples)
    for sentence in entry.hits {
      guard let other = mirror.mirrored(sentence) else { continue }
      examples += 1
      compare(entry, sentence, other)
    }
    for sentence in entry.nonHits {
      guard let other = mirror.mirrored(sentence) else { continue }
      examples += 1
      let found = findings(other).first { $0.entry == entry.id && Self.counts($0) }
      if found != nil { note(.gained, entry, sentence, other) }
    }
    if !entry.symmetryReason.isEmpty, differences.count == before { idleReasons.append(entry.id) }
    if examples == count, Self.isOneSided(entry) { untested.append(entry.id) }
  }

  /// Looks at every marked place of a mirrored example; the first that differs is noted.
  private mutating func compare(_ entry: LexiconEntry, _ sentence: String, _ mirrored: String) {
    let example = MarkedSentence(mirrored)
    let findings = reader.report(example.text).findings
    for span in example.spans {
      let here = findings.filter { $0.bytes.overlaps(span) && $0.lens == entry.lens }
      let counted = here.filter(Self.counts)
      if counted.contains(where: { $0.entry == entry.id }) { continue }
      if let twin = counted.first(where: { Self.isTwin($0, of: entry) }) {
        if !twins.contains([entry.id, twin.entry]) { twins.append([entry.id, twin.entry]) }
        continue
      }
      if let other = counted.first { return note(.otherEntry, entry, sentence, mirrored, other) }
      if let own = here.first { return note(.notCounted, entry, sentence, mirrored, own) }
      return note(.lost, entry, sentence, mirrored)
    }
  }

  private mutating func note(
    _ kind: Kind, _ entry: LexiconEntry, _ sentence: String, _ mirrored: String, _ found: Finding? = nil
  ) {
    var difference = Difference()
    difference.entry = entry.id
    difference.kind = kind
    difference.sentence = sentence
    difference.mirrored = mirrored
    difference.other = found.flatMap { $0.entry == entry.id ? nil : $0.entry } ?? ""
    difference.note = found?.notCounted?.dutch ?? ""
    difference.reason = entry.symmetryReason
    differences.append(difference)
  }

  private func findings(_ sentence: String) -> [Finding] {
    reader.report(MarkedSentence(sentence).text).findings
  }

  private static func counts(_ finding: Finding) -> Bool {
    finding.isCounted || finding.notCounted == .signalOnly
  }

  private static func isTwin(_ finding: Finding, of entry: LexiconEntry) -> Bool {
    finding.category == entry.category && finding.severity == entry.severity
  }

  /// True when the patterns name words of a sex without their counterparts.
  private static func isOneSided(_ entry: LexiconEntry) -> Bool {
    let words = Set(entry.forms.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
    return words.contains { word in
      GenderWords.counterpart(of: word).map { !words.contains($0) } ?? false
    }
  }
}
