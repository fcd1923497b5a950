public import GenderScan

/// How much a lexicon holds, and what is missing in it.
///
/// ```swift
/// for row in LexiconCounts(contents).rows { print(row.name, row.count) }
/// ```
/// Retired entries are counted apart and nowhere else. Cost: one pass; each pattern is spelled out once. It counts, and
/// runs no examples.
public struct LexiconCounts: Sendable {
  /// A count with the word for it, in Dutch.
  public typealias Row = (name: String, count: Int)

  private let contents: LexiconContents
  private let entries: [LexiconEntry]
  private let criteria: [Criterion]

  /// Counts some contents.
  public init(_ contents: LexiconContents) {
    self.contents = contents
    entries = contents.entries.filter { $0.status != .retired }
    criteria = contents.checklists.flatMap(\.criteria)
  }

  /// All counts, in the order in which they are printed.
  public var rows: [Row] { entryRows + otherRows + sourceRows + missing }

  private var entryRows: [Row] {
    var result: [Row] = [("termen", entries.count)]
    for category in Category.allCases {
      result.append(("  familie \(category.dutch)", entries.count { $0.category == category }))
    }
    for status in LexiconEntry.Status.allCases where status != .active {
      result.append(("  status \(status.rawValue)", contents.entries.count { $0.status == status }))
    }
    return result + [
      ("  gemeten", entries.count { !contents.measurements(of: $0.id).isEmpty }),
      ("vormen van termen", entries.reduce(0) { $0 + $1.forms.count }),
      ("schrijfwijzen daarvan", entries.reduce(0) { $0 + spellings($1.forms) }),
    ]
  }

  private var otherRows: [Row] {
    let examples = entries.reduce(0) { $0 + $1.hits.count + $1.nonHits.count }
    let texts = criteria.reduce(0) { $0 + $1.hits.count + $1.nonHits.count }
    return [
      ("voorbeelden van termen", examples), ("woordklassen", contents.classes.count),
      ("vormen van woordklassen", contents.classes.reduce(0) { $0 + $1.forms.count }),
      ("punten", criteria.count), ("voorbeelden van punten", texts),
      ("instrumenten", contents.instruments.count),
    ]
  }

  private var sourceRows: [Row] {
    var result: [Row] = [("bronnen", contents.references.count)]
    for status in Reference.Status.allCases {
      result.append(("  \(status.rawValue)", contents.references.count { $0.status == status }))
    }
    let named = Set(entries.flatMap(\.references))
    result.append(("  genoemd bij termen", contents.references.count { named.contains($0.id) }))
    let places = criteria.flatMap(\.sources)
    result.append(("plaatsen in instrumenten bij punten", places.count))
    for status in Reference.Status.allCases {
      result.append(("  \(status.rawValue)", places.count { $0.status == status }))
    }
    return result
  }

  /// What must be 0 in a lexicon that can be relied on.
  public var missing: [Row] {
    let known = Set(contents.references.map(\.id))
    let use = LexiconUse(contents: contents)
    return [
      ("termen zonder bron", entries.count { known.isDisjoint(with: $0.references) }),
      (
        "termen zonder twee goede en twee tegenvoorbeelden",
        entries.count { $0.hits.count < 2 || $0.nonHits.count < 2 }
      ),
      ("termen zonder gebruik", entries.count { !use.isUsed($0) }),
      ("punten zonder bron", criteria.count(where: \.sources.isEmpty)),
      (
        "punten zonder twee goede en twee tegenvoorbeelden",
        criteria.count { $0.hits.count < 2 || $0.nonHits.count < 2 }
      ),
      ("woordklassen zonder gebruik", use.unusedClasses.count),
    ]
  }

  /// How many ways patterns can be written, gaps and classes taken as one.
  private func spellings(_ forms: [String]) -> Int {
    forms.reduce(0) { $0 + ((try? PatternParser.sequences(of: $1))?.count ?? 0) }
  }
}
