/// What a report says about its document.
public struct DocumentInfo: Hashable, Sendable {
  /// Whether the document is about a subject the checklists know.
  public enum Topic: String, Sendable, CaseIterable {
    case onTopic = "on-topic"
    case offTopic = "off-topic"
    case unclear
  }

  /// The subject, which decides the criteria that apply.
  public enum Subject: String, Sendable, CaseIterable {
    /// Domestic violence, violence against women, child abuse.
    case domesticViolence = "huiselijk-geweld"
    /// Social support and youth care.
    case socialSupport = "wmo-jeugd"
    /// Emancipation and inclusion.
    case inclusion = "emancipatie-inclusie"
    /// Anything else.
    case general = "algemeen"

    /// The code that criteria use: HG, WJ, EI or ALG.
    public var code: String {
      switch self {
      case .domesticViolence: "HG"
      case .socialSupport: "WJ"
      case .inclusion: "EI"
      case .general: "ALG"
      }
    }
  }

  /// `sha256:` and 16 digits.
  public var id: String
  /// Name of the file.
  public var name: String
  /// Title, or nil.
  public var title: String?
  /// How it was read.
  public var format: DocumentFormat
  /// Character encoding.
  public var encoding: String
  /// Bytes of the file.
  public var bytes: Int
  /// Words of running text.
  public var words: Int
  /// Pages, or nil when the document does not say.
  public var pages: Int?
  /// The subject.
  public var subject: Subject
  /// True when the caller gave the subject.
  public var isSubjectGiven: Bool
  /// The kind of document (`regiovisie`, `motie` …), or nil.
  public var kind: String?
  /// Whether the checklists apply.
  public var topic: Topic
}
