extension LexiconArchiveCoder {
  /// With what follows from the rest (`PatternProgram.complete`), so that reading works nothing out.
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
    code(&program.setsOfPatterns, blank: ("", 0)) { coder, pair in
      coder.code(&pair.0)
      coder.code(&pair.1)
    }
  }

  private mutating func code(_ uses: inout [WordUse]) {
    var bytes = uses.map(\.rawValue)
    code(&bytes)
    if uses.isEmpty { uses = bytes.map(WordUse.init) }
  }

  private mutating func code(_ traits: inout EntryTraits) {
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
    if let read = WordList(starts: starts.withView(Array.init), letters: letters) {
      words = read
    } else {
      refuse()
    }
  }
}
