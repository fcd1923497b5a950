import PhraseMatching

/// Turns lexicon contents into a `Lexicon` that can search.
///
/// Cost: about 20 ms for the bundled contents. It checks patterns and names, not examples; `LexiconCheck` runs those.
public struct LexiconCompiler {
  private let contents: LexiconContents
  private var program = PatternProgram()
  private var numbers: [[UInt8]: Int] = [:]
  private var dependencies: [Int: Set<Int>] = [:]
  private var usesReading: Set<Int> = []
  private var exactNumbers: [String: Int] = [:]
  /// Sets of the patterns that criteria state.
  private var setsOfPatterns: [String: Int] = [:]
  /// How many different groups of criteria state a pattern.
  private var groupsOfPattern: [String: Int] = [:]
  private var known: Set<[PatternStep]> = []

  /// Classes that the readings of *zijn*, *haar*, *zij* and *hij* look at.
  package static let readingClasses = [
    "voorzetsel", "lidwoord_telwoord", "modaal", "bezitwoord", "predicaat_adj", "persoon_generiek",
    "man_woord",
    "vrouw_woord", "instelling", "zaak", "titel", "tussenvoegsel", "voornaam_m", "voornaam_v", "voornaam",
  ]

  /// How deep classes may stand in classes.
  private static let deepest = 50

  private init(_ contents: LexiconContents) {
    self.contents = contents
    let criteria = contents.checklists.flatMap(\.criteria)
    let groups = Set(criteria.flatMap(\.clauses).flatMap { $0.groups + $0.excluded }.map { Set($0) })
    for member in groups.joined() {
      if case .pattern(let text) = member { groupsOfPattern[text, default: 0] += 1 }
    }
  }

  /// Compiles contents.
  ///
  /// `digest` is the SHA-256 of where they came from.
  /// - Throws: a `LexiconError` for a pattern that cannot be read, a class that does not exist, or classes in a circle.
  public static func compile(_ contents: LexiconContents, digest: String) throws(LexiconError) -> Lexicon {
    var compiler = LexiconCompiler(contents)
    for wordClass in contents.classes { compiler.declare(wordClass) }
    for wordClass in contents.classes { try compiler.add(wordClass) }
    for entry in contents.entries { try compiler.add(entry) }
    compiler.program.termWords = compiler.program.vocabulary.count
    for checklist in contents.checklists {
      for criterion in checklist.criteria { try compiler.add(criterion) }
    }
    compiler.addClauses()
    try compiler.setLevels()
    compiler.program.complete()
    return Lexicon(contents: contents, program: compiler.program, digest: digest)
  }

  // MARK: Owners

  private mutating func declare(_ wordClass: WordClass) {
    guard program.setsOfClasses[wordClass.name] == nil else { return }
    program.setsOfClasses[wordClass.name] = newSet(isClass: true)
  }

  private mutating func add(_ wordClass: WordClass) throws(LexiconError) {
    guard let set = program.setsOfClasses[wordClass.name] else { return }
    try add(wordClass.forms, to: set, owner: wordClass.name)
    try addExceptions(wordClass.exceptions, to: set, owner: wordClass.name)
  }

  private mutating func add(_ entry: LexiconEntry) throws(LexiconError) {
    let forms = newSet()
    if entry.status != .retired {
      try add(entry.forms, to: forms, owner: entry.id)
      try addExceptions(entry.exceptions, to: forms, owner: entry.id)
    }
    let required = try optionalSet(entry.required, owner: entry.id)
    let inParagraph = try optionalSet(entry.requiredInParagraph, owner: entry.id)
    program.entries.append(
      PatternProgram.CompiledEntry(
        forms: forms, required: required, requiredInParagraph: inParagraph, traits: EntryTraits(entry)))
  }

  private mutating func add(_ criterion: Criterion) throws(LexiconError) {
    for group in criterion.clauses.flatMap({ $0.groups + $0.excluded }) {
      // Patterns that no other group states share a set: what is asked of a group is whether any of them is there.
      var shared: Int?
      for member in group {
        switch member {
        case .pattern(let text):
          guard setsOfPatterns[text] == nil else { continue }
          let set = groupsOfPattern[text] == 1 ? shared ?? newSet() : newSet()
          if groupsOfPattern[text] == 1 { shared = set }
          setsOfPatterns[text] = set
          try add([text], to: set, owner: criterion.id)
        case .wordClass(let name):
          guard program.setsOfClasses[name] != nil else { throw unknownClass(name, owner: criterion.id) }
        case .entry: continue
        }
      }
    }
  }

