import GenderScan

/// The text of a file as valid UTF-8, with where it came from, how it was read and what went wrong.
struct DecodedText {
  var text: SourceText
  var encoding: TextEncoding
  /// Bytes of the byte order mark.
  var start: Int
  var diagnostics: [Diagnostic] = []
  /// False for a text without anything that could be read wrongly.
  var mayBeGarbled = false
}
