/// In which parts of a document gender is named: roles of the sections with counted findings about gender.
struct GenderSpread {
  let findings: [Finding]
  let sections: [Section]

  private static let roles: [SectionRole] = [
    .problemAnalysis, .goals, .measures, .organisation, .finance, .monitoring,
  ]
  private static let categories: Set<Category> = [.specific, .structural]

  /// How many counted findings name gender.
  var count: Int {
    findings.filter { $0.isCounted && Self.categories.contains($0.category) }.count
  }

  /// The codes of the parts, in the order of a plan.
  var parts: [String] {
    let roleOfSection = Dictionary(sections.map { ($0.id, $0.role) }, uniquingKeysWith: { first, _ in first })
    let found = findings.filter { $0.isCounted && Self.categories.contains($0.category) }
      .compactMap { roleOfSection[$0.section] }
    return Self.roles.filter(Set(found).contains).map(\.rawValue)
  }
}
