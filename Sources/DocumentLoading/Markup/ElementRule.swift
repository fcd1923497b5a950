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
  case footnote
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
  case quotation
  /// A token of FoLiA.
  case word
  /// The text of a unit of FoLiA.
  case wordText
}