  private mutating func addClauses() {
    let entries = Dictionary(
      contents.entries.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for criterion in contents.checklists.flatMap(\.criteria) {
      program.clauses.append(criterion) { member in
        switch member {
        case .wordClass(let name): program.setsOfClasses[name].map { Int32(clamping: $0) }
        case .pattern(let text): setsOfPatterns[text].map { Int32(clamping: $0) }
        case .entry(let id): entries[id].map { ~Int32(clamping: $0) }
        }
      }
    }
    program.clauses.complete()
  }

  private mutating func optionalSet(_ patterns: [String], owner: String) throws(LexiconError) -> Int {
    guard let first = patterns.first else { return -1 }
    // A class by itself is asked as it is, without a set of the same places.
    if patterns.count == 1, first.hasPrefix("<"),
      let set = program.setsOfClasses[String(first.dropFirst().dropLast())]
    {
      return set
    }
    let set = newSet()
    try add(patterns, to: set, owner: owner)
    return set
  }

  private mutating func addExceptions(_ patterns: [String], to set: Int, owner: String) throws(LexiconError) {
    let single = patterns.filter { !$0.contains(" ") && !$0.contains("...") }
    let several = patterns.filter { $0.contains(" ") || $0.contains("...") }
    if !several.isEmpty {
      let exceptions = newSet()
      try add(several, to: exceptions, owner: owner)
      program.sets[set].exceptions = exceptions
      dependencies[set, default: []].insert(exceptions)
    }
    if !single.isEmpty {
      let exceptions = newSet()
      try add(single, to: exceptions, owner: owner)
      program.sets[set].wordExceptions = exceptions
      dependencies[set, default: []].insert(exceptions)
    }
  }

  private mutating func newSet(isClass: Bool = false) -> Int {
    program.sets.append(PatternProgram.PatternSet(isClass: isClass))
    return program.sets.count - 1
  }

  // MARK: Sequences

  private mutating func add(_ patterns: [String], to set: Int, owner: String) throws(LexiconError) {
    for pattern in patterns {
      do {
        for pieces in try PatternParser.sequences(of: pattern) { try add(pieces, to: set, pattern: pattern) }
      } catch {
        throw LexiconError(code: error.code, message: error.message, owner: owner, place: error.place)
      }
    }
  }

  private mutating func add(_ pieces: [String], to set: Int, pattern: String) throws(LexiconError) {
    var elements: [PatternElement] = []
    for piece in pieces { elements += try self.elements(piece, set: set, pattern: pattern) }
    guard let first = elements.first, let last = elements.last, !first.isGap, !last.isGap else {
      throw LexiconError(
        code: "E-PATROON", message: "het patroon \"\(pattern)\" begint of eindigt met '...'")
    }
    guard elements.count <= PatternProgram.Sequence.longest else {
      throw LexiconError(
        code: "E-PATROON", message: "het patroon \"\(pattern.prefix(60))…\" heeft meer dan duizend woorden")
    }
    let steps = elements.map { step($0) }
    guard program.exactWords.count <= PatternStep.largestDetail else {
      throw LexiconError(
        code: "E-PATROON", message: "er zijn te veel woorden met '='; verdeel ze over minder patronen")
    }
    // A step of its own stands for the set, so that the same words in another set are not the same sequence.
    guard known.insert([PatternStep(.wordClass, set)] + steps).inserted else { return }
    program.sequences.append(
      PatternProgram.Sequence(
        set: Int32(clamping: set), first: Int32(clamping: program.steps.count),
        length: UInt16(clamping: steps.count), anchor: UInt16(clamping: anchor(of: elements))))
    for step in steps { program.steps.append(step) }
  }

  private mutating func elements(
    _ piece: String, set: Int, pattern: String
  ) throws(LexiconError) -> [PatternElement] {
    switch try PatternPiece(piece, pattern: pattern) {
    case .gap(let words, let inClause): return [.gap(words, inClause: inClause)]
    case .name(let name): return [try classElement(name, set: set)]
    case .exact(let words): return words.map { .exact(number(of: $0), $0) }
    case .reading(let word, let reading):
      usesReading.insert(set)
      return [.reading(number(of: word), reading)]
    case .prefix(let stem):
      return [.prefix(number(of: stem))]
    case .suffix(let stem):
      return [.suffix(number(of: stem))]
    case .words(let words): return words.map { .word(number(of: $0)) }
    }
  }

  private mutating func classElement(_ name: String, set: Int) throws(LexiconError) -> PatternElement {
    if let builtin = PatternElement.Builtin(rawValue: name) { return .builtin(builtin) }
    guard let number = program.setsOfClasses[name] else { throw unknownClass(name, owner: "") }
    dependencies[set, default: []].insert(number)
    return .wordClass(number)
  }

  private func unknownClass(_ name: String, owner: String) -> LexiconError {
    LexiconError(
      code: "E-KLASSE", message: "de woordklasse <\(name)> bestaat niet; zie Lexicons/context", owner: owner)
  }

  private mutating func number(of word: String) -> Int {
    let folded = WordFolding.fold(word)
    if let known = numbers[folded] { return known }
    let number = program.vocabulary.count
    numbers[folded] = number
    program.vocabulary.append(folded)
    return number
  }

  private mutating func step(_ element: PatternElement) -> PatternStep {
    switch element {
    case .word(let word): PatternStep(.word, word)
    case .prefix(let part): PatternStep(.prefix, part)
    case .suffix(let part): PatternStep(.suffix, part)
    case .wordClass(let set): PatternStep(.wordClass, set)
    case .builtin(let found): PatternStep(.builtin, 0, detail: found.number)
    case .gap(let words, let inClause): PatternStep(.gap, words, detail: inClause ? 1 : 0)
    case .reading(let word, let found): PatternStep(.reading, word, detail: found.number)
    case .exact(let word, let letters): PatternStep(.exact, word, detail: exactNumber(of: letters))
    }
  }

  private mutating func exactNumber(of letters: String) -> Int {
    if let known = exactNumbers[letters] { return known }
    let number = program.exactWords.count
    exactNumbers[letters] = number
    program.exactWords.append(letters.utf8)
    return number
  }

  /// The element to look up first: the longest word, or else a word part, a class, a built-in.
  private func anchor(of elements: [PatternElement]) -> Int {
    let weights = elements.map { weight(of: $0) }
    return weights.indices.max { weights[$0] < weights[$1] } ?? 0
  }

  private func weight(of element: PatternElement) -> Int {
    switch element {
    case .word(let number), .exact(let number, _), .reading(let number, _):
      100 + program.vocabulary.length(number)
    case .prefix(let number), .suffix(let number): 60 + program.vocabulary.length(number)
    case .wordClass: 20
    case .builtin(let builtin): builtin == .any ? 1 : 10
    case .gap: 0
    }
  }

  // MARK: Levels and index

  private mutating func setLevels() throws(LexiconError) {
    let reading = Self.readingClasses.compactMap { program.setsOfClasses[$0] }
    for set in usesReading { dependencies[set, default: []].formUnion(reading.filter { $0 != set }) }
    var state = Array(repeating: 0, count: program.sets.count)
    for set in program.sets.indices { try setLevel(set, depth: 0, state: &state) }
    program.levels = (program.sets.map(\.level).max() ?? 0) + 1
  }

  private mutating func setLevel(_ set: Int, depth: Int, state: inout [Int]) throws(LexiconError) {
    guard state[set] != 2 else { return }
    guard state[set] == 0, depth <= Self.deepest else {
      let name = program.setsOfClasses.first { $0.value == set }?.key ?? ""
      let what = state[set] == 1 ? "gebruikt via een omweg zichzelf" : "staat te diep in andere klassen"
      throw LexiconError(code: "E-KRING", message: "de woordklasse <\(name)> \(what)")
    }
    state[set] = 1
    var level = 0
    for other in (dependencies[set] ?? []).sorted() {
      try setLevel(other, depth: depth + 1, state: &state)
      level = max(level, program.sets[other].level + 1)
    }
    program.sets[set].level = level
    state[set] = 2
  }
}

extension PatternElement {
  fileprivate var isGap: Bool {
    if case .gap = self { true } else { false }
  }
}
