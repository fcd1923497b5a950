/// An example sentence with its «marks» taken out.
struct MarkedSentence {
  /// The sentence without marks.
  var text: [UInt8] = []
  /// The marked stretches, in bytes of `text`.
  var spans: [Range<Int>] = []
  /// False when a mark is opened or closed alone, or a stretch is empty.
  var isSound = true

  init(_ sentence: String) {
    var start: Int?
    for scalar in sentence.unicodeScalars {
      switch scalar {
      case "«":
        isSound = isSound && start == nil
        start = text.count
      case "»":
        if let begin = start, begin < text.count { spans.append(begin..<text.count) } else { isSound = false }
        start = nil
      default: text.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    isSound = isSound && start == nil
  }

  func string(_ span: Range<Int>) -> String {
    String(decoding: text[span.clamped(to: text.indices)], as: UTF8.self)
  }
}
