import GenderScan

/// Reads one item of `termen`.
enum EntryReader {
  static let roles = ["PA", "DO", "MA", "UO", "FI", "MR", "BL"]
  static let documents = [
    "regiovisie", "uitvoeringsplan", "motie", "amendement", "verordening", "regeling", "wet", "vacature",
    "brief", "nota", "beleidsplan", "raadsvragen", "handreiking", "ander-onderwerp", "andere-wet",
  ]

  /// The entry, or nil when it has no id.
  static func read(_ node: YamlNode, theme: String, log: inout ReadingLog) -> LexiconEntry? {
    guard var fields = Fields(node, log: &log) else { return nil }
    var entry = LexiconEntry()
    entry.theme = theme
    entry.id = fields.text("id", isRequired: true, log: &log)
    fields.owner = entry.id
    let status = fields.choice("status", LexiconEntry.Status.allCases.map { ($0.rawValue, $0) }, log: &log)
    // Someone who wants to switch a term off by a wrong word must not be told that everything else is missing.
    if status == nil, fields.value("status") != nil, fields.value("vormen") == nil { return nil }
    entry.status = status ?? .active
    let isFull = entry.status != .retired
    entry.lemma = fields.text("lemma", isRequired: isFull, log: &log)
    readKind(&fields, &entry, isFull: isFull, log: &log)
    readPatterns(&fields, &entry, isFull: isFull, log: &log)
    readTexts(&fields, &entry, isFull: isFull, log: &log)
    fields.finish(log: &log)
    return isValid(entry.id, node, log: &log) ? entry : nil
  }

  private static func readKind(
    _ fields: inout Fields, _ entry: inout LexiconEntry, isFull: Bool, log: inout ReadingLog
  ) {
    entry.category =
      fields.choice("familie", Category.allCases.map { ($0.dutch, $0) }, isRequired: isFull, log: &log)
      ?? .specific
    entry.lens =
      fields.choice("lens", Lens.allCases.map { ($0.dutch, $0) }, isRequired: isFull, log: &log)
      ?? .visibility
    entry.severity =
      fields.choice("ernst", Severity.allCases.map { ($0.dutch, $0) }, isRequired: isFull, log: &log) ?? .info
    entry.stance =
      fields.choice("houding", LexiconEntry.Stance.allCases.map { ($0.rawValue, $0) }, log: &log) ?? .all
    entry.isSignalOnly = fields.flag("alleen_sectie", log: &log)
    entry.sections = limited(fields.texts("sectie", log: &log), to: roles, "sectie", fields, log: &log)
    entry.documents = limited(
      fields.texts("document", log: &log), to: documents, "document", fields, log: &log)
  }

  private static func readPatterns(
    _ fields: inout Fields, _ entry: inout LexiconEntry, isFull: Bool, log: inout ReadingLog
  ) {
    entry.forms = fields.patterns("vormen", isRequired: isFull, log: &log)
    entry.exceptions = fields.patterns("zonder", log: &log)
    entry.required = fields.patterns("met", log: &log)
    entry.requiredInParagraph = fields.patterns("met_alinea", log: &log)
  }

  private static func readTexts(
    _ fields: inout Fields, _ entry: inout LexiconEntry, isFull: Bool, log: inout ReadingLog
  ) {
    entry.explanation = fields.text("uitleg", isRequired: isFull, log: &log)
    entry.fineWhen = fields.texts("prima_als", log: &log)
    entry.alternatives = fields.texts("alternatieven", log: &log)
    entry.references = fields.texts("bronnen", log: &log)
    entry.hits = fields.texts("treft", log: &log)
    entry.nonHits = fields.texts("treft_niet", log: &log)
    entry.knownMisses = fields.texts("bekend_gemist", log: &log)
    entry.knownFalseAlarms = fields.texts("bekend_vals_alarm", log: &log)
    entry.symmetryReason = fields.text("symmetrie", log: &log)
    entry.reviewed = fields.text("herzien", log: &log)
  }

  /// Names with or without `!` in front; others are errors.
  private static func limited(
    _ words: [String], to names: [String], _ key: String, _ fields: Fields, log: inout ReadingLog
  ) -> [String] {
    words.filter { word in
      if names.contains(word.hasPrefix("!") ? String(word.dropFirst()) : word) { return true }
      log.add(
        "E-KEUZE",
        "\(key): '\(word)' kan niet; kies uit: \(names.joined(separator: ", ")), of '!' ervoor voor niet",
        at: fields.node, owner: fields.owner)
      return false
    }
  }

  /// Lower-case ASCII letters, digits, point, hyphen and underscore.
  private static func isValid(_ id: String, _ node: YamlNode, log: inout ReadingLog) -> Bool {
    guard !id.isEmpty else { return false }
    let isGood = id.utf8.allSatisfy {
      $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || [0x2E, 0x2D, 0x5F].contains($0)
    }
    if !isGood {
      log.add(
        "E-ID",
        "de id '\(id)' heeft andere tekens dan a-z, 0-9, punt, streepje; schrijf bijvoorbeeld a9.naam",
        at: node,
        owner: id)
    }
    return isGood
  }
}
