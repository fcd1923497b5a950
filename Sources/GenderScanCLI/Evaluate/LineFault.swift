/// What is wrong with a line of JSON, and what to do.
struct LineFault: Error {
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  static let notJSON = LineFault(
    "dit is geen JSON-object op één regel (zet elke passage of elk rapport op een eigen regel)",
    "not a JSON object on one line (put every passage or report on a line of its own)")

  /// What the decoder says, in words that name the field.
  init(_ error: DecodingError) {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = Self.wrongType(context.codingPath)
    case .keyNotFound(let key, let context): self = Self.missing(Self.name(context.codingPath + [key]))
    default: self = .notJSON
    }
  }

  static func missing(_ field: String) -> LineFault {
    LineFault("het veld '\(field)' ontbreekt (vul het aan)", "the field '\(field)' is missing (add it)")
  }

  private static func wrongType(_ path: [any CodingKey]) -> LineFault {
    guard !path.isEmpty else { return .notJSON }
    let field = name(path)
    return LineFault(
      "het veld '\(field)' heeft een waarde van de verkeerde soort (kijk of het een getal, tekst of true/false hoort te zijn)",
      "the field '\(field)' has a value of the wrong kind (check whether it must be a number, text or true/false)"
    )
  }

  /// `findings.3.source.start`.
  private static func name(_ path: [any CodingKey]) -> String {
    path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}
