import Foundation

/// The project's own source files, for tests about the house.
struct SourceTree {
  /// A Swift file: its path below the package, and its lines.
  struct File: CustomStringConvertible {
    let path: String
    let lines: [Substring]

    var text: String { lines.joined(separator: "\n") }
    var description: String { path }

    /// The lines without comments.
    var code: [Substring] {
      lines.filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
    }
  }

  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The Swift files below a folder, by path.
  static func files(below folder: String) throws -> [File] {
    let base = root.appending(path: folder)
    guard FileManager.default.fileExists(atPath: base.path()) else { return [] }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path()).filter {
      $0.hasSuffix(".swift")
    }
    return try paths.sorted().map { path in
      let text = try String(contentsOf: base.appending(path: path), encoding: .utf8)
      return File(
        path: "\(folder)/\(path)", lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
