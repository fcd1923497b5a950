/// Checks that every number in a program that was read points at something, so that searching cannot go astray.
struct LexiconArchiveSoundness {
  let program: PatternProgram

  func isSound(entries: Int, criteria: Int) -> Bool {
    guard program.entries.count == entries, (1...max(1, program.sets.count)).contains(program.levels) else {
      return false
    }
    return setsAreSound && sequencesAreSound && runsAreSound && program.setsOfClasses.values.allSatisfy(isSet)
      && program.clauses.isSound(criteria: criteria, sets: program.sets.count, entries: entries)
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

  /// Sequences follow on each other, so that all steps belong to one.
  private var sequencesAreSound: Bool {
    let levels = program.sets.map(\.level)
    let limits = Limits(words: program.vocabulary.count, exactWords: program.exactWords.count)
    return program.steps.withView { steps in
      program.sequences.withView { areSound($0, steps, levels, limits) }
    }
  }

  private func areSound(
    _ sequences: FlatList<PatternProgram.Sequence>.View, _ steps: FlatList<PatternStep>.View, _ levels: [Int],
    _ limits: Limits
  ) -> Bool {
    var end = 0
    for sequence in sequences {
      let own = sequence.steps
      guard own.lowerBound == end, !own.isEmpty, own.upperBound <= steps.count, isSet(Int(sequence.set)),
        sequence.anchor < sequence.length, steps[sequence.anchorStep].kind != .gap
      else { return false }
      end = own.upperBound
      let level = levels[Int(sequence.set)]
      var gaps = 0
      var isDeferred = false
      for number in own {
        let step = steps[number]
        guard step.isKnown, Self.isSound(step, limits, levels, below: level) else { return false }
        if step.kind == .gap { gaps += 1 }
        isDeferred = isDeferred || step.kind == .wordClass || step.kind == .reading
      }
      guard Int(sequence.gaps) == min(gaps, 255), sequence.isDeferred == isDeferred else { return false }
    }
    return end == steps.count
  }

  /// Runs follow on each other and hold all sequences, and each anchor has its own stretch of them.
  private var runsAreSound: Bool {
    let words = program.vocabulary.count
    guard program.uses.count == words, program.runs.count > 0,
      program.anchorStarts.count == AnchorNumbers(program).count + 1
    else { return false }
    return program.runs.withView { runs in
      program.anchorStarts.withView { starts in
        runs[0].first == 0 && Int(runs[runs.count - 1].first) == program.sequences.count
          && zip(runs, runs.dropFirst()).allSatisfy { $0.first < $1.first }
          && runs.allSatisfy { $0.companion >= -1 ? Int($0.companion) < words : isSet(Int($0.setOfWords)) }
          && wordsAreSound(runs)
          && starts[0] == 0 && Int(starts[starts.count - 1]) == runs.count - 1
          && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
      }
    }
  }

  /// The sequences of a run of words are that, and of the set that it says.
  private func wordsAreSound(_ runs: FlatList<SequenceRun>.View) -> Bool {
    program.sequences.withView { sequences in
      program.steps.withView { steps in
        zip(runs, runs.dropFirst()).allSatisfy { run, next in
          run.companion >= -1
            || (Int(run.first)..<Int(next.first)).allSatisfy { number in
              let sequence = sequences[number]
              return sequence.set == run.setOfWords && sequence.length == 1
                && steps[sequence.anchorStep].isWordAlone
            }
        }
      }
    }
  }

  private struct Limits {
    let words: Int
    let exactWords: Int
  }

  @inline(__always)
  private static func isSound(_ step: PatternStep, _ limits: Limits, _ levels: [Int], below level: Int)
    -> Bool
  {
    let number = Int(step.number)
    switch step.kind {
    case .word, .prefix, .suffix: return number >= 0 && number < limits.words
    case .exact: return number >= 0 && number < limits.words && step.detail < limits.exactWords
    case .reading:
      return number >= 0 && number < limits.words && step.detail < PatternElement.Reading.allCases.count
    case .wordClass: return levels.indices.contains(number) && levels[number] < level
    case .builtin: return step.detail < PatternElement.Builtin.allCases.count
    case .gap: return number >= 1 && number <= 20
    }
  }

  private func isSet(_ number: Int) -> Bool { program.sets.indices.contains(number) }

  private func isSetOrNone(_ number: Int) -> Bool { number == -1 || isSet(number) }
}
