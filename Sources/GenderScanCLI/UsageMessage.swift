/// What the argument parser says about a wrong call, in Dutch.
///
/// The parser only knows English. Its sentences are recognised by their fixed parts; one that is not known is shown
/// as it is, after a Dutch start.
struct UsageMessage {
  /// The parser's own message.
  let english: String

  /// The message in Dutch.
  var dutch: String {
    let (sentence, choices) = Self.split(english, at: ". Please provide one of ")
    if choices != nil || sentence.contains(" is invalid for ") { return invalid(sentence, choices) }
    if let name = Self.between("Unknown option '", "'", english) {
      let hint = Self.between("Did you mean '", "'", english).map { " (bedoelt u '\($0)'?)" } ?? ""
      return "de optie '\(name)' bestaat niet\(hint)"
    }
    if let name = Self.between("Missing value for '", "'", english) {
      return "na '\(name)' ontbreekt een waarde"
    }
    if let name = Self.between("Missing expected argument '", "'", english) {
      return "er ontbreekt iets: '\(name)'"
    }
    if let name = Self.between("Unexpected argument '", "'", english) {
      return "'\(name)' hoort hier niet, of is geen opdracht van genderscan"
    }
    if let names = Self.split(english, at: " unexpected arguments: ").1 {
      return "dit hoort hier niet, of is geen opdracht van genderscan: \(names)"
    }
    if let name = Self.between("The option '", "' does not take any value", english) {
      return "de optie '\(name)' krijgt geen waarde"
    }
    return "de opdracht is niet begrepen: \(english)"
  }

  private func invalid(_ sentence: String, _ choices: String?) -> String {
    let value = Self.between("The value '", "'", sentence) ?? ""
    let option = Self.between(" is invalid for '", "'", sentence) ?? ""
    guard let choices else { return "de waarde '\(value)' past niet bij '\(option)'" }
    let known = choices.split(separator: "'").enumerated().compactMap {
      $0.offset % 2 == 0 ? $0.element : nil
    }
    return "de waarde '\(value)' past niet bij '\(option)' (kies uit \(known.joined(separator: ", ")))"
  }

  private static func split(_ text: String, at mark: String) -> (String, String?) {
    guard let range = text.firstRange(of: mark) else { return (text, nil) }
    return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
  }

  private static func between(_ start: String, _ end: String, _ text: String) -> String? {
    guard let rest = split(text, at: start).1 else { return nil }
    return split(rest, at: end).0
  }
}
