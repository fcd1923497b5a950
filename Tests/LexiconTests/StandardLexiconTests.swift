import BundledLexicons
import DocumentLoading
import LexiconAuthoring
import TestSupport
import Testing

@testable import GenderScan

/// The project's own data: it reads, it finds what its examples say, and its compiled form is fresh.
@Suite struct StandardLexiconTests {
  @Test func everyExampleHolds() throws {
    let reading = LexiconReader.read(try LexiconFolder.files())
    for error in reading.errors {
      Issue.record("\(error.place): \(error.code): \(error.owner): \(error.message)")
    }
    let outcome = LexiconCheck(reading.contents, places: reading.places).run()
    for error in outcome.errors {
      Issue.record("\(error.place): \(error.code): \(error.owner): \(error.message)")
    }
    #expect(outcome.examples > 0)
  }

  @Test func compiledFormIsFresh() throws {
    let reading = LexiconReader.read(try LexiconFolder.files())
    try #require(reading.errors.isEmpty, "Lexicons cannot be read: run genderscan lexicon check Lexicons")
    let bytes = LexiconArchive.encode(try LexiconCompiler.compile(reading.contents, digest: ""))
    // Compared first: the difference of half a million bytes takes minutes to print.
    let isFresh = bytes == BundledLexicons.bytes
    #expect(
      isFresh,
      "Sources/CLexiconData/standard.gslx is older than Lexicons: run make lexicons (genderscan lexicon compile Lexicons)"
    )
  }

  @Test func indexIsFresh() throws {
    let reading = LexiconReader.read(try LexiconFolder.files())
    let index = try LexiconFolder.text("Lexicons/INDEX.md")
    let isFresh = LexiconIndex(reading.contents).markdown() == index
    #expect(isFresh, "Lexicons/INDEX.md is old: run make lexicons")
  }

  /// What is built in is not checked when it is read, so it is checked here.
  @Test func whatIsBuiltInIsSound() throws {
    let bundled = try BundledLexicons.standard()
    let checked = try LexiconArchive.decode(BundledLexicons.bytes)
    let isSame = checked.program == bundled.program
    #expect(isSame)
    #expect(checked.contents == bundled.contents)
  }

  /// The texts of what is built in are read one by one, those of any other archive all at once.
  @Test func whatIsReadOneByOneIsTheSame() throws {
    let bundled = try BundledLexicons.standard().texts
    let checked = try LexiconArchive.decode(BundledLexicons.bytes).texts
    let contents = checked.contents
    for (number, entry) in contents.entries.enumerated() {
      let text = bundled.text(ofEntry: number)
      #expect(text.id == entry.id && text.lemma == entry.lemma && text.explanation == entry.explanation)
      #expect(text.references == entry.references && text.alternatives == entry.alternatives)
      #expect(text.sections == entry.sections && text.documents == entry.documents)
      #expect(bundled.entry(entry.id) == entry)
      #expect(checked.entry(entry.id) == entry)
    }
    #expect(bundled.entry("er-is-geen") == nil)
    #expect(bundled.checklists == checked.checklists)
    #expect(
      bundled.checklists.map { $0.criteria.map(\.question) }
        == contents.checklists.map { $0.criteria.map(\.question) })
    #expect(bundled.instruments == contents.instruments)
    #expect(bundled.assessment == contents.assessment)
    let ids = Set(contents.references.map(\.id).enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
    #expect(bundled.references(ids) == contents.references.filter { ids.contains($0.id) })
    #expect(checked.references(ids) == bundled.references(ids))
    let words = SearchedWords.all(contents)
    for number in words.indices {
      #expect(bundled.searchedFor(criterion: number) == words[number])
      #expect(checked.searchedFor(criterion: number) == words[number])
    }
    #expect(bundled.searchedFor(criterion: words.count) == SearchedTerms())
  }

  /// Tables that lie in the program find what tables that are worked out find.
  @Test func reportsAreTheSameWithEitherTables() throws {
    let bundled = Analyzer(lexicon: try BundledLexicons.standard())
    let checked = Analyzer(lexicon: try LexiconArchive.decode(BundledLexicons.bytes))
    for folder in ["regiovisie-lindestreek", "veiligheidsplan-rietkwartier", "nota-inclusie-hoogmeer"] {
      let path = "Fixtures/\(folder)/document.txt"
      let bytes = try #require(SharedFiles.packageBytes(path))
      let document = try DocumentLoader().load(bytes, name: path)
      let (own, other) = (bundled.analyze(document), checked.analyze(document))
      #expect(!own.findings.isEmpty)
      #expect(JSONReport().bytes(own) == JSONReport().bytes(other))
    }
  }

  @Test func bundledLexiconIsUsable() throws {
    let lexicon = try BundledLexicons.standard()
    #expect(lexicon.contents.id == "genderscan-nl")
    #expect(lexicon.digest.count == 64)
  }
}
