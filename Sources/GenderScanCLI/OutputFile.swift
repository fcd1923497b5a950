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
/// A regular file is written beside its place and then moved there; a link stays a link and what it points at is
/// replaced. A device or pipe is written through; `/dev/stdout` and `/dev/fd/N` are the open stream itself.
struct OutputFile {
  let path: String

  /// True when the path is an existing folder, or is written as one.
  var isFolder: Bool {
    var status = stat()
    return path.hasSuffix("/") || stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Throws when the path cannot be written, so that nothing is scanned for nothing.
  func check() throws(CommandFailure) {
    if descriptor != nil { return }
    var status = stat()
    if stat(path, &status) == 0 {
      guard access(path, W_OK) == 0 else { throw failure(errno) }
      guard status.st_mode & S_IFMT == S_IFREG else { return }
    }
    guard access(isFolder ? path : Self.folder(of: place ?? path), W_OK) == 0 else { throw failure(errno) }
  }

  /// True when both paths lead to the same file.
  func isSame(as other: String) -> Bool {
    var (mine, its) = (stat(), stat())
    guard stat(path, &mine) == 0, stat(other, &its) == 0 else { return false }
    return mine.st_dev == its.st_dev && mine.st_ino == its.st_ino && mine.st_mode & S_IFMT == S_IFREG
  }

  /// Writes the bytes.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    if descriptor == STDOUT_FILENO { return try StandardStreams.print(bytes) }
    if let descriptor {
      guard StandardStreams.write(bytes, to: descriptor).done else { throw failure(errno) }
      return
    }
    guard let place else { return try writeThrough(bytes) }
    // An interruption here could leave the temporary file behind.
    let former = Interruption.hold()
    defer { Interruption.release(former) }
    try replace(place, with: bytes)
  }

  // MARK: Where it goes

  /// The open stream that the path names, if it names one.
  private var descriptor: Int32? {
    if path == "/dev/stdout" { return STDOUT_FILENO }
    if path == "/dev/stderr" { return STDERR_FILENO }
    for start in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(start) {
      return Int32(path.dropFirst(start.count))
    }
    return nil
  }

  /// The regular file to replace or make; nil when the path is a device, a pipe or a link to nothing.
  private var place: String? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return path }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return path
    case S_IFLNK:
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let target = realpath(path, nil)
      else { return nil }
      defer { free(target) }
      return String(cString: target)
    default: return nil
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  // MARK: Writing

  private func replace(_ place: String, with bytes: [UInt8]) throws(CommandFailure) {
    // Named by the process and not by the file, so that a long name stays possible.
    let temporary = "\(Self.folder(of: place))/.genderscan-\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(errno) }
    var status = stat()
    if stat(place, &status) == 0 { fchmod(file, status.st_mode & 0o7777) }
    let isWritten = StandardStreams.write(bytes, to: file).done
    let reason = errno
    let isClosed = close(file) == 0
    guard isWritten, isClosed, rename(temporary, place) == 0 else {
      let reason = isWritten ? errno : reason
      unlink(temporary)
      throw failure(reason)
    }
  }

  private func writeThrough(_ bytes: [UInt8]) throws(CommandFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(errno) }
    defer { close(file) }
    guard StandardStreams.write(bytes, to: file).done else { throw failure(errno) }
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
      case EPIPE:
        (
          "wie de uitvoer las, is gestopt (niets aan te doen)",
          "the reader of the output stopped (nothing to do)"
        )
      case ENAMETOOLONG:
        ("de naam is te lang (kies een kortere)", "the name is too long (choose a shorter one)")
      default:
        (
          "schrijven mislukte (fout \(reason); kies een andere plek)",
          "writing failed (error \(reason); choose another place)"
        )
      }
    return CommandFailure(
      .notWritten, Diagnostic(code: "E-UITVOER", message: dutch, english: english), file: path)
  }
}
