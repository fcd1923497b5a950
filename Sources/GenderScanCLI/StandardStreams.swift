#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GenderScan

/// The three standard streams: data out, messages out, data in.
enum StandardStreams {
  /// Writes bytes to a descriptor.
  ///
  /// Gives false when they could not all be written; `isClosed` tells a closed pipe.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> (done: Bool, isClosed: Bool) {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = systemWrite(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if written < 0, errno == EINTR || errno == EAGAIN { continue }
        guard written > 0 else { return (false, errno == EPIPE) }
        offset += written
      }
      return (true, false)
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    guard let bytes else { return 0 }
    #if canImport(Glibc)
      return Glibc.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      return Musl.write(descriptor, bytes, count)
    #else
      return Darwin.write(descriptor, bytes, count)
    #endif
  }

  /// Prints data.
  ///
  /// A reader that stopped reading (`| head`) gets no more; that the output is not whole is said.
  static func print(_ bytes: [UInt8]) throws(CommandFailure) {
    let result = write(bytes, to: STDOUT_FILENO)
    if result.isClosed {
      throw CommandFailure(
        .notWritten,
        Diagnostic(
          code: "E-PIJP", message: "wie de uitvoer las, is gestopt (de uitvoer is niet volledig)",
          english: "the reader of the output stopped (the output is not complete)"))
    }
    guard result.done else {
      throw CommandFailure(
        .notWritten,
        Diagnostic(
          code: "E-UITVOER", message: "de uitvoer kon niet worden geschreven (is de schijf vol?)",
          english: "the output could not be written (is the disk full?)"))
    }
  }

  static func print(_ text: String) throws(CommandFailure) {
    try print(Array(text.utf8))
  }

  /// Prints a line of message, with control characters made visible so that a file name cannot steer the terminal.
  static func message(_ text: String) {
    _ = write(Array((Self.visible(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// `file: CODE: reason (what to do)`.
  static func message(file: String, _ diagnostic: Diagnostic, inEnglish: Bool) {
    let prefix = file.isEmpty ? "genderscan" : file
    message("\(prefix): \(diagnostic.code): \(inEnglish ? diagnostic.english : diagnostic.message)")
  }

  /// The text with control characters and text-direction marks written as `\u{…}`.
  static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// True when a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The value of an environment variable, or nil.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Columns of the terminal, between 40 and 120; 80 when it does not say.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(120, max(40, Int(size.ws_col)))
  }
}
