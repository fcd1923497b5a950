/// Finds the places where all groups of an evidence clause meet.
package struct ClauseMatcher {
  /// A place where a clause holds.
  package struct Hit: Hashable {
    /// Sentences of which each holds at least one group, rising.
    package var sentences: [Int]
    /// Token ranges of one occurrence per group.
    package var occurrences: [Range<Int>]
  }

  private let structure: DocumentStructure
  private let matches: LexiconMatches
  private let clauses: [CompiledClauses.Clause]
  private let groupStarts: [Int32]
  private let members: [Int32]
  private let criterionStarts: [Int32]
  /// By group, once they were asked for.
  private var sentencesOfGroup: [[Int]?]
  private let entryTokens: [Int: [Range<Int>]]
  private let finder: SentenceFinder

  package init(structure: DocumentStructure, matches: LexiconMatches, clauses: CompiledClauses) {
    self.structure = structure
    self.matches = matches
    self.clauses = clauses.clauses.withView(Array.init)
    groupStarts = clauses.groups.withView(Array.init)
    members = clauses.members.withView(Array.init)
    criterionStarts = clauses.starts.withView(Array.init)
    sentencesOfGroup = Array(repeating: nil, count: groupStarts.count)
    entryTokens = Dictionary(grouping: matches.entries, by: \.entry).mapValues { $0.map(\.tokens) }
    finder = SentenceFinder(structure)
  }

  package subscript(_ clause: Int) -> CompiledClauses.Clause { clauses[clause] }

  /// The clauses of a criterion, by its number in the lexicon.
  package func stretches(ofCriterion number: Int) -> CompiledClauses.Stretches {
    let starts = criterionStarts[3 * number...3 * number + 3].map(Int.init)
    return CompiledClauses.Stretches(
      condition: starts[0]..<starts[1], evidence: starts[1]..<starts[2],
      counterEvidence: starts[2]..<starts[3])
  }

  private func members(of group: Int) -> ArraySlice<Int32> {
    members[Int(groupStarts[group])..<Int(groupStarts[group + 1])]
  }

  private func occurs(_ member: Int32) -> Bool {
    member < 0 ? entryTokens[Int(~member)] != nil : !matches.occurrences(of: Int(member)).isEmpty
  }

  /// False when a group has no place in the document at all, as it is with most clauses.
  package func mayHold(_ number: Int) -> Bool {
    let groups = clauses[number].groups
    return !groups.isEmpty && groups.allSatisfy { group in members(of: group).contains(where: occurs) }
  }

  /// A sentence that holds a member of a group, in one of the windows it stands in.
  private struct Place: Comparable {
    var window: Int
    var sentence: Int
    var group: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.window, left.sentence, left.group) < (right.window, right.sentence, right.group)
    }
  }

  /// The places where the clause holds, in reading order.
  package mutating func hits(of number: Int) -> [Hit] {
    guard mayHold(number) else { return [] }
    let clause = clauses[number]
    let places = places(of: clause)
    guard !places.isEmpty else { return [] }
    var excluded: Set<Int>?
    var hits: [Hit] = []
    var start = 0
    while start < places.count {
      let window = places[start].window
      let end = places[start...].firstIndex { $0.window != window } ?? places.count
      let inWindow = places[start..<end]
      start = end
      let taken = excluded ?? excludedWindows(clause)
      excluded = taken
      guard !taken.contains(window) else { continue }
      if let hit = hit(clause, sentences: inWindow.map(\.sentence).withoutRepeats()) { hits.append(hit) }
    }
    return hits
  }

  /// The places in windows that hold all groups, by window.
  ///
  /// The group with the fewest places comes first: of the others only what stands in its windows is kept.
  private mutating func places(of clause: CompiledClauses.Clause) -> [Place] {
    // By itself, because what is called on a part of the matcher from a function that changes it gets a copy of all.
    let structure = structure
    let groups = clause.groups.map { (number: $0, size: size(of: $0)) }.sorted { $0.size < $1.size }
    var places: [Place] = []
    var windows: [Int]?
    for (group, _) in groups {
      var held: [Int] = []
      for sentence in sentences(of: group) where structure.isAllowed(sentence, in: clause) {
        structure.forEachWindow(of: sentence, kind: clause.window) { window in
          guard windows?.risingContains(window) ?? true else { return }
          places.append(Place(window: window, sentence: sentence, group: group))
          held.append(window)
        }
      }
      if held.isEmpty { return [] }
      windows = held.sorted().withoutRepeats()
    }
    let complete = windows ?? []
    return places.filter { complete.risingContains($0.window) }.sorted()
  }

  /// The sentences that hold a member of the first groups of any clause: they go on about the same.
  mutating func sentences(touching numbers: Range<Int>) -> SentenceSet {
    var result = SentenceSet(of: structure.sentences.count)
    for number in numbers {
      for group in clauses[number].groups.prefix(2) {
        for sentence in sentences(of: group) { result.insert(sentence) }
      }
    }
    return result
  }

  private mutating func excludedWindows(_ clause: CompiledClauses.Clause) -> Set<Int> {
    let structure = structure
    var result: Set<Int> = []
    for group in clause.excluded {
      for sentence in sentences(of: group) {
        structure.forEachWindow(of: sentence, kind: clause.window) { result.insert($0) }
      }
    }
    return result
  }

  /// `sentences` rise.
  private func hit(_ clause: CompiledClauses.Clause, sentences: [Int]) -> Hit? {
    var occurrences: [Range<Int>] = []
    for group in clause.groups {
      guard let found = firstOccurrence(of: group, in: sentences) else { return nil }
      occurrences.append(found)
    }
    let used = sentences.filter { index in
      let tokens = structure.sentences[index].tokens
      return occurrences.contains { $0.overlaps(tokens) }
    }
    if used.count == 1, structure.isJumble(sentence: used[0]) {
      let tokens = structure.sentences[used[0]].tokens
      guard let near = ClauseStretch.first(clause.groups.map { all(of: $0, in: tokens) }) else { return nil }
      occurrences = near
    }
    return Hit(sentences: used, occurrences: occurrences)
  }

  private func firstOccurrence(of group: Int, in sentences: [Int]) -> Range<Int>? {
    for index in sentences {
      let tokens = structure.sentences[index].tokens
      for member in members(of: group) {
        if let found = occurrence(of: member, in: tokens) { return found }
      }
    }
    return nil
  }

  private func occurrence(of member: Int32, in tokens: Range<Int>) -> Range<Int>? {
    if member < 0 {
      return entryTokens[Int(~member)]?.first {
        $0.lowerBound >= tokens.lowerBound && $0.upperBound <= tokens.upperBound
      }
    }
    let all = fromToken(tokens.lowerBound, of: Int(member))
    return all.first.flatMap { Int($0.end) <= tokens.upperBound ? $0.tokens : nil }
  }

  /// The occurrences of a set from a token on.
  private func fromToken(_ token: Int, of set: Int) -> ArraySlice<LexiconMatches.Occurrence> {
    let all = matches.occurrences(of: set)
    var low = all.startIndex
    var high = all.endIndex
    while low < high {
      let middle = (low + high) / 2
      if Int(all[middle].first) < token { low = middle + 1 } else { high = middle }
    }
    return all[low...]
  }

  /// Every place of a group in a sentence, by its first token.
  private func all(of group: Int, in tokens: Range<Int>) -> [Range<Int>] {
    let places = members(of: group).flatMap { (member) -> [Range<Int>] in
      if member < 0 {
        return entryTokens[Int(~member)]?.filter {
          $0.lowerBound >= tokens.lowerBound && $0.upperBound <= tokens.upperBound
        } ?? []
      }
      return fromToken(tokens.lowerBound, of: Int(member)).prefix { Int($0.end) <= tokens.upperBound }
        .map(\.tokens)
    }
    return places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// How many places the members of a group have, together.
  private func size(of group: Int) -> Int {
    members(of: group).reduce(0) { size, member in
      size + (member < 0 ? entryTokens[Int(~member)]?.count ?? 0 : matches.occurrences(of: Int(member)).count)
    }
  }

  /// The sentences that hold a member of a group, rising.
  private mutating func sentences(of group: Int) -> [Int] {
    if let known = sentencesOfGroup[group] { return known }
    // By itself, as in `places`.
    let finder = finder
    var all = SentenceSet(of: structure.sentences.count)
    for member in members(of: group) {
      if member < 0 {
        for tokens in entryTokens[Int(~member)] ?? [] {
          all.insert(finder.sentence(ofToken: tokens.lowerBound))
        }
      } else {
        for place in matches.occurrences(of: Int(member)) {
          all.insert(finder.sentence(ofToken: Int(place.first)))
        }
      }
    }
    let result = all.sentences
    sentencesOfGroup[group] = result
    return result
  }
}

