import PhraseMatching

/// A compiled lexicon: its contents and the tables to search with.
///
/// Hold it once and share it between threads; it never changes. Get the bundled one from `BundledLexicons.standard()`,
/// or make one with ``LexiconCompiler``.
/// Cost: about two megabytes for the bundled lexicon.
public struct Lexicon: Sendable {
  /// SHA-256 of its compiled form, in hexadecimal.
  public let digest: String
  package let texts: LexiconTexts
  package let program: PatternProgram
  /// The vocabulary, ready to be asked.
  package let terms: TermTable
  /// The vocabulary, as words that are certainly words.
  package let known: KnownWords
  /// The level from which the classes that readings look at are complete.
  package let readingLevel: Int

  init(texts: LexiconTexts, program: PatternProgram, terms: TermTable, known: KnownWords, digest: String) {
    self.texts = texts
    self.program = program
    self.terms = terms
    self.known = known
    self.digest = digest
    let reading = LexiconCompiler.readingClasses.compactMap { program.setsOfClasses[$0] }
    readingLevel = (reading.map { program.sets[$0].level }.max() ?? -1) + 1
  }

  package init(contents: LexiconContents, program: PatternProgram, digest: String) {
    self.init(
      texts: LexiconTexts(contents, searchedFor: SearchedWords.all(contents)), program: program,
      terms: TermTable(program), known: KnownWords(program.vocabulary, first: program.termWords),
      digest: digest)
  }

  /// Entries, classes, references and checklists.
  ///
  /// Hold on to it: those of the bundled lexicon are read each time they are asked for, which takes a few milliseconds.
  public var contents: LexiconContents { texts.contents }

  /// The set of a word class, or nil.
  package func set(forClass name: String) -> Int? { program.setsOfClasses[name] }

  /// The entry with an id, or nil.
  public func entry(_ id: String) -> LexiconEntry? { texts.entry(id) }
}
