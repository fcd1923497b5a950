#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import BundledLexicons
import GenderScan
import LexiconAuthoring

/// The SHA-256 of everything that a compiled lexicon depends on.
struct LexiconKey {
  /// In hexadecimal, 64 digits.
  let text: String

  /// The key of these parts; nil when this build of genderscan cannot be told from another.
  init?(_ parts: LexiconParts) {
    guard let build = Self.build else { return nil }
    var pieces = KeyPieces()
    pieces.add(ToolVersion.current)
    pieces.add(build)
    // The header of the built-in lexicon: the version of the binary form, and the digest of all that follows.
    pieces.add(BundledLexicons.header)
    switch parts.base {
    case .bundled: pieces.add("bundled")
    case .archive(_, let bytes):
      pieces.add("archive")
      pieces.add(SHA256.digest(of: bytes))
    case .files(let files):
      pieces.add("files")
      pieces.add(files)
    }
    pieces.add(parts.overlays)
    pieces.add(parts.checklistFiles)
    // Ids choose among the checklists of the base only when a file brings its own.
    for checklist in parts.checklistFiles.isEmpty ? [] : parts.checklists { pieces.add(checklist) }
    text = SHA256.hexadecimal(of: pieces.bytes)
  }

  /// Size and time of the program itself: while genderscan is being changed, builds share a version number but not what
  /// they make of a lexicon.
  private static var build: String? {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    return "\(status.st_size) \(status.modified.seconds) \(status.modified.nanoseconds)"
  }
}

/// Pieces one after the other, each behind its length, so that no two lists of pieces give the same bytes.
private struct KeyPieces {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ piece: [UInt8]) {
    add(count: piece.count)
    bytes += piece
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Names count too: files are read in the order of their names.
  mutating func add(_ files: [LexiconFile]) {
    add(count: files.count)
    for file in files {
      add(file.name)
      add(file.bytes)
    }
  }

  private mutating func add(count: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
  }
}
