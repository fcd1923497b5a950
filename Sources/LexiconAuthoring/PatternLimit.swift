/// Bounds the length and nesting of a pattern before it is read: nested choices take stack.
enum PatternLimit {
  private static let length = 20_000
  private static let depth = 32

  /// What is wrong with the size of a pattern, or nil.
  static func fault(_ pattern: String) -> String? {
    guard pattern.utf8.count <= length else { return "een vorm is langer dan \(length) tekens; splits haar" }
    var open = 0
    for byte in pattern.utf8 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
      default: continue
      }
      if open > depth { return "een vorm heeft meer dan \(depth) keuzes in elkaar; splits haar" }
    }
    return nil
  }
}
