/// A source that entries and criteria rest on (`Lexicons/bronnen.yml`).
public struct Reference: Hashable, Sendable {
  /// How the makers know the source.
  ///
  /// Never shown as more certain than it is.
  public enum Status: String, Sendable, CaseIterable {
    /// Read.
    case read = "gelezen"
    /// Known through another source.
    case secondary = "secundair"
    /// From memory, not yet read.
    case recalled
  }

  /// The key `id`.
  public var id = ""
  /// The key `titel`.
  public var title = ""
  /// The key `uitgever`.
  public var publisher = ""
  /// `soort`: wet, richtlijn, onderzoek, advies, opinie, nieuws or hulpmiddel.
  public var kind = ""
  /// The key `datum`.
  public var date = ""
  /// `url`, or empty.
  public var url = ""
  /// The key `status`.
  public var status = Status.recalled
  /// `gezien`: when it was read.
  public var seen = ""

  /// Makes an empty reference, to be filled.
  public init() {}
}
