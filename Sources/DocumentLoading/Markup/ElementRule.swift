/// What an element does to the text in it.
enum ElementRule: Hashable {
  /// Part of the running text.
  case inline
  /// Begins and ends a paragraph.
  case block
  case heading(level: UInt8)
  /// A heading of XML, with the level of the divisions around it.
  case titleOfDivision
  /// A division of XML.
  case division
  case list
  case listItem
  case quote
  case table
  case row
  case cell(isHeader: Bool)
  case preformatted
  /// A note inside running text, which goes on after it.
  case footnote
  /// A note that stands by itself.
  case noteBlock
  case navigation
  /// `header`, `footer` and `aside`: navigation, unless inside the main contents.
  case edge
  case main
  /// Never text.
  case skip
  case title
  case lineBreak
  /// Parts words and is nothing by itself, such as an image.
  case separator
  case superscript
  /// A part of XML that stands apart in running text, such as a number.
  case unit
  /// The number of a list item of XML, which begins the paragraph after it.
  case listNumber
  case quotation
  /// A token of FoLiA.
  case word
  /// The text of a unit of FoLiA.
  case wordText
}
