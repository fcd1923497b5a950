/// The sizes beyond which loading stops or leaves something out, always with a diagnostic.
///
/// Give one to `DocumentLoader(limits:)`; the defaults fit council documents.
/// ```swift
/// var limits = LoadingLimits()
/// limits.inputBytes = 8 << 20
/// ```
/// All sizes are bytes. They guard size, not time: loading is linear in what they let through.
public struct LoadingLimits: Hashable, Sendable {
  /// The largest file that is read.
  ///
  /// A larger one is refused (`E-GROOTTE`). Never above 1 GiB.
  public var inputBytes = 64 << 20
  /// The longest text that is kept.
  ///
  /// What follows is dropped with `E-TEKSTLENGTE`.
  public var textBytes = 64 << 20
  /// The longest tag of which attributes are read.
  public var tagBytes = 64 << 10
  /// The largest number of attributes that is read of one tag.
  public var attributes = 1_000

  /// The default limits.
  public init() {}
}
