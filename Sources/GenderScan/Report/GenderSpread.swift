/// In which parts of a document gender is named: roles of the sections with counted findings about gender.
struct GenderSpread {
  /// How many counted findings name gender.
  private(set) var count = 0
  /// The codes of the parts, in the order of a plan.
  let parts: [String]

  private static let roles: [SectionRole] = [
    .problemAnalysis, .goals, .measures, .organisation, .finance, .monitoring,
  ]

  init(findings: [Finding], sections: [Section]) {
    var named: Set<String> = []
    var last = ""
    for index in findings.indices where findings[index].namesGender {
      count += 1
      guard findings[index].section != last else { continue }
      last = findings[index].section
      named.insert(last)
    }
    var found: [SectionRole] = []
    for index in sections.indices where named.contains(sections[index].id) {
      // Of sections with one id the first counts.
      named.remove(sections[index].id)
      found.append(sections[index].role)
    }
    parts = Self.roles.filter(found.contains).map(\.rawValue)
  }
}

extension Finding {
  /// True when it counts and names gender.
  var namesGender: Bool { isCounted && (category == .specific || category == .structural) }
}
