/// A paragraph, heading, list item, cell, quotation or note of the reading text.
package struct Block: Hashable, Sendable {
  /// What kind of place it is.
  package var zone: Zone
  /// Heading level from 1, or list depth from 1; 0 otherwise.
  package var level: Int
  /// Bytes in the reading text.
  package var range: Range<Int>
  /// Indices into the structure's sentences and tokens.
  package var sentences: Range<Int>
  package var tokens: Range<Int>
  /// How many of the tokens are words.
  package var words: Int
  /// Index of the section it belongs to.
  package var section: Int
  /// For a list item: index of the sentence that leads the list in (`De regio gaat:`), or -1.
  package var leadIn: Int
  /// The number of a footnote, or the bullet or number of a list item; empty otherwise.
  package var mark: String
  /// For a cell: table, row and column from 0; otherwise -1.
  package var table: Int
  package var row: Int
  package var column: Int

  package init(zone: Zone, level: Int = 0, range: Range<Int>) {
    self.zone = zone
    self.level = level
    self.range = range
    sentences = 0..<0
    tokens = 0..<0
    words = 0
    section = 0
    leadIn = -1
    mark = ""
    table = -1
    row = -1
    column = -1
  }
}
