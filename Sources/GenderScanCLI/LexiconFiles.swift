#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GenderScan
import LexiconAuthoring

/// Reads lexicon files and folders from disk for the lexicon module, which opens no files itself.
struct LexiconFiles {
  /// Files, or folders whose `.yml` and `.yaml` files are all read.
  let paths: [String]

  /// Folders below a lexicon folder that are looked into: `phrases/`, `context/`, `checklists/`.
  private static let depth = 2

  /// The files, named by their path as given.
  func read() throws(CommandFailure) -> [LexiconFile] {
    var result: [LexiconFile] = []
    for path in paths {
      let names = Self.isFolder(path) ? Self.files(in: path, depth: Self.depth) : [path]
      guard !names.isEmpty else {
        throw CommandFailure(
          .refused,
          Diagnostic(
            code: "E-GEEN-BESTAND", message: "in deze map staan geen .yml-bestanden (kies de map Lexicons)",
            english: "no .yml files in this folder (choose the folder Lexicons)"), file: path)
      }
      for name in names { result.append(LexiconFile(name: name, bytes: try Self.bytes(of: name))) }
    }
    return result
  }

  /// The bytes of one file, at most what a lexicon may be.
  static func bytes(of path: String, limit: Int = LexiconFile.limit) throws(CommandFailure) -> [UInt8] {
    do {
      return try InputFile(path: path, limit: limit).read()
    } catch {
      throw CommandFailure(.refused, error, file: path)
    }
  }

  /// True for an existing folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// True for a folder with a lexicon of its own: one that has a name, in `lexicon.yml`.
  ///
  /// The files of any other folder are terms and questions to lay over a lexicon.
  static func isLexicon(_ path: String) -> Bool {
    isFolder(path) && ["lexicon.yml", "lexicon.yaml"].contains { access("\(path)/\($0)", F_OK) == 0 }
  }

  /// The YAML files in a folder and its subfolders, by name.
  private static func files(in folder: String, depth: Int) -> [String] {
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var result: [String] = []
    for name in names(in: folder) where !name.hasPrefix(".") {
      let path = "\(base)/\(name)"
      if isFolder(path) {
        if depth > 0 { result += files(in: path, depth: depth - 1) }
      } else if name.hasSuffix(".yml") || name.hasSuffix(".yaml") {
        result.append(path)
      }
    }
    return result
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    return names(in: stream).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names in an open folder, in no order.
  static func names(in stream: OpaquePointer) -> [String] {
    var result: [String] = []
    while let item = readdir(stream) {
      let name = withUnsafeBytes(of: item.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      result.append(name)
    }
    return result
  }
}
