/// A block before its text is written: which pieces of the document's text it is made of.
struct Draft {
  var zone: Zone
  /// Heading level or list depth; 0 otherwise.
  ///
  /// A heading found by its looks has 0 until the tree is made.
  var level = 0
  /// Pieces of the document's text, in bytes, that are written one after the other with a space between.
  var pieces: Range<Int>
  /// Bytes at the start of the block that are its bullet or number.
  var marker = 0
  var table = -1
  var row = -1
  var column = -1
  /// True for a list item that continues under the same lead-in as the item before it.
  var isFirstItem = false

  init(_ zone: Zone, pieces: Range<Int>, level: Int = 0, marker: Int = 0) {
    self.zone = zone
    self.pieces = pieces
    self.level = level
    self.marker = marker
  }
}

/// What the layout stage hands on: drafts in reading order, and the pieces they point at.
struct Layout {
  var drafts: [Draft] = []
  /// Byte ranges of the document's text, trimmed of white space.
  var pieces: [Range<Int>] = []
  var joinedLines = 0
  var movedFootnotes = 0
  var runningHeaders = 0
  var notes = NoteNumbers()
  /// True when lines were broken by a page maker, so that words may be broken too.
  var isConverted = false
  /// False when the text surely has no ligatures.
  var mayHaveLigatures = true
  /// Bytes of the document's text that are not read: marks of notes.
  ///
  /// Rising within a draft.
  private(set) var cuts: [Range<Int>] = []
  /// Marks cut that stood against their word.
  private(set) var gluedMarks = 0
  /// Words with a space in them that were put together.
  private(set) var splitWords = 0
  /// Decides on hyphens at line ends; nil where lines are not joined.
  var hyphens: LineEndHyphens?

  mutating func cut(gaps: [Range<Int>]) {
    cuts.append(contentsOf: gaps)
    splitWords += gaps.count
  }

  mutating func cut(_ marks: [NoteMarks.Mark]) {
    for mark in marks {
      cuts.append(mark.range)
      if mark.isGlued { gluedMarks += 1 }
    }
  }
}
