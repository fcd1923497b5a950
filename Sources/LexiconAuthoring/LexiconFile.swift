/// A file of a lexicon folder, already in memory.
///
/// The caller reads the folder; this module opens no files.
/// ```swift
/// let file = LexiconFile(name: "phrases/eigen.yml", bytes: Array(text.utf8))
/// ```
public struct LexiconFile: Hashable, Sendable {
  /// The name for messages, relative to the folder: `phrases/geweld.yml`.
  public var name: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// The most bytes one file may have.
  public static let limit = 4 << 20

  /// Makes a file from a name and its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
