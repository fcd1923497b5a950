import ArgumentParser
import DocumentLoading
import GenderScan

/// The forms of a report.
enum ReportFormat: String, CaseIterable {
  case text, json, jsonl, html, md, csv
}

/// The languages of the tool's own words.
enum LanguageOption: String, Choice {
  case nl, en

  static var choices: [Self] { [.nl, .en] }
}

/// How much of a report is shown.
enum ShowOption: String, Choice {
  case top, all

  static var choices: [Self] { [.top, .all] }
}

/// From which severity the exit code becomes 1.
enum GateOption: String, Choice {
  case info, attention, avoid

  static var choices: [Self] { [.info, .attention, .avoid] }

  /// The rank of ``Severity`` from which the gate is hit.
  var rank: Int {
    switch self {
    case .info: Severity.info.rank
    case .attention: Severity.attention.rank
    case .avoid: Severity.avoid.rank
    }
  }
}

/// The unit of offsets in JSON.
enum OffsetUnitOption: String, Choice {
  case codepoint, utf16, byte

  static var choices: [Self] { [.codepoint, .utf16, .byte] }
}

/// The subject of a document, or `auto`.
enum SubjectOption: String, Choice {
  case auto
  case domesticViolence = "huiselijk-geweld"
  case socialSupport = "wmo-jeugd"
  case inclusion = "emancipatie-inclusie"
  case general = "algemeen"

  static var choices: [Self] { [.auto, .domesticViolence, .socialSupport, .inclusion, .general] }

  var subject: DocumentInfo.Subject? { DocumentInfo.Subject(rawValue: rawValue) }
}

/// How the input is read, or `auto`.
enum InputTypeOption: String, Choice {
  case auto, html, xhtml, text

  static var choices: [Self] { [.auto, .html, .xhtml, .text] }

  var format: DocumentFormat? { DocumentFormat(rawValue: rawValue) }
}

/// The two tables of the CSV report.
enum TableOption: String, Choice {
  case findings, criteria

  static var choices: [Self] { [.findings, .criteria] }
}

/// How the input is to be read.
struct InputOptions: ParsableArguments {
  @Option(help: .inputType) var inputType = InputTypeOption.auto
  @Option(help: .encoding) var encoding: String?
  @Option(help: .maxSize) var maxSize = ByteCount.usual

  /// Throws for what can never be right, before anything is read.
  func check() throws(CommandFailure) {
    guard maxSize.value > 0 else {
      throw .usage("--max-size moet meer dan 0 zijn", "--max-size must be more than 0")
    }
    do {
      _ = try DocumentLoader().load([UInt8(ascii: "a")], name: "", as: .text, encoding: encoding)
    } catch {
      throw CommandFailure(.refused, error)
    }
  }

  /// Reads a document as these options say.
  ///
  /// A `--max-size` beyond the limits of the loader raises those too, so that it keeps what it promises.
  func document(_ file: InputFile) throws(Diagnostic) -> Document {
    var limits = LoadingLimits()
    limits.inputBytes = max(limits.inputBytes, maxSize.value)
    limits.textBytes = max(limits.textBytes, maxSize.value)
    return try DocumentLoader(limits: limits).load(
      try file.read(), name: file.name, as: inputType.format, encoding: encoding)
  }
}

/// Which lexicon is used, and which checklists.
struct LexiconOptions: ParsableArguments {
  @Option(help: .lexicon) var lexicon: [String] = []
  @Option(help: .checklist) var checklist: [String] = []
  @Option(help: .instrument) var instrument: [String] = []
}

/// What every command that speaks to a reader takes.
struct SpeechOptions: ParsableArguments {
  @Option(help: .lang) var lang = LanguageOption.nl
  @Flag(help: .noColor) var noColor = false

  /// True when colour suits the terminal: `NO_COLOR` and `TERM=dumb` are respected.
  var usesColor: Bool {
    guard !noColor, StandardStreams.isTerminal(1) else { return false }
    if let value = StandardStreams.environment("NO_COLOR"), !value.isEmpty { return false }
    return StandardStreams.environment("TERM") != "dumb"
  }
}
