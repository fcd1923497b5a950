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
    let counts = counts(structure)
    for section in structure.sections.indices
    where structure.sections[section].role == .unknown && structure.sections[section].words >= 80 {
      let own = counts[section * Self.classes.count..<(section + 1) * Self.classes.count]
      guard let most = own.max(), let best = own.firstIndex(of: most) else { continue }
      let second = own.indices.reduce(0) { $1 == best ? $0 : max($0, own[$1]) }
      if most >= Self.fewest, most >= Self.lead * second {
        structure.sections[section].role = Self.classes[best - own.startIndex].0
      }
    }
  }

  /// Per section and class how many words of counted zones there are.
  private func counts(_ structure: DocumentStructure) -> [Int] {
    var counts = Array(repeating: 0, count: structure.sections.count * Self.classes.count)
    for (role, name) in Self.classes.map(\.1).enumerated() {
      guard let set = lexicon.set(forClass: name) else { continue }
      var sentence = 0
      for place in matches.occurrences(of: set) {
        sentence = structure.sentence(ofToken: Int(place.first), from: sentence)
        guard structure.sentences.indices.contains(sentence) else { break }
        let block = structure.blocks[Int(structure.sentences[sentence].block)]
        guard block.zone.isCounted, structure.sections.indices.contains(block.section) else { continue }
        counts[block.section * Self.classes.count + role] += 1
      }
    }
    return counts
  }
}
