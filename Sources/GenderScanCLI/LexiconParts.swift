import BundledLexicons
import GenderScan
import LexiconAuthoring

/// Everything that a lexicon is made of, read from disk once.
///
/// The bytes that are compiled are the bytes that tell which kept form is theirs, also when a file changes meanwhile or
/// is a pipe.
struct LexiconParts {
  /// What the rest is laid over.
  enum Base {
    case bundled
    case archive(path: String, bytes: [UInt8])
    case files([LexiconFile])
  }

  var base = Base.bundled
  /// Files laid over the base.
  var overlays: [LexiconFile] = []
  /// Files with checklists that are to be used instead of those of the base.
  var checklistFiles: [LexiconFile] = []
  /// All checklists that were asked for, as ids or as names of files.
  var checklists: [String] = []

  /// False when the base is the whole lexicon and is compiled already.
  var needCompiling: Bool {
    if case .files = base { return true }
    return !overlays.isEmpty || !checklistFiles.isEmpty
  }

  /// The lexicon that the parts make, compiled now.
  func lexicon() throws(CommandFailure) -> Lexicon {
    let base = try compiledBase()
    guard !overlays.isEmpty || !checklistFiles.isEmpty else { return base }
    let extra = try LexiconSource.reading(of: overlays)
    let errors = extra.contents.overlayErrors(over: base.contents, places: extra.places)
    guard errors.isEmpty else { throw .lexicon(errors) }
    let own = try LexiconSource.reading(of: checklistFiles)
    var contents = base.contents.adding(extra.contents)
    // First out with what was not asked for: a file may repeat the id of a built-in question.
    if !checklistFiles.isEmpty { contents.checklists.removeAll { !checklists.contains($0.id) } }
    contents = contents.adding(own.contents)
    return try LexiconSource.compile(contents, places: extra.places.merging(own.places) { $1 })
  }

  private func compiledBase() throws(CommandFailure) -> Lexicon {
    switch base {
    case .bundled: return try LexiconSource.bundled()
    case .archive(let path, let bytes):
      do {
        return try LexiconArchive.decode(bytes)
      } catch {
        throw .lexicon([LexiconError(code: error.code, message: error.message, place: path)])
      }
    case .files(let files):
      let reading = try LexiconSource.reading(of: files)
      return try LexiconSource.compile(reading.contents, places: reading.places)
    }
  }
}
