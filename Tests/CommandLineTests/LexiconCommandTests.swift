import Foundation
import Testing

/// `genderscan lexicon` and `genderscan checklist`: what they print, and how they refuse.
@Suite struct LexiconCommandTests {
  private static let entry = """
    thema: eigen
    bronnen:
      - {id: X1, titel: 'Eigen bron', soort: advies, status: gelezen}
    termen:
      - id: x1.proef
        lemma: proefterm
        familie: verhullend
        lens: taal
        ernst: aandacht
        vormen: ['{proefterm|proeftermen}']
        uitleg: 'Een term die nergens voorkomt. Schrijf iets anders.'
        bronnen: [X1]
        treft: ['De nota heeft een «proefterm» in de tekst.', 'Daar staan «proeftermen» op een rij.']
        treft_niet: ['De nota heeft een term.', 'De proef was geslaagd.']
    """

  private func withFile<Result>(_ text: String, _ run: (String) throws -> Result) throws -> Result {
    let file = try CommandRun.file(text, ending: ".yml")
    defer { try? FileManager.default.removeItem(at: file) }
    return try run(file.path())
  }

  @Test func checksAFileOverTheBundledLexicon() throws {
    let run = try withFile(Self.entry) { try CommandRun.genderscan(["lexicon", "check", $0]) }
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("4 voorbeelden"))
  }

  @Test func refusesWithPlaceAndReason() throws {
    let text = Self.entry.replacing("De nota heeft een term.", with: "De nota heeft een proefterm.")
    let run = try withFile(text) { try CommandRun.genderscan(["lexicon", "check", $0]) }
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(".yml:14:18: E-TREFT-NIET: x1.proef:"), "\(run.messages)")
  }

  @Test(arguments: [
    ["lexicon", "check", "bestaat-niet.yml"], ["lexicon", "show", "bestaat-niet"],
    ["lexicon", "compile", "Lexicons/bronnen.yml"], ["checklist", "show", "bestaat-niet"],
    ["lexicon", "compile", "Sources", "-o", "/dev/null"], ["lexicon", "onzin"],
  ])
  func refusesWrongUse(_ arguments: [String]) throws {
    let run = try CommandRun.genderscan(arguments)
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(!run.messages.isEmpty)
  }

  @Test func compilesTheSameBytesTwice() throws {
    let files = [CommandRun.temporaryFile(".gslx"), CommandRun.temporaryFile(".gslx")]
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files {
      let run = try CommandRun.genderscan(["lexicon", "compile", "Lexicons", "-o", file.path()])
      #expect(run.status == 0, "\(run.messages)")
    }
    let bytes = try files.map { try Data(contentsOf: $0) }
    let isSame = bytes[0] == bytes[1]
    #expect(isSame)
    #expect(bytes[0].starts(with: Data("GSLX".utf8)))
  }

  @Test func listsAndShowsTheSameEntries() throws {
    let list = try CommandRun.genderscan(["lexicon", "list"])
    #expect(list.status == 0)
    let first = try #require(list.output.split(separator: "\t").first)
    let shown = try CommandRun.genderscan(["lexicon", "show", String(first)])
    #expect(shown.output.hasPrefix("id: \(first)\n"))
  }

  @Test func newPrintsAFileThatCanBeRead() throws {
    let new = try CommandRun.genderscan(["lexicon", "new", "burenhulp"])
    #expect(new.status == 0)
    let run = try withFile(new.output) { try CommandRun.genderscan(["lexicon", "check", $0]) }
    #expect(run.messages.contains("E-BRON"), "\(run.messages)")
    #expect(!run.messages.contains("E-YAML"))
  }

  @Test func aDamagedArchiveIsRefused() throws {
    let file = try CommandRun.file(Data("GSLX\u{1}onzin".utf8), ending: ".gslx")
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try CommandRun.genderscan(["lexicon", "show", "a1.gtv", "--lexicon", file.path()])
    #expect(run.status == 3)
    #expect(run.messages.contains("E-GSLX"))
  }

  /// A folder without a name of its own holds terms to lay over the built-in list, like a file.
  @Test func aFolderOfTermsIsLaidOver() throws {
    let folder = CommandRun.temporaryFile("-map")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let terms = """
      thema: eigen
      termen:
        - {id: x1.raad, lemma: raad, familie: verhullend, lens: taal, ernst: info, vormen: [raad], uitleg: Zo.}
      """
    try Data(terms.utf8).write(to: folder.appending(path: "termen.yml"))
    let motion = "Fixtures/motie-gendersensitieve-aanpak/document.txt"
    let archive = folder.appending(path: "x.gslx").path()
    #expect(try CommandRun.genderscan(["lexicon", "compile", folder.path(), "-o", archive]).status == 0)
    for lexicon in [folder.path(), archive] {
      let run = try CommandRun.genderscan(["scan", "-f", "jsonl", "--lexicon", lexicon, motion])
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("\"entry\":\"x1.raad\"") && run.output.contains("\"id\":\"PA01\""))
    }
  }

  @Test(arguments: ["scan", "check"]) func switchingOffWhatIsNotThere(_ command: String) throws {
    let text = "thema: eigen\ntermen:\n  - {id: b.scheidng, status: vervallen}\n"
    let run = try withFile(text) { file in
      try CommandRun.genderscan(
        command == "check"
          ? ["lexicon", "check", file]
          : ["scan", "--lexicon", file, "Fixtures/parkeerbeleid/document.txt"])
    }
    #expect(run.status == 3 && run.output.isEmpty)
    #expect(
      run.messages.contains("E-ONBEKEND") && run.messages.contains("bedoelt u b.scheiding?"),
      "\(run.messages)")
  }

  @Test func aWrongStatusIsOneMessage() throws {
    let text = "thema: eigen\ntermen:\n  - {id: b.scheiding, status: uit}\n"
    let run = try withFile(text) { try CommandRun.genderscan(["lexicon", "check", $0]) }
    #expect(run.status == 3)
    #expect(
      run.messages.split(separator: "\n").count == 1 && run.messages.contains("E-KEUZE"), "\(run.messages)")
  }

  @Test func checkingNothingIsRefused() throws {
    let run = try CommandRun.genderscan(["lexicon", "check", "--only", "zzz"])
    #expect(run.status == 3 && run.messages.contains("E-ONBEKEND"), "\(run.messages)")
  }
}
