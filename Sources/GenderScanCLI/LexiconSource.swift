import BundledLexicons
import GenderScan
import LexiconAuthoring

/// Where the lexicon of a run comes from: the bundled one, with the user's own files laid over it, or another whole one.
struct LexiconSource {
  /// The values of `--lexicon`: YAML files are laid over the lexicon, a folder or `.gslx` file stands in for the bundled one.
  let lexicons: [String]
  /// The values of `--checklist`: ids, or files to lay over the lexicon.
  let checklists: [String]

  /// The lexicon to search with.
  func lexicon() throws(CommandFailure) -> Lexicon {
    let base = try base()
    let files = (lexicons.filter { !Self.isWhole($0) } + checklists.filter(Self.isFile))
    guard !files.isEmpty else { return base }
    let reading = LexiconReader.read(try LexiconFiles(paths: files).read())
    guard reading.errors.isEmpty else { throw CommandFailure.lexicon(reading.errors) }
    return try compile(base.contents.adding(reading.contents))
  }

  private func base() throws(CommandFailure) -> Lexicon {
    guard let whole = lexicons.last(where: Self.isWhole) else {
      do { return try BundledLexicons.standard() } catch { throw CommandFailure.lexicon([error]) }
    }
    if LexiconFiles.isFolder(whole) {
      let reading = LexiconReader.read(try LexiconFiles(paths: [whole]).read())
      guard reading.errors.isEmpty else { throw CommandFailure.lexicon(reading.errors) }
      return try compile(reading.contents)
    }
    let bytes = try LexiconFiles.bytes(of: whole)
    do { return try LexiconArchive.decode(bytes) } catch { throw CommandFailure.lexicon([error]) }
  }

  private func compile(_ contents: LexiconContents) throws(CommandFailure) -> Lexicon {
    do {
      return LexiconArchive.stamped(try LexiconCompiler.compile(contents, digest: ""))
    } catch {
      throw CommandFailure.lexicon([error])
    }
  }

  /// True for a folder or a compiled file.
  private static func isWhole(_ path: String) -> Bool {
    path.hasSuffix(".gslx") || LexiconFiles.isFolder(path)
  }

  /// True when a value of `--checklist` names a file.
  static func isFile(_ value: String) -> Bool {
    value.contains("/") || value.hasSuffix(".yml") || value.hasSuffix(".yaml")
  }
}
