/// How often the findings of an entry were right on a corpus that people or a model marked (`Lexicons/metingen.yml`).
///
/// ```swift
/// for measured in lexicon.contents.measurements(of: "a1.gtv") { print(measured.correct, "van", measured.findings) }
/// ```
/// `genderscan evaluate -f measurements` writes them. Cost: none. It says nothing of other kinds of text than its corpus,
/// and nothing once the patterns of the entry have changed.
public struct Measurement: Hashable, Sendable {
  /// `term`: id of the entry.
  public var entry = ""
  /// `n`: findings that counted.
  public var findings = 0
  /// `goed`: how many of them were right.
  public var correct = 0
  /// `gemist`: passages that this entry should have found and did not; nil when nobody looked.
  public var missed: Int?
  /// `corpus`: what was read.
  public var corpus = ""
  /// `datum`: the day of the measurement, `2026-11-25`.
  public var date = ""

  /// Makes an empty measurement, to be filled.
  public init() {}

  /// The share of the findings that was right, with its bounds; nil without findings.
  public var precision: WilsonInterval? { WilsonInterval(correct, of: findings) }

  /// The share of the passages that was found, with its bounds; nil when nobody looked for what was missed.
  public var recall: WilsonInterval? { missed.flatMap { WilsonInterval(correct, of: correct + $0) } }
}
