import BundledLexicons
import GenderScan
import LexiconAuthoring

/// The lexicon that a command works with: the bundled one, with what the user laid over it or put in its place.
struct LexiconSource {
  /// YAML files to lay over, or a folder or `.gslx` file that replaces the bundled lexicon.
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

  /// The lexicon, ready to search with.
  func lexicon() throws(CommandFailure) -> Lexicon {
    let (base, overlays) = try base()
    let files = checklists.filter(Self.isFile)
    guard !overlays.isEmpty || !files.isEmpty else { return base }
    let extra = try Self.reading(of: overlays)
    let own = try Self.reading(of: files)
    var contents = base.contents.adding(extra.contents)
    // First out with what was not asked for: a file may repeat the id of a built-in question.
    if !files.isEmpty { contents.checklists.removeAll { !checklists.contains($0.id) } }
    contents = contents.adding(own.contents)
    return try Self.compile(contents, places: extra.places.merging(own.places) { $1 })
  }

  /// What replaces the bundled lexicon, if anything, and the files to lay over it.
  private func base() throws(CommandFailure) -> (Lexicon, overlays: [String]) {
    let replacing = lexicons.filter { $0.hasSuffix(".gslx") || LexiconFiles.isFolder($0) }
    let overlays = lexicons.filter { !replacing.contains($0) }
    guard let path = replacing.last else { return (try Self.bundled(), overlays) }
    guard replacing.count == 1 else {
      throw .usage(
        "geef één map of .gslx-bestand; losse YAML-bestanden mogen erbij", "give one folder or .gslx file")
    }
    if LexiconFiles.isFolder(path) {
      let reading = try Self.reading(of: [path])
      return (try Self.compile(reading.contents, places: reading.places), overlays)
    }
    return (try Self.decode(path), overlays)
  }

  /// The lexicon that is built in.
  static func bundled() throws(CommandFailure) -> Lexicon {
    do {
      return try BundledLexicons.standard()
    } catch {
      throw .lexicon([error])
    }
  }

  private static func decode(_ path: String) throws(CommandFailure) -> Lexicon {
    do {
      return try LexiconArchive.decode(try LexiconFiles.bytes(of: path, limit: 64 << 20))
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as LexiconError {
      throw .lexicon([LexiconError(code: error.code, message: error.message, place: path)])
    } catch {
      throw CommandFailure(.internalError)
    }
  }

  /// What files and folders say, or all their errors.
  static func reading(of paths: [String]) throws(CommandFailure) -> LexiconReading {
    let reading = LexiconReader.read(try LexiconFiles(paths: paths).read())
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
