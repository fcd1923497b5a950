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
  private var known: Set<PatternProgram.Sequence> = []

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
    for checklist in contents.checklists {
      for criterion in checklist.criteria { try compiler.add(criterion) }
    }
    try compiler.setLevels()
    compiler.buildIndex()
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
      PatternProgram.EntrySets(forms: forms, required: required, requiredInParagraph: inParagraph))
  }

  private mutating func add(_ criterion: Criterion) throws(LexiconError) {
    for clause in criterion.clauses {
      for member in (clause.groups + clause.excluded).flatMap({ $0 }) {
        switch member {
        case .pattern(let text):
          guard program.setsOfPatterns[text] == nil else { continue }
          let set = newSet()
          program.setsOfPatterns[text] = set
          try add([text], to: set, owner: criterion.id)
        case .wordClass(let name):
          guard program.setsOfClasses[name] != nil else { throw unknownClass(name, owner: criterion.id) }
        case .entry: continue
        }
      }
    }
  }

  private mutating func optionalSet(_ patterns: [String], owner: String) throws(LexiconError) -> Int {
    guard !patterns.isEmpty else { return -1 }
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
    let sequence = PatternProgram.Sequence(set: set, elements: elements, anchor: anchor(of: elements))
    if known.insert(sequence).inserted { program.sequences.append(sequence) }
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
      let number = number(of: stem)
      program.isPrefix[number] = true
      return [.prefix(number)]
    case .suffix(let stem):
      let number = number(of: stem)
      program.isSuffix[number] = true
      return [.suffix(number)]
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
    program.isPrefix.append(false)
    program.isSuffix.append(false)
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
      100 + program.vocabulary[number].count
    case .prefix(let number), .suffix(let number): 60 + program.vocabulary[number].count
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

  private mutating func buildIndex() {
    let empty: [[Int]] = Array(repeating: [], count: program.vocabulary.count)
    program.byWord = empty
    program.byPrefix = empty
    program.bySuffix = empty
    for (index, sequence) in program.sequences.enumerated() {
      switch sequence.elements[sequence.anchor] {
      case .word(let number), .exact(let number, _), .reading(let number, _):
        program.byWord[number].append(index)
      case .prefix(let number): program.byPrefix[number].append(index)
      case .suffix(let number): program.bySuffix[number].append(index)
      case .wordClass(let set): program.byClass[set, default: []].append(index)
      case .builtin(let builtin): program.byBuiltin[builtin, default: []].append(index)
      case .gap: continue
      }
    }
  }
}

extension PatternElement {
  fileprivate var isGap: Bool {
    if case .gap = self { true } else { false }
  }
}
