import Testing

/// Nothing that a document, a lexicon or a flag can reach traps, prints or hides in a global.
@Suite struct QuietTests {
  private static let targets = [
    "PhraseMatching", "GenderScan", "DocumentLoading", "LexiconAuthoring", "BundledLexicons",
  ]
  private static let banned = [
    "fatalError(", "preconditionFailure(", "try!", "as!", "@unchecked Sendable", " print(",
    "nonisolated(unsafe)",
  ]

  @Test(arguments: targets) func libraryIsQuiet(_ target: String) throws {
    for file in try SourceTree.files(below: "Sources/\(target)") {
      for line in file.code {
        for word in Self.banned {
          #expect(!line.contains(word), "\(file.path): \(line)")
        }
      }
    }
  }

  @Test func namesAreTheFields() throws {
    let unwanted = ["Manager", "Helper", "Util", "Utility", "Processor"]
    for file in try SourceTree.files(below: "Sources") {
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      #expect(!unwanted.contains { name.contains($0) }, "\(file.path)")
    }
  }

  @Test func noPathOfAMachine() throws {
    for folder in ["Sources", "Tests"] {
      for file in try SourceTree.files(below: folder) where !file.path.contains("HouseTests") {
        for line in file.lines {
          #expect(!line.contains("/home/") && !line.contains("/Users/"), "\(file.path): \(line)")
        }
      }
    }
  }
}
