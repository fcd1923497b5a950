/// Why a passage is shown but not counted.
public enum NotCounted: String, Sendable, CaseIterable {
  /// The text denies it.
  case negated
  /// The text says that it is missing.
  case lacking
  /// The words stand between quotation marks.
  case quoted
  /// Someone else says it.
  case attributed
  /// It is part of a name or title.
  case name
  /// It stands in a note, a list of references, a table of contents or another place outside the running text.
  case zone
  /// The sentence refers to a source.
  case reference
  /// The text keeps its distance from it or rejects it.
  case criticised
  /// The entry counts only where the text criticises it, and here it does not.
  case notCriticised
  /// The entry does not apply in this part of the document.
  case section
  /// The entry does not apply in this type of document.
  case documentType
  /// The entry only feeds the questions per section.
  case signalOnly

  /// The reason in Dutch, for the report.
  public var dutch: String {
    switch self {
    case .negated: "Telt niet mee: de tekst ontkent dit."
    case .lacking: "Telt niet mee: de tekst zegt dat dit ontbreekt of tekortschiet."
    case .quoted: "Telt niet mee: dit staat tussen aanhalingstekens of in een citaat."
    case .attributed: "Telt niet mee: de tekst geeft hier de mening van een ander weer."
    case .name: "Telt niet mee: dit is deel van een naam of titel."
    case .zone:
      "Telt niet mee: dit staat buiten de lopende tekst (noot, bronnenlijst, inhoudsopgave of koptekst)."
    case .reference: "Telt niet mee: deze zin verwijst naar een bron."
    case .criticised: "Telt niet mee: de tekst neemt hier juist afstand van."
    case .notCriticised: "Telt niet mee: dit telt alleen als de tekst er afstand van neemt."
    case .section: "Telt niet mee: deze regel geldt niet in dit deel van het stuk."
    case .documentType: "Telt niet mee: deze regel geldt niet voor dit soort stuk."
    case .signalOnly: "Telt niet los mee: dit telt alleen voor de vragen per hoofdstuk."
    }
  }

  /// The reason in English.
  public var english: String {
    switch self {
    case .negated: "Not counted: the text denies this."
    case .lacking: "Not counted: the text says this is missing or falls short."
    case .quoted: "Not counted: this stands between quotation marks or in a quotation."
    case .attributed: "Not counted: the text reports someone else's view."
    case .name: "Not counted: this is part of a name or title."
    case .zone:
      "Not counted: this stands outside the running text (note, references, contents or page header)."
    case .reference: "Not counted: this sentence refers to a source."
    case .criticised: "Not counted: the text keeps its distance from this."
    case .notCriticised: "Not counted: this counts only where the text keeps its distance from it."
    case .section: "Not counted: this rule does not apply in this part of the document."
    case .documentType: "Not counted: this rule does not apply to this type of document."
    case .signalOnly: "Not counted by itself: this only feeds the questions per section."
    }
  }
}
