import GenderScan

/// The keys of one group in a YAML file.
///
/// Every key that is asked for is known; `finish` reports the others.
struct Fields {
  let node: YamlNode
  /// Id of the entry, class or criterion, for messages and places.
  var owner = ""
  private let pairs: [(key: YamlNode, value: YamlNode)]
  private var asked: [String] = []

  /// Nil, with an error, when the node is no group of keys.
  init?(_ node: YamlNode, owner: String = "", log: inout ReadingLog) {
    guard case .map(let pairs) = node.value else {
      log.add("E-VORM", "hier staat \(node.kind); verwacht: sleutels zoals 'id: …'", at: node, owner: owner)
      return nil
    }
    self.node = node
    self.owner = owner
    self.pairs = pairs
  }

  /// The node of a key, or nil.
  mutating func value(_ key: String) -> YamlNode? {
    asked.append(key)
    return pairs.first { if case .text(key) = $0.key.value { true } else { false } }?.value
  }

  /// The text of a key; empty when it is absent.
  mutating func text(_ key: String, isRequired: Bool = false, log: inout ReadingLog) -> String {
    guard let found = value(key) else {
      if isRequired { missing(key, log: &log) }
      return ""
    }
    guard case .text(let text) = found.value else {
      log.add("E-VORM", "'\(key)' is \(found.kind); schrijf één tekst", at: found, owner: owner)
      return ""
    }
    if isRequired, text.isBlank {
      log.add("E-LEEG", "'\(key)' is leeg; vul een tekst in", at: found, owner: owner)
    }
    return text
  }

  /// The list of texts of a key; empty when it is absent.
  mutating func texts(_ key: String, isRequired: Bool = false, log: inout ReadingLog) -> [String] {
    var result: [String] = []
    for (index, node) in items(key, isRequired: isRequired, log: &log).enumerated() {
      guard case .text(let text) = node.value, !text.isBlank else {
        log.add(
          "E-LEEG", "'\(key)' heeft een regel met \(node.kind); schrijf een tekst of haal de regel weg",
          at: node,
          owner: owner)
        continue
      }
      log.places["\(owner)/\(key)/\(index)"] = node.place
      result.append(text)
    }
    return result
  }

  /// The list of patterns of a key: texts of a reasonable length, because nested choices take stack to read.
  mutating func patterns(_ key: String, isRequired: Bool = false, log: inout ReadingLog) -> [String] {
    texts(key, isRequired: isRequired, log: &log).enumerated().filter { index, pattern in
      guard let fault = PatternLimit.fault(pattern) else { return true }
      let place = log.places["\(owner)/\(key)/\(index)"] ?? node.place
      log.errors.append(LexiconError(code: "E-PATROON", message: fault, owner: owner, place: place))
      return false
    }.map(\.element)
  }

  /// The nodes of a list; empty when the key is absent.
  mutating func items(_ key: String, isRequired: Bool = false, log: inout ReadingLog) -> [YamlNode] {
    guard let found = value(key) else {
      if isRequired { missing(key, log: &log) }
      return []
    }
    guard case .list(let items) = found.value else {
      log.add(
        "E-VORM", "'\(key)' is \(found.kind); schrijf een lijst: \(key): ['…'], of laat de sleutel weg",
        at: found,
        owner: owner)
      return []
    }
    if isRequired, items.isEmpty { log.add("E-LEEG", "'\(key)' is een lege lijst", at: found, owner: owner) }
    return items
  }

  /// `ja` or `nee`; false when the key is absent.
  mutating func flag(_ key: String, log: inout ReadingLog) -> Bool {
    choice(key, [("ja", true), ("nee", false)], log: &log) ?? false
  }

  /// A number of 0 or more, or nil when the key is absent or wrong.
  mutating func number(_ key: String, isRequired: Bool = false, log: inout ReadingLog) -> Int? {
    guard let found = value(key) else {
      if isRequired { missing(key, log: &log) }
      return nil
    }
    if case .text(let text) = found.value, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let number = Int(text) {
      return number
    }
    log.add(
      "E-GETAL", "'\(key)' is geen heel getal; schrijf bijvoorbeeld: \(key): 12", at: found, owner: owner)
    return nil
  }

  /// One of some words, or nil when the key is absent or wrong.
  mutating func choice<Value>(
    _ key: String, _ choices: [(String, Value)], isRequired: Bool = false, log: inout ReadingLog
  ) -> Value? {
    guard let found = value(key) else {
      if isRequired { missing(key, log: &log) }
      return nil
    }
    if case .text(let text) = found.value, let choice = choices.first(where: { $0.0 == text }) {
      return choice.1
    }
    var word = found.kind
    if case .text(let text) = found.value { word = "'\(text)'" }
    let names = choices.map(\.0).joined(separator: ", ")
    log.add("E-KEUZE", "\(key): \(word) kan niet; kies uit: \(names)", at: found, owner: owner)
    return nil
  }

  /// Reports keys that nobody asked for.
  func finish(log: inout ReadingLog) {
    for pair in pairs {
      guard case .text(let key) = pair.key.value else {
        log.add("E-SLEUTEL", "een sleutel moet een woord zijn", at: pair.key, owner: owner)
        continue
      }
      guard !asked.contains(key) else { continue }
      let advice =
        key == "<<"
        ? "verwijzen met '<<' wordt niet gelezen; schrijf de sleutels uit"
        : NearestName.of(key, in: asked).map { "bedoelt u '\($0)'?" }
          ?? "kies uit: \(asked.joined(separator: ", "))"
      log.add("E-SLEUTEL", "de sleutel '\(key)' is onbekend; \(advice)", at: pair.key, owner: owner)
    }
  }

  private func missing(_ key: String, log: inout ReadingLog) {
    log.add("E-ONTBREEKT", "de sleutel '\(key)' ontbreekt", at: node, owner: owner)
  }
}

extension String {
  /// True when only spaces and line ends are in it.
  var isBlank: Bool { utf8.allSatisfy { $0 <= 0x20 } }
}
