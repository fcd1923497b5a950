extension LexiconArchiveCoder {
  mutating func code(_ program: inout PatternProgram) {
    code(&program.vocabulary, blank: []) { $0.code(&$1) }
    code(&program.isPrefix, blank: false) { $0.code(&$1) }
    code(&program.isSuffix, blank: false) { $0.code(&$1) }
    code(&program.sequences, blank: PatternProgram.Sequence(set: 0, elements: [], anchor: 0)) {
      coder, sequence in
      coder.code(&sequence.set)
      coder.code(&sequence.elements, blank: .gap(1, inClause: false)) { $0.code(&$1) }
      coder.code(&sequence.anchor)
    }
    code(&program.sets, blank: PatternProgram.PatternSet()) { coder, set in
      coder.code(&set.level)
      coder.code(&set.exceptions)
      coder.code(&set.wordExceptions)
      coder.code(&set.isClass)
    }
    let noSets = PatternProgram.EntrySets(forms: 0, required: -1, requiredInParagraph: -1)
    code(&program.entries, blank: noSets) { coder, sets in
      coder.code(&sets.forms)
      coder.code(&sets.required)
      coder.code(&sets.requiredInParagraph)
    }
    code(&program.levels)
    codeTables(&program)
  }

  private mutating func codeTables(_ program: inout PatternProgram) {
    code(&program.setsOfClasses, blank: ("", 0)) { coder, pair in
      coder.code(&pair.0)
      coder.code(&pair.1)
    }
    code(&program.setsOfPatterns, blank: ("", 0)) { coder, pair in
      coder.code(&pair.0)
      coder.code(&pair.1)
    }
    code(&program.byWord, blank: []) { $0.code(&$1) }
    code(&program.byPrefix, blank: []) { $0.code(&$1) }
    code(&program.bySuffix, blank: []) { $0.code(&$1) }
    code(&program.byClass, blank: (0, [])) { coder, pair in
      coder.code(&pair.0)
      coder.code(&pair.1)
    }
    var byBuiltin: [String: [Int]] = [:]
    for (builtin, sequences) in program.byBuiltin { byBuiltin[builtin.rawValue] = sequences }
    code(&byBuiltin, blank: ("", [])) { coder, pair in
      coder.code(&pair.0)
      coder.code(&pair.1)
    }
    for (name, sequences) in byBuiltin {
      if let builtin = PatternElement.Builtin(rawValue: name) { program.byBuiltin[builtin] = sequences }
    }
  }

  /// A kind, a number, and what some kinds have besides.
  private mutating func code(_ element: inout PatternElement) {
    var parts = ElementParts(element)
    code(&parts.kind)
    code(&parts.number)
    switch parts.kind {
    case 4: code(&parts.builtin)
    case 5: code(&parts.inClause)
    case 6: code(&parts.reading)
    case 7: code(&parts.letters)
    default: break
    }
    element = parts.element
  }
}

/// A pattern element taken apart.
private struct ElementParts {
  var kind = 0
  var number = 0
  var builtin = PatternElement.Builtin.any
  var inClause = false
  var reading = PatternElement.Reading.name
  var letters = ""

  init(_ element: PatternElement) {
    switch element {
    case .word(let word): (kind, number) = (0, word)
    case .prefix(let part): (kind, number) = (1, part)
    case .suffix(let part): (kind, number) = (2, part)
    case .wordClass(let set): (kind, number) = (3, set)
    case .builtin(let found): (kind, builtin) = (4, found)
    case .gap(let words, let isLimited): (kind, number, inClause) = (5, words, isLimited)
    case .reading(let word, let found): (kind, number, reading) = (6, word, found)
    case .exact(let word, let text): (kind, number, letters) = (7, word, text)
    }
  }

  var element: PatternElement {
    switch kind {
    case 0: .word(number)
    case 1: .prefix(number)
    case 2: .suffix(number)
    case 3: .wordClass(number)
    case 4: .builtin(builtin)
    case 6: .reading(number, reading)
    case 7: .exact(number, letters)
    default: .gap(number, inClause: inClause)
    }
  }
}
