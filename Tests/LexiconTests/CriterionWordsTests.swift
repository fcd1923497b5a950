import BundledLexicons
import DocumentLoading
import Testing

@testable import GenderScan

/// What a long list of words in a criterion does, and does not do.
@Suite struct CriterionWordsTests {
  private static func lexicon() throws -> Lexicon {
    var clause = EvidenceClause()
    clause.groups = [
      (1...30).map { .pattern("woord\($0)") } + [.pattern("decentrale")], [.pattern("plan")],
    ]
    var criterion = Criterion()
    criterion.id = "XX01"
    criterion.evidence = [clause]
    var checklist = Checklist()
    checklist.criteria = [criterion]
    var entry = LexiconEntry()
    entry.id = "x1.proef"
    entry.forms = ["genderbril"]
    var contents = LexiconContents()
    contents.checklists = [checklist]
    contents.entries = [entry]
    return try LexiconCompiler.compile(contents, digest: "")
  }

  /// *De centrale ambitie* is two words, whatever a criterion asks for.
  @Test func onlyWordsOfTermsMendBrokenWords() throws {
    let lexicon = try Self.lexicon()
    for lexicon in [lexicon, try LexiconArchive.decode(LexiconArchive.encode(lexicon))] {
      #expect(Self.isKnown("genderbril", lexicon))
      #expect(!Self.isKnown("decentrale", lexicon))
    }
  }

  private static func isKnown(_ word: String, _ lexicon: Lexicon) -> Bool {
    Array(word.utf8).withUnsafeBufferPointer { lexicon.known.contains(WordHash($0, 0..<$0.count)) }
  }

  @Test func aReportNamesTheFirstTermsAndTheirNumber() throws {
    let searched = try Self.lexicon().texts.searchedFor(criterion: 0)
    #expect(searched.terms.count == SearchedTerms.most)
    #expect(searched.terms.first == "woord1")
    #expect(searched.count == 32)
  }

  /// A set that patterns of a group share holds what each of them finds.
  @Test func patternsOfAGroupShareASet() throws {
    let lexicon = try Self.lexicon()
    let members = lexicon.program.clauses.members.withView(Array.init)
    #expect(members.count == 2)
    let text = "Het plan noemt woord7 en woord30. Het plan is decentrale praat. Woord7 alleen."
    let document = try DocumentLoader().load(Array(text.utf8), name: "proef.txt")
    let structure = StructureParser(known: lexicon.known).parse(document)
    let matches = LexiconMatcher.matches(in: structure, lexicon: lexicon)
    var matcher = ClauseMatcher(structure: structure, matches: matches, clauses: lexicon.program.clauses)
    #expect(matcher.hits(of: 0).map(\.sentences) == [[0], [1]])
  }
}
