/// The sequences that a term, class or built-in anchors, as plain memory.
///
/// It is good within the closure of `with` only.
struct AnchorView {
  private let lists: NumberLists.View
  private let numbers: AnchorNumbers

  /// Calls `body` with the anchors of a program.
  static func with<Result>(_ program: PatternProgram, _ body: (AnchorView) -> Result) -> Result {
    program.byAnchor.withView { body(AnchorView(lists: $0, numbers: AnchorNumbers(program))) }
  }

  @inline(__always)
  func sequences(_ term: TermTable.Term) -> Slice<UnsafeBufferPointer<Int32>> {
    lists[numbers.number(of: term)]
  }

  func sequences(ofClass set: Int) -> Slice<UnsafeBufferPointer<Int32>> {
    lists[numbers.number(ofClass: set)]
  }

  func sequences(_ builtin: PatternElement.Builtin) -> Slice<UnsafeBufferPointer<Int32>> {
    lists[numbers.number(of: builtin)]
  }
}
