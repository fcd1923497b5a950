import GenderScan

/// The compiled form of a lexicon that an earlier run made of the same parts.
///
/// Only what compiled without an error is kept, and compiling gives no warnings, so that a run says and finds the same
/// with it and without it. A file counts only when its own checksum agrees: what is torn, damaged or of another version
/// is as good as absent, and is replaced.
struct LexiconCache {
  private let folder: CacheFolder
  private let name: String

  /// Where the compiled form of these parts is kept; nil when nothing is to be kept.
  init?(_ parts: LexiconParts) {
    guard let folder = CacheFolder(), let key = LexiconKey(parts) else { return nil }
    self.folder = folder
    name = key.text + CacheFolder.ending
  }

  /// The kept lexicon, if it is there and undamaged.
  func lexicon() -> Lexicon? {
    folder.bytes(of: name).flatMap { try? LexiconArchive.decode($0) }
  }

  /// Keeps the lexicon for later runs, or does nothing where that is impossible.
  func keep(_ lexicon: Lexicon) {
    folder.keep(LexiconArchive.encode(lexicon), as: name)
  }
}
