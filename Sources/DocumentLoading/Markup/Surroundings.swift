import GenderScan

/// What holds for text inside the open elements.
struct Surroundings {
  var kind = MarkupBlock.Kind.paragraph
  var level: UInt8 = 0
  /// Nested lists.
  var listDepth: UInt8 = 0
  /// Nested divisions of XML.
  var divisions: UInt8 = 0
  /// Row and column of a cell; -1 elsewhere.
  var table: Int32 = -1
  var row: Int32 = -1
  var column: Int32 = -1
  var isHeaderCell = false
  var isQuoted = false
  var isSkipped = false
  var isHidden = false
  var isTitle = false
  var isPreformatted = false
  var isMain = false
  /// Inside a page edge, where only the main heading counts.
  var isEdge = false
  var isWord = false
  var isRaised = false

  /// Takes a kind, unless text here already is something that says more: a menu stays a menu.
  mutating func become(_ kind: MarkupBlock.Kind, level: UInt8 = 0) {
    guard self.kind != .navigation, self.kind != .footnote else { return }
    self.kind = kind
    self.level = level
  }
}
