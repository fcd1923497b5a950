import BundledLexicons
import GenderScan
import LexiconAuthoring

/// The lexicon that a command works with: the bundled one, with what the user laid over it or put in its place.
struct LexiconSource {
  /// YAML files and folders to lay over, or a folder with a `lexicon.yml` or a `.gslx` file that replaces the bundled
  /// lexicon.
  let lexicons: [String]
  /// Ids, or YAML files with `punten` of their own.
  let checklists: [String]

  init(lexicons: [String] = [], checklists: [String] = []) {
    self.lexicons = lexicons
    self.checklists = checklists
  }

  /// True when a checklist is given as a file and not by its id.
  static func isFile(_ name: String) -> Bool {
    name.hasSuffix(".yml") || name.hasSuffix(".yaml") || name.contains("/")
  }

  /// The lexicon, ready to search with: as an earlier run with the same files kept it, or compiled now.
  func lexicon() throws(CommandFailure) -> Lexicon {
    let parts = try parts()
    guard parts.needCompiling, let cache = LexiconCache(parts) else { return try parts.lexicon() }
    if let kept = cache.lexicon() { return kept }
    let lexicon = try parts.lexicon()
    cache.keep(lexicon)
    return lexicon
  }

  /// What replaces the bundled lexicon, if anything, and the files to lay over it.
  private func parts() throws(CommandFailure) -> LexiconParts {
    let replacing = lexicons.filter { $0.hasSuffix(".gslx") || LexiconFiles.isLexicon($0) }
    guard replacing.count <= 1 else {
      throw .usage(
        "geef één map of .gslx-bestand; losse YAML-bestanden mogen erbij", "give one folder or .gslx file")
    }
    var parts = LexiconParts()
    if let path = replacing.first {
      parts.base =
        LexiconFiles.isFolder(path)
        ? .files(try LexiconFiles(paths: [path]).read())
        : .archive(path: path, bytes: try LexiconFiles.bytes(of: path, limit: 64 << 20))
    }
    parts.overlays = try LexiconFiles(paths: lexicons.filter { !replacing.contains($0) }).read()
    parts.checklistFiles = try LexiconFiles(paths: checklists.filter(Self.isFile)).read()
    parts.checklists = checklists
    return parts
  }

  /// The lexicon that is built in.
  static func bundled() throws(CommandFailure) -> Lexicon {
    do {
      return try BundledLexicons.standard()
    } catch {
      throw .lexicon([error])
    }
  }

  /// What files and folders say, or all their errors.
  static func reading(of paths: [String]) throws(CommandFailure) -> LexiconReading {
    try reading(of: try LexiconFiles(paths: paths).read())
  }

  /// What files say, or all their errors.
  static func reading(of files: [LexiconFile]) throws(CommandFailure) -> LexiconReading {
    let reading = LexiconReader.read(files)
    guard reading.errors.isEmpty else { throw .lexicon(reading.errors) }
    return reading
  }

  /// Compiled, with the digest of the compiled form; or all errors in patterns.
  static func compile(
    _ contents: LexiconContents, places: [String: String] = [:]
  ) throws(CommandFailure) -> Lexicon {
    do {
      return LexiconArchive.stamped(try LexiconCompiler.compile(contents, digest: ""))
    } catch {
      let all = LexiconCheck(contents, places: places).patternErrors()
      throw .lexicon(all.isEmpty ? [error] : all)
    }
  }
}
