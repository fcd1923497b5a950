import GenderScan

/// A lexicon of a few entries of a test's own, tried on a text.
struct PatternTrial {
  var entries: [LexiconEntry] = []
  var classes: [WordClass] = []

  /// A lexicon of one entry.
  init(
    _ forms: [String], zonder exceptions: [String] = [], met required: [String] = [], metAlinea: [String] = []
  ) {
    var entry = LexiconEntry()
    entry.id = "t1.proef"
    entry.forms = forms
    entry.exceptions = exceptions
    entry.required = required
    entry.requiredInParagraph = metAlinea
    entries = [entry]
  }

  /// The same with a word class.
  func with(_ name: String, _ forms: [String], zonder exceptions: [String] = []) -> PatternTrial {
    var wordClass = WordClass()
    wordClass.name = name
    wordClass.forms = forms
    wordClass.exceptions = exceptions
    var result = self
    result.classes.append(wordClass)
    return result
  }

  /// The same with another entry.
  func and(_ id: String, _ forms: [String], lens: Lens = .visibility) -> PatternTrial {
    var entry = LexiconEntry()
    entry.id = id
    entry.forms = forms
    entry.lens = lens
    var result = self
    result.entries.append(entry)
    return result
  }

  func lexicon() throws -> Lexicon {
    var contents = LexiconContents()
    contents.entries = entries
    contents.classes = classes
    return try LexiconCompiler.compile(contents, digest: "")
  }

  /// The pieces that entries find in a text, in order.
  ///
  /// `prepare` may change the structure first.
  func found(in text: String, prepare: (inout DocumentStructure) -> Void = { _ in }) throws -> [String] {
    let lexicon = try lexicon()
    var structure = StructureParser().parse(Self.document(text))
    prepare(&structure)
    return LexiconMatcher.matches(in: structure, lexicon: lexicon).entries.map { match in
      let quote = structure.string(tokens: match.tokens)
      return entries.count == 1 ? quote : "\(lexicon.contents.entries[match.entry].id): \(quote)"
    }
  }

  static func document(_ text: String) -> Document {
    let bytes = Array(text.utf8)
    return Document(
      name: "proef.txt", id: "", format: .text, encoding: "utf-8", sourceBytes: bytes.count, title: nil,
      text: SourceText(verbatim: bytes), blocks: [], superscripts: [],
      lines: LineIndex(lineStarts: [0], continuationBytes: [], unit: 1), diagnostics: [])
  }
}
