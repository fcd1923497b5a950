/// What the cleaner saw that the reader must know.
struct MarkupReport {
  /// A piece of markup that was never closed.
  struct Opening {
    var kind: String
    var english: String
    /// Its offset in the decoded text.
    var offset: Int
    /// True when what follows was read all the same.
    var isKept = false
  }

  var open: Opening?
  /// Tags of which attributes were left out.
  var cutTags = 0
  /// Offset of a tag so long that text is probably inside it.
  var swallowed: Int?
  /// Tags that were read only up to their first `>` because a quotation mark is missing.
  var mended = 0
  /// True when pieces were overwritten by characters that must not reach the text.
  var hasMarkers = false
  /// True when the document defines entities.
  var entities = false
}
