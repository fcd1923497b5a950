/// Gives sections without a telling heading their role from what they say.
///
/// A section takes a role when one kind of content word clearly leads; otherwise it stays unknown.
struct RoleByContent {
  let lexicon: Lexicon
  let matches: LexiconMatches

  /// Content classes per role.
  private static let classes: [(SectionRole, String)] = [
    (.problemAnalysis, "INHOUD_PA"), (.goals, "INHOUD_DO"), (.measures, "INHOUD_MA"),
    (.organisation, "INHOUD_UO"),
    (.finance, "INHOUD_FI"), (.monitoring, "INHOUD_MR"),
  ]
  /// The fewest content words that decide, and how many times the next role they must be.
  private static let fewest = 4
  private static let lead = 2

  /// Fills in roles that are unknown.
  func assign(_ structure: inout DocumentStructure) {
    var counts: [Int: [SectionRole: Int]] = [:]
    for (role, name) in Self.classes {
      guard let set = lexicon.set(forClass: name) else { continue }
      for place in matches.occurrences(of: set) {
        let sentence = structure.sentence(ofToken: Int(place.first))
        guard structure.sentences.indices.contains(sentence) else { continue }
        let block = structure.blocks[Int(structure.sentences[sentence].block)]
        guard block.zone.isCounted else { continue }
        counts[block.section, default: [:]][role, default: 0] += 1
      }
    }
    for (section, found) in counts where structure.sections.indices.contains(section) {
      guard structure.sections[section].role == .unknown, structure.sections[section].words >= 80 else {
        continue
      }
      let sorted = found.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      let second = sorted.dropFirst().first?.value ?? 0
      if let first = sorted.first, first.value >= Self.fewest, first.value >= Self.lead * second {
        structure.sections[section].role = first.key
      }
    }
  }
}
