import GenderScan

/// Which word classes are used, by patterns, criteria or the rules of the program.
struct ClassUse {
  let contents: LexiconContents

  /// Classes that rules look up by name, besides cues and readings.
  private static let ofRules = [
    "TOPIC_HG", "TOPIC_WJ", "TOPIC_EI", "INHOUD_PA", "INHOUD_DO", "INHOUD_MA", "INHOUD_UO", "INHOUD_FI",
    "INHOUD_MR",
    "SL", "PG", "PLEG", "slachtoffer_neutraal", "pleger_neutraal", "VR", "MN", "GEN", "GS", "GTV", "FEM",
  ]

  func check(_ places: [String: String], _ outcome: inout LexiconCheck.Outcome) {
    var used = Set(Self.ofRules + LexiconCompiler.readingClasses + Cue.classes.flatMap(\.names))
    for pattern in patterns { used.formUnion(Self.names(in: pattern)) }
    for case .wordClass(let name) in members { used.insert(name) }
    for found in contents.classes where !used.contains(found.name) {
      outcome.warnings.append(
        LexiconError(
          code: "W-KLASSE", message: "de woordklasse <\(found.name)> wordt nergens gebruikt",
          owner: found.name,
          place: places[found.name] ?? ""))
    }
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
