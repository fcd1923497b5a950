/// A block of a document with markup, as loading read it: a paragraph, a heading, a list item, a cell.
package struct MarkupBlock: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    case paragraph, heading, listItem, quote, tableCell, preformatted, footnote, navigation
  }

  package var kind: Kind
  /// Heading level 1 to 6, or depth of a list from 1; 0 otherwise.
  package var level: UInt8
  /// Bytes in the text of the document.
  package var range: Range<Int>
  /// Place of a table cell.
  ///
  /// Number of its table, its row and its column, from 0. Otherwise -1.
  package var table: Int32
  package var row: Int32
  package var column: Int32
  /// True for a `th` cell.
  package var isHeaderCell: Bool
  /// True inside `blockquote` or another quoting element.
  package var isQuoted: Bool

  package init(
    kind: Kind, level: UInt8 = 0, range: Range<Int>, table: Int32 = -1, row: Int32 = -1, column: Int32 = -1,
    isHeaderCell: Bool = false, isQuoted: Bool = false
  ) {
    self.kind = kind
    self.level = level
    self.range = range
    self.table = table
    self.row = row
    self.column = column
    self.isHeaderCell = isHeaderCell
    self.isQuoted = isQuoted
  }
}
