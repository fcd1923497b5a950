import GenderScan

/// Reads one item of `punten`.
enum CriterionReader {
  static let parts = ["PA", "DO", "MA", "UO", "FI", "MR", "TA"]
  static let types = ["HG", "WJ", "EI", "ALG"]
  static let strengths: [(String, Strength)] = Strength.allCases.map { ($0.rawValue, $0) }

  /// The criterion, or nil when it has no id.
  static func read(_ node: YamlNode, log: inout ReadingLog) -> Criterion? {
    guard var fields = Fields(node, log: &log) else { return nil }
    var result = Criterion()
    result.id = fields.text("id", isRequired: true, log: &log)
    fields.owner = result.id
    readKind(&fields, &result, log: &log)
    result.condition = clauses("alleen_als", &fields, log: &log)
    result.evidence = clauses("bewijs", &fields, log: &log)
    result.counterEvidence = clauses("tegenbewijs", &fields, log: &log)
    result.traps = fields.texts("valkuilen", log: &log)
    result.advice = fields.text("advies", isRequired: true, log: &log)
    result.modelQuestion = fields.text("modelvraag", log: &log)
    for source in fields.items("bronnen", log: &log) {
      if let found = self.source(source, owner: result.id, log: &log) { result.sources.append(found) }
    }
    result.validFrom = fields.text("geldig_vanaf", log: &log)
    result.hits = fields.texts("treft", log: &log)
    result.nonHits = fields.texts("treft_niet", log: &log)
    fields.finish(log: &log)
    return result.id.isEmpty ? nil : result
  }

  private static func readKind(_ fields: inout Fields, _ result: inout Criterion, log: inout ReadingLog) {
    result.question = fields.text("vraag", isRequired: true, log: &log)
    result.rank =
      fields.choice("rang", Criterion.Rank.allCases.map { ($0.rawValue, $0) }, isRequired: true, log: &log)
      ?? .core
    result.part = fields.choice("onderdeel", parts.map { ($0, $0) }, isRequired: true, log: &log) ?? ""
    result.documentTypes = fields.texts("documentsoorten", isRequired: true, log: &log)
    for type in result.documentTypes where !types.contains(type) {
      log.add(
        "E-KEUZE", "documentsoorten: '\(type)' kan niet; kies uit: \(types.joined(separator: ", "))",
        at: fields.node,
        owner: result.id)
    }
    result.threshold = fields.choice("drempel", strengths, log: &log)
    if result.threshold == nil, result.rank != .signal {
      log.add("E-ONTBREEKT", "'drempel' ontbreekt; schrijf E1, E2 of E3", at: fields.node, owner: result.id)
    }
    result.isGenderMeasure = fields.flag("gendermaatregel", log: &log)
    result.isReversed = fields.flag("omgekeerd", log: &log)
  }

  private static func clauses(_ key: String, _ fields: inout Fields, log: inout ReadingLog)
    -> [EvidenceClause]
  {
    var result: [EvidenceClause] = []
    for node in fields.items(key, log: &log) {
      guard var keys = Fields(node, owner: fields.owner, log: &log) else { continue }
      var clause = EvidenceClause()
      clause.groups = groups("alle", &keys, isRequired: true, log: &log)
      clause.excluded = groups("geen", &keys, isRequired: false, log: &log)
      clause.window =
        keys.choice("binnen", EvidenceClause.Window.allCases.map { ($0.rawValue, $0) }, log: &log)
        ?? .sentence
      clause.sections = keys.texts("secties", log: &log)
      for role in clause.sections where !EntryReader.roles.contains(role) {
        log.add(
          "E-KEUZE", "secties: '\(role)' kan niet; kies uit: \(EntryReader.roles.joined(separator: ", "))",
          at: node,
          owner: fields.owner)
      }
      clause.isStrict = keys.flag("secties_strikt", log: &log)
      clause.ceiling = keys.choice("max", strengths, log: &log)
      clause.gives = keys.choice("geeft", strengths, log: &log)
      clause.note = keys.text("toelichting", log: &log)
      keys.finish(log: &log)
      result.append(clause)
    }
    return result
  }

  private static func groups(
    _ key: String, _ fields: inout Fields, isRequired: Bool, log: inout ReadingLog
  ) -> [[EvidenceClause.Member]] {
    fields.items(key, isRequired: isRequired, log: &log).map { node in
      guard case .list(let members) = node.value, !members.isEmpty else {
        log.add(
          "E-VORM", "'\(key)' is een lijst van groepen; schrijf elke groep als - ['<KLASSE>', 'vorm']",
          at: node,
          owner: fields.owner)
        return []
      }
      return members.compactMap { member in
        guard case .text(let text) = member.value, !text.isBlank else {
          log.add(
            "E-VORM", "een groep heeft \(member.kind); schrijf een tekst", at: member, owner: fields.owner)
          return nil
        }
        if let fault = PatternLimit.fault(text) {
          log.add("E-PATROON", fault, at: member, owner: fields.owner)
          return nil
        }
        return Self.member(text)
      }
    }
  }

  /// A class between angle brackets, an entry id, or a pattern.
  ///
  /// Built-in classes such as `<getal>` are patterns.
  static func member(_ text: String) -> EvidenceClause.Member {
    let inner = text.dropFirst().dropLast()
    if text.hasPrefix("<"), text.hasSuffix(">"), !inner.contains("<"), !inner.contains(">") {
      let name = String(inner)
      return PatternElement.Builtin(rawValue: name) == nil ? .wordClass(name) : .pattern(text)
    }
    return isEntryID(text) ? .entry(text) : .pattern(text)
  }

  /// A letter, perhaps digits, a point and a name: `a1.gtv`, `d.zorg`.
  private static func isEntryID(_ text: String) -> Bool {
    let letters = Array(text.utf8)
    guard let first = letters.first, first &- 0x61 < 26, let point = letters.firstIndex(of: 0x2E) else {
      return false
    }
    return point > 0 && letters[1..<point].allSatisfy { $0 &- 0x30 < 10 } && point + 1 < letters.count
      && letters[(point + 1)...].allSatisfy { $0 > 0x20 }
  }

  private static func source(_ node: YamlNode, owner: String, log: inout ReadingLog) -> Criterion.Source? {
    guard var fields = Fields(node, owner: owner, log: &log) else { return nil }
    var result = Criterion.Source()
    result.instrument = fields.text("instrument", isRequired: true, log: &log)
    result.part = fields.text("onderdeel", log: &log)
    result.url = SmallReaders.url(&fields, log: &log)
    result.status = fields.choice("status", SmallReaders.statuses, isRequired: true, log: &log) ?? .recalled
    fields.finish(log: &log)
    return result
  }
}
