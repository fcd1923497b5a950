extension LexiconArchiveCoder {
  /// With what follows from the rest (`PatternProgram.complete`), so that reading works nothing out.
  mutating func code(_ program: inout PatternProgram) {
    code(&program.vocabulary)
    code(&program.termWords)
    code(&program.exactWords)
    code(&program.steps)
    code(&program.sequences)
    var sets = FlatList(program.sets)
    code(&sets)
    program.sets = sets.withView(Array.init)
    code(&program.entries, blank: PatternProgram.CompiledEntry(forms: 0)) { coder, entry in
      coder.code(&entry.forms)
      coder.code(&entry.required)
      coder.code(&entry.requiredInParagraph)
      coder.code(&entry.traits)
    }
    code(&program.levels)
    code(&program.runs)
    code(&program.anchorStarts)
    code(&program.uses)
    code(&program.setsOfClasses, blank: ("", 0)) { coder, pair in
      coder.code(&pair.0)
      coder.code(&pair.1)
    }
    code(&program.clauses.clauses)
    code(&program.clauses.groups)
    code(&program.clauses.members)
    code(&program.clauses.starts)
  }

  private mutating func code(_ uses: inout [WordUse]) {
    var bytes = uses.map(\.rawValue)
    code(&bytes)
    guard uses.isEmpty else { return }
    uses = bytes.withUnsafeBytes { $0.withMemoryRebound(to: WordUse.self) { Array($0) } }
  }

  private mutating func code(_ traits: inout EntryTraits) {
    code(&traits.lens)
    code(&traits.isClaim)
    code(&traits.isPronoun)
    code(&traits.isTerm)
    code(&traits.hasOwnNegation)
    code(&traits.isProperName)
  }

  private mutating func code(_ words: inout WordList) {
    var starts = FlatList(words.starts)
    var letters = words.letters
    code(&starts)
    code(&letters)
    let numbers = starts.withNumbers { $0.withMemoryRebound(to: Int32.self) { Array($0) } }
    if let read = WordList(starts: numbers, letters: letters, isChecked: isBuiltIn) {
      words = read
    } else {
      refuse()
    }
  }
}
