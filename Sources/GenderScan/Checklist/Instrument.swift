/// A published instrument and how its parts map to criteria: the view that `--instrument` selects.
public struct Instrument: Hashable, Sendable {
  /// A part of the instrument, in genderscan's own words.
  public struct Part: Hashable, Sendable {
    /// `id`: article or number.
    public var id = ""
    /// The key `titel`.
    public var title = ""
    /// `punten`: ids of criteria.
    public var criteria: [String] = []

    /// Makes an empty part, to be filled.
    public init() {}
  }

  /// The key `id`.
  public var id = ""
  /// The key `naam`.
  public var name = ""
  /// The key `uitgever`.
  public var publisher = ""
  /// The key `datum`.
  public var date = ""
  /// `url`, or empty.
  public var url = ""
  /// The key `status`.
  public var status = Reference.Status.recalled
  /// The key `uitleg`.
  public var explanation = ""
  /// The key `onderdelen`.
  public var parts: [Part] = []

  /// Makes an empty instrument, to be filled.
  public init() {}
}
