import PhraseMatching

/// The sequences that a term or built-in anchors, as plain memory.
///
/// It is good within the closure of `with` only.
struct AnchorView {
  private let byWord: NumberLists.View
  private let byPrefix: NumberLists.View
  private let bySuffix: NumberLists.View
  private let byBuiltin: NumberLists.View

  /// Calls `body` with the anchors of a program.
  static func with<Result>(_ program: PatternProgram, _ body: (AnchorView) -> Result) -> Result {
    program.byWord.withView { byWord in
      program.byPrefix.withView { byPrefix in
        program.bySuffix.withView { bySuffix in
          program.byBuiltin.withView { byBuiltin in
            body(AnchorView(byWord: byWord, byPrefix: byPrefix, bySuffix: bySuffix, byBuiltin: byBuiltin))
          }
        }
      }
    }
  }

  @inline(__always)
  func sequences(_ term: TermTable.Term) -> Slice<UnsafeBufferPointer<Int32>> {
    switch term.kind {
    case .whole: byWord[Int(term.number)]
    case .prefix: byPrefix[Int(term.number)]
    case .suffix: bySuffix[Int(term.number)]
    }
  }

  func sequences(_ builtin: PatternElement.Builtin) -> Slice<UnsafeBufferPointer<Int32>> {
    byBuiltin[builtin.number]
  }
}
