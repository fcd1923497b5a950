import GenderScan

/// What is used: word classes by patterns, criteria or the rules of the program; entries by reports.
struct LexiconUse {
  let contents: LexiconContents

  /// Classes that rules look up by name, besides cues and readings.
  private static let ofRules = [
    "TOPIC_HG", "TOPIC_WJ", "TOPIC_EI", "INHOUD_PA", "INHOUD_DO", "INHOUD_MA", "INHOUD_UO", "INHOUD_FI",
    "INHOUD_MR",
    "SL", "PG", "PLEG", "slachtoffer_neutraal", "pleger_neutraal", "VR", "MN", "GEN", "GS", "GTV", "FEM",
  ]

  func check(_ places: [String: String], _ outcome: inout LexiconCheck.Outcome) {
    for name in unusedClasses {
      outcome.warnings.append(
        LexiconError(
          code: "W-KLASSE", message: "de woordklasse <\(name)> wordt nergens gebruikt", owner: name,
          place: places[name] ?? ""))
    }
  }

  /// Classes that nothing looks up.
  var unusedClasses: [String] {
    var used = Set(Self.ofRules + LexiconCompiler.readingClasses + Cue.classes.flatMap(\.names))
    for pattern in patterns { used.formUnion(Self.names(in: pattern)) }
    for case .wordClass(let name) in members { used.insert(name) }
    return contents.classes.map(\.name).filter { !used.contains($0) }
  }

  /// Warns of entries that neither count nor feed a question.
  func checkEntries(_ places: [String: String], _ outcome: inout LexiconCheck.Outcome) {
    for entry in contents.entries where !isUsed(entry) {
      outcome.warnings.append(
        LexiconError(
          code: "W-TERM",
          message: "de term telt alleen voor vragen per hoofdstuk, maar geen vraag gebruikt hem",
          owner: entry.id, place: places[entry.id] ?? ""))
    }
  }

  /// An entry is used when it gives findings of its own, or when a criterion or the question per section takes it in.
  func isUsed(_ entry: LexiconEntry) -> Bool {
    guard entry.status != .retired, entry.isSignalOnly else { return true }
    return entry.category == .obscuring || members.contains(.entry(entry.id))
  }

  private var patterns: [String] {
    var result: [String] = []
    for found in contents.classes { result += found.forms + found.exceptions }
    for entry in contents.entries {
      result += entry.forms
      result += entry.exceptions
      result += entry.required
      result += entry.requiredInParagraph
    }
    for case .pattern(let text) in members { result.append(text) }
    return result
  }

  private var members: [EvidenceClause.Member] {
    contents.checklists.flatMap(\.criteria).flatMap { criterion in
      criterion.clauses.flatMap { ($0.groups + $0.excluded).flatMap { $0 } }
    }
  }

  /// The names between `<` and `>`.
  private static func names(in pattern: String) -> [String] {
    pattern.split(separator: "<").dropFirst(pattern.hasPrefix("<") ? 0 : 1).compactMap { part in
      part.firstIndex(of: ">").map { String(part[..<$0]) }
    }
  }
}
