#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GenderScan

/// Reads a file or standard input into memory, once, up to a limit.
struct InputFile {
  /// The path as the user gave it; `-` is standard input.
  let path: String
  /// The most bytes that are read.
  let limit: Int

  /// The name to show: the last part of the path.
  var name: String {
    path == "-" ? "standaardinvoer" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The bytes of the file.
  func read() throws(Diagnostic) -> [UInt8] {
    if path == "-" { return try bytes(of: STDIN_FILENO, expected: 0) }
    // Without blocking, so that a pipe nobody writes to cannot hang the command.
    let descriptor = opened(O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw openError() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw openError() }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      guard status.st_size <= limit else { throw tooLarge() }
      return try bytes(of: descriptor, expected: Int(status.st_size))
    case S_IFIFO:
      let content = try bytes(of: descriptor, expected: 0)
      guard !content.isEmpty else { throw Self.notAFile(isFolder: false) }
      return content
    case S_IFDIR: throw Self.notAFile(isFolder: true)
    default: throw Self.notAFile(isFolder: false)
    }
  }

  /// Opens the path by the bytes of the argument: a name from an old archive need not be UTF-8.
  private func opened(_ flags: Int32) -> Int32 {
    for index in 0..<Int(CommandLine.argc) {
      if let argument = CommandLine.unsafeArgv[index], String(cString: argument) == path {
        return open(argument, flags)
      }
    }
    return open(path, flags)
  }

  /// All bytes of an open file, of which so many are expected.
  private func bytes(of descriptor: Int32, expected: Int) throws(Diagnostic) -> [UInt8] {
    var last = 1
    // Straight to where they stay; a file that grew meanwhile, and a pipe, are read on a piece at a time.
    var result = [UInt8](unsafeUninitializedCapacity: expected) { room, filled in
      while last > 0, filled < expected {
        last = readOn(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[filled...]))
        filled += max(0, last)
      }
    }
    guard last >= 0 else { throw openError() }
    var piece = [UInt8](repeating: 0, count: expected > 0 ? 1 << 12 : 1 << 16)
    while last > 0 {
      last = piece.withUnsafeMutableBytes { readOn(descriptor, $0) }
      guard last >= 0 else { throw openError() }
      result.append(contentsOf: piece[..<last])
      guard result.count <= limit else { throw tooLarge() }
    }
    return result
  }

  /// Reads what is there, and waits for it; gives how many bytes, 0 at the end and less when that is impossible.
  private func readOn(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = readSome(descriptor, buffer)
      guard count < 0, errno == EINTR || errno == EAGAIN else { return count }
      guard errno == EAGAIN else { continue }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&request, 1, -1)
    }
  }

  private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    #if canImport(Glibc)
      return Glibc.read(descriptor, start, buffer.count)
    #elseif canImport(Musl)
      return Musl.read(descriptor, start, buffer.count)
    #else
      return Darwin.read(descriptor, start, buffer.count)
    #endif
  }

  private func openError() -> Diagnostic {
    switch errno {
    case ENOENT, ENOTDIR:
      Diagnostic(
        code: "E-GEEN-BESTAND", message: "dit bestand bestaat niet (controleer de naam en de map)",
        english: "no such file (check the name and the folder)", losesText: true)
    case EACCES, EPERM:
      Diagnostic(
        code: "E-LEZEN", message: "dit bestand mag niet worden gelezen (controleer de rechten)",
        english: "permission denied (check the permissions)", losesText: true)
    case EISDIR: Self.notAFile(isFolder: true)
    default:
      Diagnostic(
        code: "E-LEZEN", message: "dit bestand kon niet worden gelezen (fout \(errno); probeer een kopie)",
        english: "the file could not be read (error \(errno); try a copy)", losesText: true)
    }
  }

  private static func notAFile(isFolder: Bool) -> Diagnostic {
    isFolder
      ? Diagnostic(
        code: "E-MAP", message: "dit is een map (noem de bestanden zelf, bijvoorbeeld map/*.txt)",
        english: "this is a folder (name the files, for example folder/*.txt)", losesText: true)
      : Diagnostic(
        code: "E-GEEN-BESTAND", message: "dit is geen gewoon bestand (sla het document eerst op)",
        english: "not a regular file (save the document first)", losesText: true)
  }

  private func tooLarge() -> Diagnostic {
    Diagnostic(
      code: "E-GROOTTE",
      message: "groter dan \(limit) bytes (splits het bestand of geef --max-size een hoger getal)",
      english: "larger than \(limit) bytes (split the file or raise --max-size)", losesText: true)
  }
}
