import Foundation
import LexiconAuthoring

/// The project's own `Lexicons` folder, as the command reads it.
enum LexiconFolder {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The YAML files, named as `genderscan lexicon compile Lexicons` names them.
  static func files() throws -> [LexiconFile] {
    let folder = root.appending(path: "Lexicons")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".yml") }
      .map {
        LexiconFile(name: "Lexicons/\($0)", bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
      }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
