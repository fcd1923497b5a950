#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds reference texts beside the package, in `../shared`.
///
/// They are not part of it: tests that need them are skipped
/// when they are absent.
public struct SharedFiles: Sendable {
  /// The folder, or nil when it is not there.
  public static let root: String? = {
    let package = packageFolder
    let folder = package.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/shared"
    return FileManager.default.fileExists(atPath: folder + "/corpus/dev/SOURCES.tsv") ? folder : nil
  }()

  /// True when the folder is there; use it as `.enabled(if: SharedFiles.exist, "needs ../shared")`.
  public static var exist: Bool { root != nil }

  /// The folder of this package.
  public static let packageFolder: String = {
    // …/Tests/TestSupport/SharedFiles.swift
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  }()

  /// The bytes of a file below `../shared`; nil when it is not there.
  public static func bytes(_ path: String) -> [UInt8]? {
    guard let root, let data = FileManager.default.contents(atPath: root + "/" + path) else { return nil }
    return Array(data)
  }

  /// The bytes of a file of this package; nil when it is not there.
  public static func packageBytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: packageFolder + "/" + path).map { Array($0) }
  }

  /// Names of the plain files in a folder below `../shared`, sorted.
  public static func names(_ folder: String) -> [String] {
    guard let root else { return [] }
    let base = root + "/" + folder
    let found = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
    return found.sorted().filter { name in
      var isFolder = false
      return FileManager.default.fileExists(atPath: base + "/" + name, isDirectory: &isFolder) && !isFolder
    }
  }
}
