import BundledLexicons
import GenderScan

/// Tries a pattern with a reading, such as `zijn@bez`, on a text, with the word classes of the standard lexicon.
struct ReadingTrial {
  private let lexicon: Lexicon

  /// The classes that readings look at.
  private static let classes = Result {
    try BundledLexicons.standard().contents.classes.filter {
      LexiconCompiler.readingClasses.contains($0.name)
    }
  }

  init(_ forms: [String]) throws {
    var contents = LexiconContents()
    contents.classes = try Self.classes.get()
    var entry = LexiconEntry()
    entry.id = "t1.lezing"
    entry.forms = forms
    contents.entries = [entry]
    lexicon = try LexiconCompiler.compile(contents, digest: "")
  }

  /// The places found, in bytes of the source.
  func places(in text: String) throws -> [Range<Int>] {
    let structure = try Parsed.structure(text)
    return LexiconMatcher.matches(in: structure, lexicon: lexicon).entries.compactMap { match in
      guard let first = match.tokens.first, let last = match.tokens.last else { return nil }
      let range = structure.tokens[first].textRange.lowerBound..<structure.tokens[last].textRange.upperBound
      let source = structure.text.map.sourceRange(of: range)
      return source.lowerBound.bytes..<source.upperBound.bytes
    }
  }
}
