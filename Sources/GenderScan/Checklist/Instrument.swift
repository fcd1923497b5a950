/// A published instrument and how its parts map to criteria: the view that `--instrument` selects.
public struct Instrument: Hashable, Sendable {
  /// A part of the instrument, in genderscan's own words.
  public struct Part: Hashable, Sendable {
    /// `id`: article or number.
    public var id = ""
    /// `titel`
    public var title = ""
    /// `punten`: ids of criteria.
    public var criteria: [String] = []

    /// Makes an empty part, to be filled.
    public init() {}
  }

  /// `id`
  public var id = ""
  /// `naam`
  public var name = ""
  /// `uitgever`
  public var publisher = ""
  /// `datum`
  public var date = ""
  /// `url`, or empty.
  public var url = ""
  /// `status`
  public var status = Reference.Status.recalled
  /// `uitleg`
  public var explanation = ""
  /// `onderdelen`
  public var parts: [Part] = []

  /// Makes an empty instrument, to be filled.
  public init() {}
}
