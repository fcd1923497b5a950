/// A line of plain text.
struct TextLine {
  /// Bytes without white space at either end.
  ///
  /// Empty for a blank line.
  var range: Range<Int>
  /// Characters, white space at the ends left out.
  var width: Int
  /// Columns of white space before the first letter.
  var indent: Int
  /// Blank lines right before it.
  var blanksBefore: Int
  /// Number of the page, from 0.
  var page: Int
  /// Bytes of white space on a line of its own before this line: the rule that Word draws above footnotes.
  var ruleBefore: Bool
  /// False when it surely has no tab and no two spaces in a row.
  var mayHaveGaps = true
  /// True when a header, footer or note was taken out right before it.
  var isAfterAside = false
  /// True when a table was taken out right before it.
  var isAfterTable = false
  /// True when the line began with `> `, which is no part of its range: a quotation in Markdown.
  var isQuoted = false
}
