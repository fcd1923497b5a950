import Foundation

/// One run of the real binary.
struct CommandRun {
  var status: Int32
  var output: String
  var messages: String

  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The built command: that of `GENDERSCAN_BINARY`, or the one beside the test bundle.
  private static var binary: URL {
    if let named = ProcessInfo.processInfo.environment["GENDERSCAN_BINARY"] { return URL(filePath: named) }
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<5 {
      let candidate = folder.appending(path: "genderscan")
      if FileManager.default.isExecutableFile(atPath: candidate.path()) { return candidate }
      folder.deleteLastPathComponent()
    }
    return root.appending(path: ".build/debug/genderscan")
  }

  /// The path of the built command.
  static var path: String { binary.path() }

  /// Runs the command with arguments and optional standard input, in the folder of the package.
  static func genderscan(
    _ arguments: [String], input: String? = nil, in folder: URL = root, environment: [String: String] = [:]
  ) throws -> CommandRun {
    try run(binary, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a line of shell, in the folder of the package.
  static func shell(_ script: String, in folder: URL = root, environment: [String: String] = [:]) throws
    -> CommandRun
  {
    try run(URL(filePath: "/bin/sh"), ["-c", script], input: nil, in: folder, environment: environment)
  }

  private static func run(
    _ program: URL, _ arguments: [String], input: String?, in folder: URL, environment: [String: String]
  ) throws -> CommandRun {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // A folder for caches of its own: no test sees what another kept, and none writes in the home of who runs it.
    let cache = temporaryFile("-cache")
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: cache) }
    process.environment = ProcessInfo.processInfo.environment.merging(["XDG_CACHE_HOME": cache.path()]) { $1 }
      .merging(environment) { $1 }
    // Files, not pipes: a full pipe would block the command while nobody reads.
    let files = (0..<2).map { _ in temporaryFile() }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { _ = FileManager.default.createFile(atPath: file.path(), contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    if let input { try? pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }

  /// A path that does not exist yet.
  static func temporaryFile(_ ending: String = "") -> URL {
    FileManager.default.temporaryDirectory.appending(path: "genderscan-\(UUID().uuidString)\(ending)")
  }

  /// A new file with this text; the caller removes it.
  static func file(_ text: String, ending: String = ".txt") throws -> URL {
    try file(Data(text.utf8), ending: ending)
  }

  /// A new file with these bytes.
  static func file(_ bytes: Data, ending: String = ".txt") throws -> URL {
    let url = temporaryFile(ending)
    try bytes.write(to: url)
    return url
  }
}
