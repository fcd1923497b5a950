/// What kind of place a passage stands in.
///
/// Only `body`, `heading`, `list` and `table` count by default.
public enum Zone: String, Sendable, CaseIterable {
  /// Running text.
  case body
  /// A heading or title.
  case heading
  /// A list item.
  case list
  /// A table cell.
  case table
  /// A block quotation.
  case quote
  /// A footnote or endnote.
  case footnote
  /// A list of references.
  case reference
  /// A web address.
  case url
  /// A table of contents.
  case contents
  /// Running headers and footers, page numbers, colophon, navigation.
  case boilerplate

  /// True for the zones that count by default.
  public var isCounted: Bool {
    switch self {
    case .body, .heading, .list, .table: true
    case .quote, .footnote, .reference, .url, .contents, .boilerplate: false
    }
  }
}
