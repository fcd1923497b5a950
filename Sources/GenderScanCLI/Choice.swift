import ArgumentParser

/// The value of an option that takes one word of a few: an enum whose raw values are those words.
///
/// It says plainly what ArgumentParser would find out by itself for an enum that is `CaseIterable`. Finding it out takes
/// key paths and questions to the runtime, which were a quarter of what parsing the arguments of `scan` costs.
protocol Choice: ExpressibleByArgument, RawRepresentable where RawValue == String {
  /// Every case, in the order of the help.
  static var choices: [Self] { get }
}

extension Choice {
  static var allValueStrings: [String] { choices.map { $0.rawValue } }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
  var defaultValueDescription: String { rawValue }
}
