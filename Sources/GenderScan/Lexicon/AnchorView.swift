/// The sequences that a term, class or built-in anchors, by number, as plain memory.
///
/// It is good within the closure of `with` only.
struct AnchorView {
  private let starts: FlatList<Int32>.View
  private let numbers: AnchorNumbers

  /// Calls `body` with the anchors of a program.
  static func with<Result>(_ program: PatternProgram, _ body: (AnchorView) -> Result) -> Result {
    program.anchorStarts.withView { body(AnchorView(starts: $0, numbers: AnchorNumbers(program))) }
  }

  @inline(__always)
  func sequences(_ term: TermTable.Term) -> Range<Int> { sequences(numbers.number(of: term)) }

  func sequences(ofClass set: Int) -> Range<Int> { sequences(numbers.number(ofClass: set)) }

  func sequences(_ builtin: PatternElement.Builtin) -> Range<Int> { sequences(numbers.number(of: builtin)) }

  @inline(__always)
  private func sequences(_ anchor: Int) -> Range<Int> { Int(starts[anchor])..<Int(starts[anchor + 1]) }
}
