import DocumentLoading
import GenderScan

/// A lexicon run against documents: what each entry found in them.
struct LexiconTrial {
  /// A finding and the document it stands in, as the user named it.
  struct Hit {
    var document: String
    var finding: Finding
  }

  /// The hits of one entry.
  struct Row {
    var entry: LexiconEntry
    var hits: [Hit] = []

    var counted: Int { hits.count { $0.finding.isCounted } }
    /// Why hits do not count and how often, the most frequent first.
    var reasons: [(reason: NotCounted, count: Int)] {
      NotCounted.allCases.map { reason in (reason, hits.count { $0.finding.notCounted == reason }) }
        .filter { $0.1 > 0 }.sorted { $1.1 < $0.1 }
    }
  }

  let lexicon: Lexicon
  /// The documents that were read, with their words.
  private(set) var documents: [(name: String, words: Int)] = []
  /// The entries that were asked for, in the order of the lexicon.
  private(set) var rows: [Row]
  private var numbers: [String: Int]

  /// Prepares a trial of the entries whose id starts with one of the prefixes; without prefixes of all.
  init(lexicon: Lexicon, only prefixes: [String]) {
    self.lexicon = lexicon
    rows = lexicon.contents.entries.filter { entry in
      entry.status != .retired && (prefixes.isEmpty || prefixes.contains { entry.id.hasPrefix($0) })
    }.map { Row(entry: $0) }
    numbers = Dictionary(
      rows.enumerated().map { ($0.element.entry.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows with a hit, and those without when `show` is `all`.
  func rows(_ show: ShowOption) -> [Row] { show == .all ? rows : rows.filter { !$0.hits.isEmpty } }

  /// Adds what a report found.
  mutating func add(_ report: Report, of path: String) {
    documents.append((path, report.document.words))
    for finding in report.findings {
      guard let number = numbers[finding.entry] else { continue }
      rows[number].hits.append(Hit(document: path, finding: finding))
    }
  }
}
