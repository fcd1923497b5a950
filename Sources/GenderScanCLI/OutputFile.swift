#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GenderScan

/// Writes a whole file, or leaves the old one as it was.
///
/// A regular file is written beside its place and then moved there. A device or pipe is written through.
struct OutputFile {
  let path: String

  /// True when the path is an existing folder, or is written as one.
  var isFolder: Bool {
    var status = stat()
    return path.hasSuffix("/") || stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Throws when the folder of the path is missing or may not be written, so that nothing is scanned for nothing.
  func check() throws(CommandFailure) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR { return }
    guard access(isFolder ? path : folder, W_OK) == 0 else { throw failure(errno) }
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Writes the bytes.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    var status = stat()
    let exists = lstat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG { return try writeThrough(bytes) }
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(errno) }
    let result = StandardStreams.write(bytes, to: descriptor)
    let closed = close(descriptor) == 0
    guard result.done, closed, rename(temporary, path) == 0 else {
      let reason = errno
      unlink(temporary)
      throw failure(reason)
    }
  }

  private func writeThrough(_ bytes: [UInt8]) throws(CommandFailure) {
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    guard StandardStreams.write(bytes, to: descriptor).done else { throw failure(errno) }
  }

  private func failure(_ reason: Int32) -> CommandFailure {
    let (dutch, english) =
      switch reason {
      case ENOENT, ENOTDIR:
        ("deze map bestaat niet (maak de map eerst)", "no such folder (make the folder first)")
      case EACCES, EPERM, EROFS:
        (
          "hier mag niet worden geschreven (kies een andere plek)",
          "not allowed to write here (choose another place)"
        )
      case ENOSPC, EDQUOT: ("de schijf is vol (maak ruimte vrij)", "the disk is full (free some space)")
      case EISDIR: ("dit is een map (noem een bestand)", "this is a folder (name a file)")
      default:
        ("schrijven mislukte (fout \(reason); kies een andere plek)", "writing failed (error \(reason))")
      }
    return CommandFailure(
      .notWritten, Diagnostic(code: "E-UITVOER", message: dutch, english: english), file: path)
  }
}
