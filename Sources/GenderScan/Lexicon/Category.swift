/// The eight families of entries.
public enum Category: String, Sendable, CaseIterable {
  /// Names who is hit or who acts by gender.
  case specific
  /// Neutral or veiling wording where the facts differ.
  case obscuring
  /// Masculine wording for everyone.
  case genericMasculine = "generic-masculine"
  /// Fixed ideas about women, men or others.
  case stereotype
  /// Orientation, gender identity and sex characteristics.
  case lgbti
  /// Wording that includes.
  case inclusive
  /// Power, norms and inequality.
  case structural
  /// Wording that blames the victim or hides who acted.
  case victimLanguage = "victim-language"

  /// The word of the lexicon files.
  public var dutch: String {
    switch self {
    case .specific: "specifiek"
    case .obscuring: "verhullend"
    case .genericMasculine: "generiek_man"
    case .stereotype: "stereotype"
    case .lgbti: "lhbti"
    case .inclusive: "inclusief"
    case .structural: "structureel"
    case .victimLanguage: "slachtoffertaal"
    }
  }
}
