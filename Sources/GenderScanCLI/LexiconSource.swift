import BundledLexicons
import GenderScan
import LexiconAuthoring

/// Where the lexicon of a run comes from: the bundled one, with the user's own files laid over it, or another whole one.
struct LexiconSource {
  /// The values of `--lexicon`.
  let lexicons: [String]
  /// The values of `--checklist`: ids or files.
  let checklists: [String]

  /// The lexicon to search with.
  func lexicon() throws(CommandFailure) -> Lexicon {
    let reading = LexiconReader.read(try LexiconFiles(paths: lexicons).read())
    guard reading.errors.isEmpty else { throw CommandFailure.lexicon(reading.errors) }
    do {
      return try LexiconCompiler.compile(reading.contents, digest: "")
    } catch {
      throw CommandFailure.lexicon([error])
    }
  }

  /// True when a value of `--checklist` names a file.
  static func isFile(_ value: String) -> Bool {
    value.contains("/") || value.hasSuffix(".yml") || value.hasSuffix(".yaml")
  }
}
