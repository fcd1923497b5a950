import PhraseMatching

/// The number of each anchor: words as a whole, as a beginning, as an end, then classes, then built-ins.
struct AnchorNumbers {
  let words: Int
  private let sets: Int

  init(_ program: PatternProgram) {
    words = program.vocabulary.count
    sets = program.sets.count
  }

  var count: Int { 3 * words + sets + PatternElement.Builtin.allCases.count }

  /// The number of a step that is an anchor; a gap is none.
  @inline(__always)
  func number(of step: PatternStep) -> Int {
    switch step.kind {
    case .word, .exact, .reading: Int(step.number)
    case .prefix: words + Int(step.number)
    case .suffix: 2 * words + Int(step.number)
    case .wordClass, .gap: number(ofClass: Int(step.number))
    case .builtin: 3 * words + sets + step.detail
    }
  }

  @inline(__always)
  func number(of term: TermTable.Term) -> Int {
    switch term.kind {
    case .whole: Int(term.number)
    case .prefix: words + Int(term.number)
    case .suffix: 2 * words + Int(term.number)
    }
  }

  func number(ofClass set: Int) -> Int { 3 * words + set }

  func number(of builtin: PatternElement.Builtin) -> Int { 3 * words + sets + builtin.number }
}
