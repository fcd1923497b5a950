/// The language of a report's own words.
///
/// Questions, reasons and quotations come from the lexicon and the document and stay Dutch.
public enum ReportLanguage: String, Sendable, CaseIterable {
  /// Dutch, in plain words.
  case dutch = "nl"
  /// English.
  case english = "en"
}
