/// Checks that every number in a program that was read points at something, so that searching cannot go astray.
struct LexiconArchiveSoundness {
  let program: PatternProgram

  func isSound(entries: Int) -> Bool {
    let words = program.vocabulary.count
    guard program.isPrefix.count == words, program.isSuffix.count == words, program.byWord.count == words,
      program.byPrefix.count == words, program.bySuffix.count == words, program.entries.count == entries
    else { return false }
    return (1...max(1, program.sets.count)).contains(program.levels) && setsAreSound
      && program.sequences.allSatisfy(isSound) && tablesAreSound
      && program.entries.allSatisfy {
        isSet($0.forms) && isSetOrNone($0.required) && isSetOrNone($0.requiredInParagraph)
      }
  }

  private var setsAreSound: Bool {
    program.sets.allSatisfy { set in
      guard (0..<program.levels).contains(set.level) else { return false }
      return [set.exceptions, set.wordExceptions].allSatisfy {
        $0 == -1 || isSet($0) && program.sets[$0].level < set.level
      }
    }
  }

  private func isSound(_ sequence: PatternProgram.Sequence) -> Bool {
    guard isSet(sequence.set), sequence.elements.indices.contains(sequence.anchor) else { return false }
    if case .gap = sequence.elements[sequence.anchor] { return false }
    return sequence.elements.allSatisfy { element in
      switch element {
      case .word(let word), .prefix(let word), .suffix(let word), .reading(let word, _), .exact(let word, _):
        program.vocabulary.indices.contains(word)
      case .wordClass(let set): isSet(set) && program.sets[set].level < program.sets[sequence.set].level
      case .builtin: true
      case .gap(let words, _): (1...20).contains(words)
      }
    }
  }

  private var tablesAreSound: Bool {
    let lists = [
      program.byWord, program.byPrefix, program.bySuffix, Array(program.byClass.values),
      Array(program.byBuiltin.values),
    ]
    return lists.allSatisfy { $0.allSatisfy { $0.allSatisfy { program.sequences.indices.contains($0) } } }
      && program.byClass.keys.allSatisfy(isSet) && program.setsOfClasses.values.allSatisfy(isSet)
      && program.setsOfPatterns.values.allSatisfy(isSet)
  }

  private func isSet(_ number: Int) -> Bool { program.sets.indices.contains(number) }

  private func isSetOrNone(_ number: Int) -> Bool { number == -1 || isSet(number) }
}
