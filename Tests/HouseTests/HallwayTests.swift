import Testing

/// The rooms of the library stand in one straight hallway: no room knows a later one.
@Suite struct HallwayTests {
  private static let rooms = [
    "Statistics", "Text", "Structure", "Lexicon", "Context", "Checklist", "Report", "Rendering",
  ]

  /// Uses of a later room that are meant, each with its reason.
  private static let allowed: [String: Set<String>] = [
    // The classes that readings look at are found while the lexicon is matched, so the matcher asks the reader.
    "Lexicon/SequenceMatcher.swift": ["ReadingResolver"],
    "Lexicon/LexiconMatcher.swift": ["ReadingResolver"],
    // What the rules of context need to know of an entry is worked out once, when the lexicon is compiled.
    "Lexicon/PatternProgram.swift": ["EntryTraits"],
    // So is what criteria ask.
    "Lexicon/CompiledClauses.swift": ["Criterion", "EvidenceClause", "Strength"],
    "Lexicon/SearchedWords.swift": ["Criterion", "EvidenceClause"],
    "Lexicon/LexiconTexts.swift": ["Checklist", "Criterion", "Instrument", "AssessmentTerm"],
    // Criteria and their texts are part of the contents that a lexicon file holds.
    "Lexicon/LexiconContents.swift": ["Checklist", "Instrument", "AssessmentTerm"],
    "Lexicon/LexiconCompiler.swift": ["Criterion", "EntryTraits"],
  ]

  @Test(arguments: Array(rooms.enumerated()))
  func knowsNoLaterRoom(_ index: Int, _ room: String) throws {
    var laterTypes: [String: String] = [:]
    for later in Self.rooms[(index + 1)...] {
      for file in try SourceTree.files(below: "Sources/GenderScan/\(later)") {
        for name in Self.declaredTypes(file) { laterTypes[name] = later }
      }
    }
    for file in try SourceTree.files(below: "Sources/GenderScan/\(room)") {
      let key = file.path.split(separator: "/").suffix(2).joined(separator: "/")
      if key.contains("Archive") { continue }
      let used = Self.words(file).intersection(laterTypes.keys).subtracting(Self.allowed[key] ?? [])
      #expect(used.isEmpty, "\(file.path) uses \(used.sorted().map { "\($0) of \(laterTypes[$0] ?? "")" })")
    }
  }

  @Test func onlyTheShimKnowsTheParser() throws {
    for file in try SourceTree.files(below: "Sources") {
      #expect(!file.code.contains { $0.contains("import CLibXML2") }, "\(file.path) imports libxml2")
    }
  }

  @Test(arguments: ["PhraseMatching", "GenderScan", "DocumentLoading", "BundledLexicons"])
  func libraryNeedsNoFoundation(_ target: String) throws {
    for file in try SourceTree.files(below: "Sources/\(target)") {
      #expect(!file.code.contains { $0.contains("import Foundation") }, "\(file.path) imports Foundation")
    }
  }

  private static func declaredTypes(_ file: SourceTree.File) -> [String] {
    file.code.compactMap { line in
      // Only types at the left margin: nested ones are known by their outer type.
      let words = line.split(separator: " ")
      guard line.first != " ",
        let at = words.firstIndex(where: { ["struct", "enum", "protocol"].contains($0) }),
        at + 1 < words.count
      else { return nil }
      return String(words[at + 1].prefix { $0.isLetter || $0.isNumber })
    }
  }

  private static func words(_ file: SourceTree.File) -> Set<String> {
    var result: Set<String> = []
    for line in file.code {
      for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      where word.first?.isUppercase ?? false {
        result.insert(String(word))
      }
    }
    return result
  }
}
