/// How the input was read.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// Plain text, also when it was converted from PDF.
  case text
  /// HTML.
  case html
  /// XHTML, such as official publications.
  case xhtml
  /// Other XML: its tags are markup and its elements are blocks.
  case xml
}
