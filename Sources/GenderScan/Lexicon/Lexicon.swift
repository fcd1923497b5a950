/// A compiled lexicon: its contents and the tables to search with.
///
/// Hold it once and share it between threads; it never changes. Get the bundled one from `BundledLexicons.standard()`,
/// or make one with ``LexiconCompiler``.
/// Cost: about a megabyte for the bundled lexicon.
public struct Lexicon: Sendable {
  /// Entries, classes, references and checklists.
  public let contents: LexiconContents
  /// SHA-256 of its compiled form, in hexadecimal.
  public let digest: String
  package let program: PatternProgram
  /// The vocabulary, ready to be asked.
  package let terms: TermTable
  /// The level from which the classes that readings look at are complete.
  package let readingLevel: Int
  private let entryNumbers: [String: Int]
  private let classNumbers: [String: Int]

  package init(contents: LexiconContents, program: PatternProgram, digest: String) {
    self.contents = contents
    self.program = program
    self.digest = digest
    terms = TermTable(program)
    let reading = LexiconCompiler.readingClasses.compactMap { program.setsOfClasses[$0] }
    readingLevel = (reading.map { program.sets[$0].level }.max() ?? -1) + 1
    entryNumbers = Dictionary(
      contents.entries.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    classNumbers = Dictionary(
      contents.classes.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The set of a word class, or nil.
  package func set(forClass name: String) -> Int? { program.setsOfClasses[name] }

  /// The set of a pattern that a criterion states, or nil.
  package func set(forPattern pattern: String) -> Int? { program.setsOfPatterns[pattern] }

  /// The number of an entry, or nil.
  package func entryIndex(forID id: String) -> Int? { entryNumbers[id] }

  /// The entry with an id, or nil.
  public func entry(_ id: String) -> LexiconEntry? { entryNumbers[id].map { contents.entries[$0] } }

  /// A member of an evidence group in words a reader knows.
  package func plainWords(of member: EvidenceClause.Member) -> String {
    switch member {
    case .wordClass(let name):
      guard let index = classNumbers[name] else { return "" }
      let found = contents.classes[index]
      return found.explanation.isEmpty ? name : found.explanation
    case .entry(let id): return entry(id)?.lemma ?? ""
    case .pattern(let text):
      return Self.plainWords(ofPattern: text)
    }
  }

  /// A pattern without its signs, and with the bars of choices as slashes.
  ///
  /// Bytes, because a report does this for all patterns of all criteria.
  private static func plainWords(ofPattern text: String) -> String {
    String(unsafeUninitializedCapacity: text.utf8.count) { buffer in
      var count = 0
      for byte in text.utf8 {
        switch byte {
        case 0x7B, 0x7D, 0x5B, 0x5D, 0x5F, 0x3C, 0x3E, 0x40, 0x3D: continue
        case 0x7C: buffer[count] = 0x2F
        default: buffer[count] = byte
        }
        count += 1
      }
      return count
    }
  }
}
