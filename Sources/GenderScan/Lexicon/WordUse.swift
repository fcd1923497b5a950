/// In which ways patterns ask for a vocabulary word: as a whole, as a beginning, as an end.
package struct WordUse: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  static let whole = WordUse(rawValue: 1)
  static let prefix = WordUse(rawValue: 2)
  static let suffix = WordUse(rawValue: 4)

  /// What a step asks; nothing for one that asks for no word.
  init(_ step: PatternStep) {
    switch step.kind {
    case .word, .exact, .reading: self = .whole
    case .prefix: self = .prefix
    case .suffix: self = .suffix
    case .wordClass, .builtin, .gap: self = []
    }
  }
}
