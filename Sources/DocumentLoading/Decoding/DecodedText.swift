import GenderScan

/// The text of a file as valid UTF-8, with where it came from, how it was read and what went wrong.
struct DecodedText {
  var text: SourceText
  var encoding: TextEncoding
  /// Bytes of the byte order mark.
  var start: Int
  var diagnostics: [Diagnostic] = []
  /// Characters of more than one byte of UTF-8 right behind another.
  var pairs = 0
}
