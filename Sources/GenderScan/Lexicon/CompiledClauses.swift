/// The evidence clauses of all criteria, with the members of their groups as numbers of sets and entries.
///
/// Flat lists, as all of a ``PatternProgram`` is. Members that the lexicon lacks are left out when it is compiled, and a
/// group without members never holds.
package struct CompiledClauses: Equatable, Sendable {
  /// What is asked of a clause, besides its groups.
  package struct Clause: Equatable, Sendable {
    package var window = EvidenceClause.Window.sentence
    /// Roles that it is limited to; empty for all.
    package var roles = RoleSet()
    package var isStrict = false
    package var ceiling: Strength?
    package var gives: Strength?
    /// Its first group; those that may not occur follow on those that must.
    package var firstGroup: Int32 = 0
    package var groupCount: UInt16 = 0
    package var excludedCount: UInt16 = 0

    /// The numbers of groups of which each must occur.
    package var groups: Range<Int> { Int(firstGroup)..<Int(firstGroup) + Int(groupCount) }

    /// The numbers of groups of which none may occur.
    package var excluded: Range<Int> { groups.upperBound..<groups.upperBound + Int(excludedCount) }
  }

  /// The clauses of one criterion.
  package struct Stretches: Sendable {
    package var condition: Range<Int>
    package var evidence: Range<Int>
    package var counterEvidence: Range<Int>
  }

  package var clauses = FlatList<Clause>()
  /// Per group its first member, and one more number than groups.
  package var groups = FlatList<Int32>()
  /// A set, or below zero an entry: the number of the entry, inverted.
  package var members = FlatList<Int32>()
  /// Per criterion, in the order of the checklists, the first clause of its condition, of its evidence and of its
  /// counter-evidence; and one more number.
  package var starts = FlatList<Int32>()

  package init() {}
}

/// Roles of sections, as bits.
package struct RoleSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ roles: some Sequence<SectionRole>) {
    self.init(rawValue: roles.reduce(0) { $0 | Self.bit($1) })
  }

  func contains(_ role: SectionRole) -> Bool { rawValue & Self.bit(role) != 0 }

  private static func bit(_ role: SectionRole) -> UInt32 {
    switch role {
    case .problemAnalysis: 1
    case .goals: 2
    case .measures: 4
    case .organisation: 8
    case .finance: 16
    case .monitoring: 32
    case .appendix: 64
    case .unknown: 128
    }
  }
}

extension CompiledClauses.Clause: FlatItem {
  package static var width: Int { 4 }

  package init(numbers: UnsafePointer<UInt32>) {
    window =
      switch numbers[0] & 3 {
      case 1: .paragraph
      case 2: .section
      default: .sentence
      }
    isStrict = numbers[0] & 4 != 0
    ceiling = Self.strength(numbers[0] >> 3 & 7)
    gives = Self.strength(numbers[0] >> 6 & 7)
    roles = RoleSet(rawValue: numbers[1])
    firstGroup = Int32(bitPattern: numbers[2])
    groupCount = UInt16(truncatingIfNeeded: numbers[3])
    excludedCount = UInt16(truncatingIfNeeded: numbers[3] >> 16)
  }

  package func append(to numbers: inout [UInt32]) {
    let reach: UInt32 =
      switch window {
      case .sentence: 0
      case .paragraph: 1
      case .section: 2
      }
    numbers.append(reach | (isStrict ? 4 : 0) | Self.number(ceiling) << 3 | Self.number(gives) << 6)
    numbers.append(roles.rawValue)
    numbers.append(UInt32(bitPattern: firstGroup))
    numbers.append(UInt32(groupCount) | UInt32(excludedCount) << 16)
  }

  /// From 1; 0 for none.
  private static func number(_ strength: Strength?) -> UInt32 {
    switch strength {
    case nil: 0
    case .absent: 1
    case .mentioned: 2
    case .workedOut: 3
    case .committed: 4
    }
  }

  private static func strength(_ number: UInt32) -> Strength? {
    switch number {
    case 1: .absent
    case 2: .mentioned
    case 3: .workedOut
    case 4: .committed
    default: nil
    }
  }
}

extension CompiledClauses {
  /// Adds the clauses of a criterion; `number` gives that of a member, nil for one that the lexicon lacks.
  mutating func append(_ criterion: Criterion, number: (EvidenceClause.Member) -> Int32?) {
    for part in [criterion.condition, criterion.evidence, criterion.counterEvidence] {
      starts.append(Int32(clamping: clauses.count))
      for clause in part { append(clause, number: number) }
    }
  }

  /// Writes the ends of lists: to be called once, after the last criterion.
  mutating func complete() {
    starts.append(Int32(clamping: clauses.count))
    groups.append(Int32(clamping: members.count))
  }

  private mutating func append(_ clause: EvidenceClause, number: (EvidenceClause.Member) -> Int32?) {
    var compiled = Clause()
    compiled.window = clause.window
    compiled.roles = RoleSet(clause.sections.compactMap(SectionRole.init(rawValue:)))
    compiled.isStrict = clause.isStrict
    compiled.ceiling = clause.ceiling
    compiled.gives = clause.gives
    compiled.firstGroup = Int32(clamping: groups.count)
    compiled.groupCount = UInt16(clamping: clause.groups.count)
    compiled.excludedCount = UInt16(clamping: clause.excluded.count)
    for group in clause.groups + clause.excluded {
      groups.append(Int32(clamping: members.count))
      var seen: Set<Int32> = []
      for member in group.compactMap(number) where seen.insert(member).inserted { members.append(member) }
    }
    clauses.append(compiled)
  }

  /// True when every number points at something: what searching takes for granted.
  func isSound(criteria: Int, sets: Int, entries: Int) -> Bool {
    let groups = groups.withView(Array.init)
    let starts = starts.withView(Array.init)
    return starts.count == 3 * criteria + 1 && starts.last == Int32(clamping: clauses.count)
      && Self.rises(starts) && groups.last == Int32(clamping: members.count) && Self.rises(groups)
      && clauses.withView { $0.allSatisfy { $0.firstGroup >= 0 && $0.excluded.upperBound < groups.count } }
      && members.withView { $0.allSatisfy { $0 < 0 ? Int(~$0) < entries : Int($0) < sets } }
  }

  private static func rises(_ numbers: [Int32]) -> Bool {
    numbers.first == 0 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
