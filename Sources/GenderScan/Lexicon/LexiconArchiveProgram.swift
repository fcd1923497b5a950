extension LexiconArchiveCoder {
  /// Only what the rest follows from: `PatternProgram.complete` works that out again.
  mutating func code(_ program: inout PatternProgram) {
    code(&program.vocabulary)
    code(&program.exactWords)
    code(&program.steps)
    code(&program.sequences)
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
    code(&program.setsOfClasses, blank: ("", 0)) { coder, pair in
      coder.code(&pair.0)
      coder.code(&pair.1)
    }
    code(&program.setsOfPatterns, blank: ("", 0)) { coder, pair in
      coder.code(&pair.0)
      coder.code(&pair.1)
    }
  }

  private mutating func code(_ words: inout WordList) {
    var starts = words.starts
    var letters = words.letters
    code(&starts)
    code(&letters)
    if let read = WordList(starts: starts, letters: letters) { words = read } else { refuse() }
  }
}
