import BundledLexicons
import GenderScan
import LexiconAuthoring
import Testing

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

  @Test func bundledLexiconIsUsable() throws {
    let lexicon = try BundledLexicons.standard()
    #expect(lexicon.contents.id == "genderscan-nl")
    #expect(lexicon.digest.count == 64)
  }
}
