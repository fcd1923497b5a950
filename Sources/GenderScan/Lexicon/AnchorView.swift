/// The runs of sequences that a term, class or built-in anchors, by number, as plain memory.
///
/// It is good within the closure of `with` only.
struct AnchorView {
  let runs: FlatList<SequenceRun>.View
  private let starts: FlatList<Int32>.View
  private let numbers: AnchorNumbers

  /// How many words the vocabulary has.
  var words: Int { numbers.words }

  /// Calls `body` with the anchors of a program.
  static func with<Result>(_ program: PatternProgram, _ body: (AnchorView) -> Result) -> Result {
    program.runs.withView { runs in
      program.anchorStarts.withView { starts in
        body(AnchorView(runs: runs, starts: starts, numbers: AnchorNumbers(program)))
      }
    }
  }

  @inline(__always)
  func runs(of term: TermTable.Term) -> Range<Int> { runs(ofAnchor: numbers.number(of: term)) }

  func runs(of builtin: PatternElement.Builtin) -> Range<Int> { runs(ofAnchor: numbers.number(of: builtin)) }

  /// The sequences of a class, whatever their companions.
  func sequences(ofClass set: Int) -> Range<Int> {
    let own = runs(ofAnchor: numbers.number(ofClass: set))
    return Int(runs[own.lowerBound].first)..<Int(runs[own.upperBound].first)
  }

  /// The sequences of a run.
  @inline(__always)
  func sequences(ofRun number: Int) -> Range<Int> { Int(runs[number].first)..<Int(runs[number + 1].first) }

  @inline(__always)
  private func runs(ofAnchor anchor: Int) -> Range<Int> { Int(starts[anchor])..<Int(starts[anchor + 1]) }
}
