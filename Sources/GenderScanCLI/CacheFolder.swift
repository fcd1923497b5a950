#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder for what genderscan can make again: `genderscan` in `$XDG_CACHE_HOME`, or else in `~/.cache`.
///
/// Nothing here fails a command or prints: what cannot be read or written is made anew each time. Any number of
/// processes may use the folder at once. A file appears whole or not at all, but nothing waits for the disk, so that a
/// power cut may damage one; who reads must check.
struct CacheFolder {
  /// How the names of kept files end.
  static let ending = ".gslx"
  /// Bytes that a kept file may have.
  private static let limit = 64 << 20

  /// The folder for caches of all programs.
  private let parent: String

  /// The folder that the environment names; nil for none, or when `GENDERSCAN_NO_CACHE` is set.
  init?() {
    let isOff = StandardStreams.environment("GENDERSCAN_NO_CACHE").map { !$0.isEmpty } ?? false
    let choices = [("XDG_CACHE_HOME", ""), ("HOME", "/.cache")].compactMap { name, folder in
      StandardStreams.environment(name).map { (base: $0, path: $0 + folder) }
    }
    // The XDG specification wants relative paths ignored.
    guard !isOff, let choice = choices.first(where: { $0.base.hasPrefix("/") }) else { return nil }
    parent = choice.path
  }

  /// The bytes of a kept file; nil when it is absent or not ours.
  func bytes(of name: String) -> [UInt8]? {
    guard let folder = opened() else { return nil }
    defer { close(folder) }
    // Without blocking and without following: a pipe or a link was not put here by us.
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.isOwnFile, status.st_size <= Self.limit else { return nil }
    return Self.bytes(Int(status.st_size), of: file)
  }

  /// Keeps bytes under a name, in place of what was there.
  func keep(_ bytes: [UInt8], as name: String) {
    guard bytes.count <= Self.limit else { return }
    // An interruption here could leave the temporary file behind.
    let mask = Interruption.hold()
    defer { Interruption.release(mask) }
    // Under `ulimit -f` a write that is too long ends the process, unless this signal is ignored.
    let former = signal(SIGXFSZ, SIG_IGN)
    defer { signal(SIGXFSZ, former) }
    make()
    guard let folder = opened() else { return }
    defer { close(folder) }
    if Self.write(bytes, as: name, in: folder) { Self.tidy(folder, except: name) }
  }

  // MARK: The folder

  private var path: String { parent + "/genderscan" }

  /// The open folder, if it is there and only ours to write in: elsewhere anyone could have left a file.
  private func opened() -> Int32? {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    var status = stat()
    guard fstat(folder, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
      close(folder)
      return nil
    }
    return folder
  }

  private func make() {
    for folder in [parent, path] {
      // Not in the home of someone else: after `sudo` they would have a folder in which they may not write.
      var status = stat()
      guard stat(Self.above(folder), &status) == 0, status.st_uid == geteuid() || access(folder, F_OK) == 0
      else { return }
      mkdir(folder, 0o700)
    }
  }

  private static func above(_ path: String) -> String {
    let parts = path.split(separator: "/")
    return "/" + parts.dropLast().joined(separator: "/")
  }

  // MARK: Files

  private static func bytes(_ size: Int, of file: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      while count < size {
        let some = read(file, start + count, size - count)
        if some < 0, errno == EINTR { continue }
        guard some > 0 else { return }
        count += some
      }
    }
  }

  private static func write(_ bytes: [UInt8], as name: String, in folder: Int32) -> Bool {
    let temporary = ".\(getpid())-\(UInt64.random(in: 0...UInt64.max)).tmp"
    let file = openat(folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    let isWritten = StandardStreams.write(bytes, to: file).done
    let isClosed = close(file) == 0
    if isWritten, isClosed, renameat(folder, temporary, folder, name) == 0 { return true }
    unlinkat(folder, temporary, 0)
    return false
  }
}