extension DocumentStructure {
  /// Calls `body` with the windows that a sentence stands in.
  ///
  /// A bullet is read together with the sentence that leads it in, so a lead-in stands in the windows of its bullets.
  fileprivate func forEachWindow(of sentence: Int, kind: EvidenceClause.Window, _ body: (Int) -> Void) {
    let block = Int(sentences[sentence].block)
    switch kind {
    case .sentence:
      body(sentence)
      for bullet in bullets(of: sentence, in: block) { body(blocks[bullet].sentences.lowerBound) }
    case .paragraph:
      let place = (sentence - blocks[block].sentences.lowerBound) / Self.stretch
      let first = block * Self.mostStretches
      if place > 0 { body(first + place - 1) }
      body(first + place)
      for bullet in bullets(of: sentence, in: block) { body(bullet * Self.mostStretches) }
    case .section: body(blocks[block].section)
    }
  }

  /// A paragraph of many sentences is read in overlapping stretches: words a page apart say nothing together.
  private static let stretch = 4
  private static let mostStretches = 1 << 20

  private func bullets(of sentence: Int, in block: Int) -> Range<Int> {
    var end = block + 1
    while end < blocks.count, blocks[end].leadIn == sentence { end += 1 }
    return block + 1..<end
  }

  /// True when a clause may be answered by what a sentence says.
  fileprivate func isAllowed(_ sentence: Int, in clause: CompiledClauses.Clause) -> Bool {
    let block = Int(sentences[sentence].block)
    let zone = blocks[block].zone
    guard zone.isCounted || zone == .quote else { return false }
    guard !clause.roles.isEmpty else { return true }
    let section = blocks[block].section
    guard sections.indices.contains(section) else { return !clause.isStrict }
    let role = sections[section].role
    return clause.roles.contains(role) || role == .unknown && !clause.isStrict
  }
}

extension Array where Element: Equatable {
  /// Without elements that are equal to the one before.
  fileprivate func withoutRepeats() -> [Element] {
    var result: [Element] = []
    for element in self where result.last != element { result.append(element) }
    return result
  }
}

extension [Int] {
  /// True when the list, which rises, has the number.
  fileprivate func risingContains(_ number: Int) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
