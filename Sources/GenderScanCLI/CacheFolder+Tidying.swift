#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension CacheFolder {
  /// Files that may stay.
  private static let most = 32

  /// Removes the oldest files beyond the number that may stay, with what killed runs left.
  ///
  /// Files that genderscan did not name are left alone.
  static func tidy(_ folder: Int32, except name: String) {
    var files: [(name: String, status: stat)] = []
    for other in names(in: folder) where other != name && isOwnName(other) {
      var status = stat()
      if fstatat(folder, other, &status, AT_SYMLINK_NOFOLLOW) == 0, status.isOwnFile {
        files.append((other, status))
      }
    }
    files.sort { isNewer($0, $1) }
    for file in files.dropFirst(most - 1) { unlinkat(folder, file.name, 0) }
  }

  private static func isNewer(_ one: (name: String, status: stat), _ other: (name: String, status: stat))
    -> Bool
  {
    let (mine, its) = (one.status.modified, other.status.modified)
    return (mine.seconds, mine.nanoseconds, one.name) > (its.seconds, its.nanoseconds, other.name)
  }

  /// A key of 64 digits with its ending, or a temporary name.
  private static func isOwnName(_ name: String) -> Bool {
    name.hasSuffix(ending) && name.utf8.count == 64 + ending.utf8.count
      || name.hasPrefix(".") && name.hasSuffix(".tmp")
  }

  private static func names(in folder: Int32) -> [String] {
    // Opened again, because reading the names closes what they are read from.
    let again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard again >= 0 else { return [] }
    guard let stream = fdopendir(again) else {
      close(again)
      return []
    }
    defer { closedir(stream) }
    return LexiconFiles.names(in: stream)
  }
}

extension stat {
  /// True for a regular file of the user that runs the command.
  var isOwnFile: Bool { st_mode & S_IFMT == S_IFREG && st_uid == geteuid() }

  /// When the content last changed.
  var modified: (seconds: Int, nanoseconds: Int) {
    #if canImport(Darwin)
      (st_mtimespec.tv_sec, st_mtimespec.tv_nsec)
    #else
      (st_mtim.tv_sec, st_mtim.tv_nsec)
    #endif
  }
}
