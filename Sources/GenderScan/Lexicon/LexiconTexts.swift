/// What a lexicon says in words: its entries, criteria, references and terms.
///
/// The texts of the lexicon that is built in are read where they lie, at the moment they are asked for, so that a scan
/// pays for what its report says and no more. Hold on to what you asked for: each answer is read anew.
package struct LexiconTexts: Sendable {
  private enum Source: Sendable {
    case contents(Shared<LexiconContents>, searchedFor: [SearchedTerms])
    /// Where an archive lies that nobody changes and that is there as long as the program runs.
    case archive(address: UInt, count: Int)
  }

  package let id: String
  package let version: String
  private let source: Source

  /// The texts of contents; `searchedFor` has those of each criterion.
  init(_ contents: LexiconContents, searchedFor: [SearchedTerms]) {
    id = contents.id
    version = contents.version
    source = .contents(Shared(contents), searchedFor: searchedFor)
  }

  /// The texts of an archive that is part of the program.
  init(id: String, version: String, builtIn payload: UnsafeRawBufferPointer) {
    self.id = id
    self.version = version
    source = .archive(address: UInt(bitPattern: payload.baseAddress), count: payload.count)
  }

  /// All of it, as the files say it.
  var contents: LexiconContents {
    switch source {
    case .contents(let contents, _): return contents.value
    case .archive(let address, let count):
      var reader = Self.reader(address, count).at(table: LexiconArchiveTable.entries.rawValue)
      var contents = LexiconContents()
      contents.id = id
      contents.version = version
      reader.code(&contents)
      return contents
    }
  }

  // MARK: One by one

  /// What a report says of an entry, by its number: its patterns and examples are left out.
  func text(ofEntry number: Int) -> LexiconEntry {
    switch source {
    case .contents(let contents, _): return contents.value.entries[number]
    case .archive(let address, let count):
      var entry = LexiconEntry()
      Self.read(.entries, number, Self.reader(address, count)) { $0.code(textOf: &entry) }
      return entry
    }
  }

  /// The entry with an id, with all that the files say of it; nil without one.
  func entry(_ id: String) -> LexiconEntry? {
    switch source {
    case .contents(let contents, _): return contents.value.entries.first { $0.id == id }
    case .archive(let address, let count):
      let reader = Self.reader(address, count)
      guard let number = Self.numbers(.entries, reader, where: { $0 == id }).first else { return nil }
      var entry = LexiconEntry()
      Self.read(.entries, number, reader) { $0.code(&entry) }
      return entry
    }
  }

  /// What was looked for to answer a criterion, by its number, in plain words.
  func searchedFor(criterion number: Int) -> SearchedTerms {
    switch source {
    case .contents(_, let searchedFor):
      return searchedFor.indices.contains(number) ? searchedFor[number] : SearchedTerms()
    case .archive(let address, let count):
      var searched = SearchedTerms()
      Self.read(.searchedFor, number, Self.reader(address, count)) { $0.code(&searched) }
      return searched.count < 0 ? SearchedTerms() : searched
    }
  }

  /// The references with these ids, in the order of the list.
  func references(_ ids: Set<String>) -> [Reference] {
    switch source {
    case .contents(let contents, _): return contents.value.references.filter { ids.contains($0.id) }
    case .archive(let address, let count):
      let reader = Self.reader(address, count)
      return Self.numbers(.references, reader, where: ids.contains).map { number in
        var reference = Reference()
        Self.read(.references, number, reader) { $0.code(&reference) }
        return reference
      }
    }
  }

  // MARK: All of a kind

  /// Checklists with what a report says of their criteria: clauses and examples are left out.
  var checklists: [Checklist] {
    switch source {
    case .contents(let contents, _):
      return contents.value.checklists.map { checklist in
        var checklist = checklist
        for number in checklist.criteria.indices { checklist.criteria[number].removeRules() }
        return checklist
      }
    case .archive(let address, let count):
      let reader = Self.reader(address, count)
      var heads = reader.at(table: LexiconArchiveTable.checklists.rawValue)
      var checklists: [Checklist] = []
      var counts: [Int] = []
      heads.code(headsOf: &checklists, &counts)
      var first = 0
      for (number, count) in counts.enumerated() {
        checklists[number].criteria = (first..<first + count).map { number in
          var criterion = Criterion()
          Self.read(.criteria, number, reader) { $0.code(textOf: &criterion) }
          return criterion
        }
        first += count
      }
      return checklists
    }
  }

  var instruments: [Instrument] {
    all(\.instruments, .instruments) { $0.code(table: &$1, blank: Instrument()) { $0.code(&$1) } }
  }

  var assessment: [AssessmentTerm] {
    all(\.assessment, .assessment) { $0.code(table: &$1, blank: AssessmentTerm()) { $0.code(&$1) } }
  }

  private func all<Item>(
    _ items: (LexiconContents) -> [Item], _ table: LexiconArchiveTable,
    _ read: (inout LexiconArchiveReader, inout [Item]) -> Void
  ) -> [Item] {
    switch source {
    case .contents(let contents, _): return items(contents.value)
    case .archive(let address, let count):
      var reader = Self.reader(address, count).at(table: table.rawValue)
      var all: [Item] = []
      read(&reader, &all)
      return all
    }
  }

  // MARK: The archive

  private static func reader(_ address: UInt, _ count: Int) -> LexiconArchiveReader {
    LexiconArchiveReader(
      UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count), isBuiltIn: true)
  }

  private static func read(
    _ table: LexiconArchiveTable, _ number: Int, _ reader: LexiconArchiveReader,
    _ body: (inout LexiconArchiveReader) -> Void
  ) {
    var reader = reader.at(table: table.rawValue, item: number)
    body(&reader)
  }

  /// The numbers of items of which the first text, their id, passes.
  private static func numbers(
    _ table: LexiconArchiveTable, _ reader: LexiconArchiveReader, where isWanted: (String) -> Bool
  ) -> [Int] {
    (0..<reader.count(ofTable: table.rawValue)).filter { number in
      var id = ""
      read(table, number, reader) { $0.code(&id) }
      return isWanted(id)
    }
  }
}
