extension Sequence where Element: StringProtocol {
  /// The texts one after the other, with a separator between them: what `joined(separator:)` gives.
  ///
  /// That asks the runtime about types when it is first used, which for a short document is more work than all its
  /// joining. Cost: linear in the length of the result.
  func linked(by separator: String) -> String {
    var result = ""
    var isFirst = true
    for text in self {
      if !isFirst { result += separator }
      result += String(text)
      isFirst = false
    }
    return result
  }
}
