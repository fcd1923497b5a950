import Foundation
import Testing

/// What the options of `genderscan scan` change, seen from outside.
@Suite struct OptionTests {
  private static let motion = "Fixtures/motie-gendersensitieve-aanpak/document.txt"
  private static let sentence =
    "De café-eigenaar 🙂 noemt geweld tegen vrouwen. Het plan gaat niet over femicide.\n"

  @Test func ownWordsInEnglish() throws {
    let dutch = try CommandRun.genderscan(["scan", Self.motion])
    let english = try CommandRun.genderscan(["scan", "--lang", "en", Self.motion])
    #expect(english.status == 0)
    #expect(dutch.output.contains("In het kort"))
    #expect(!english.output.contains("In het kort"))
  }

  /// A terminal of its own, from util-linux, when it is there.
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs script (util-linux)"),
    arguments: [("", true), ("NO_COLOR=1", false), ("TERM=dumb", false)])
  func colourFollowsTheTerminal(_ setting: String, _ isColoured: Bool) throws {
    let run = try CommandRun.shell(
      "TERM=xterm \(setting.isEmpty ? "env" : "env \(setting)") script -qec '\(CommandRun.path) scan \(Self.motion)' /dev/null",
      environment: ["NO_COLOR": ""])
    #expect(run.output.contains("\u{1B}[") == isColoured)
  }

  @Test func showAllAddsWhatDoesNotCount() throws {
    let top = try CommandRun.genderscan(["scan", "-f", "jsonl", "-"], input: Self.sentence)
    let all = try CommandRun.genderscan(["scan", "-f", "jsonl", "--show", "all", "-"], input: Self.sentence)
    #expect(top.status == 0 && all.status == 0)
    #expect(all.output.contains("\"counted\":false"))
    #expect(all.output.utf8.count >= top.output.utf8.count)
  }

  @Test(arguments: [("codepoint", 25), ("utf16", 26), ("byte", 29)])
  func positionsAreCountedAsAsked(_ unit: String, _ start: Int) throws {
    let run = try CommandRun.genderscan(
      ["scan", "-f", "jsonl", "--offset-unit", unit, "-"], input: Self.sentence)
    #expect(run.output.contains("\"offsetUnit\":\"\(unit)\""))
    #expect(run.output.contains("\"start\":\(start),"), "\(run.output.prefix(2000))")
  }

  @Test func everyInstrumentCanBeChosen() throws {
    let overview = try CommandRun.genderscan(["explain", "--lang", "en"]).output
    let block = try #require(
      overview.components(separatedBy: "\nInstruments\n").last?.components(separatedBy: "\n\n").first)
    let known = block.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
    #expect(known.count >= 8)
    for name in ["atria", "vng", "college", "movisie", "istanbul", "grevio", "handreiking", "eige"] {
      #expect(known.contains(name))
    }
    let whole = try CommandRun.genderscan(["scan", "-f", "jsonl", Self.motion]).output.utf8.count
    for name in known {
      let run = try CommandRun.genderscan(["scan", "-f", "jsonl", "--instrument", name, Self.motion])
      #expect(run.status == 0, "\(name): \(run.messages)")
      #expect(run.output.contains("genderscan/report/1"))
      #expect(run.output.utf8.count < whole, "\(name) asks less than everything")
    }
  }

  @Test func aChecklistByItsName() throws {
    let run = try CommandRun.genderscan([
      "scan", "-f", "jsonl", "--checklist", "genderscan-doelen", Self.motion,
    ])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("\"DO01\""))
    #expect(!run.output.contains("\"id\":\"PA01\""))
  }

  @Test func aChecklistFromAFile() throws {
    let text = try String(
      contentsOf: CommandRun.root.appending(path: "Lexicons/checklists/genderscan-doelen.yml"),
      encoding: .utf8)
    let file = try CommandRun.file(
      text.replacing("checklist: genderscan-doelen", with: "checklist: eigen-doelen"), ending: ".yml")
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try CommandRun.genderscan(["scan", "-f", "jsonl", "--checklist", file.path(), Self.motion])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("eigen-doelen"))
    #expect(!run.output.contains("\"id\":\"PA01\""))
  }

  /// A file laid over the lexicon, a folder in its place, and the compiled form of that folder.
  @Test func aLexiconOfOnesOwn() throws {
    let overlay = try CommandRun.file(
      """
      thema: eigen
      termen:
        - id: x1.buurtkring
          lemma: buurtkring
          familie: verhullend
          lens: taal
          ernst: aandacht
          vormen: ['{buurtkring|buurtkringen}']
          uitleg: 'Een term om mee te proberen. Schrijf iets anders.'
          bronnen: [S8]
          treft: ['De «buurtkring» helpt mee.', 'Er zijn twee «buurtkringen» actief.']
          treft_niet: ['De kring helpt mee.', 'De buurt is actief.']
      """, ending: ".yml")
    defer { try? FileManager.default.removeItem(at: overlay) }
    let over = try CommandRun.genderscan(
      ["scan", "-f", "jsonl", "--lexicon", overlay.path(), "-"],
      input: "De buurtkring noemt geweld tegen vrouwen.\n")
    #expect(over.status == 0, "\(over.messages)")
    #expect(over.output.contains("\"x1.buurtkring\"") && over.output.contains("\"a1.gtv\""))

    let archive = CommandRun.temporaryFile(".gslx")
    defer { try? FileManager.default.removeItem(at: archive) }
    #expect(try CommandRun.genderscan(["lexicon", "compile", "Lexicons", "-o", archive.path()]).status == 0)
    let folder = try CommandRun.genderscan(["scan", "-f", "jsonl", "--lexicon", "Lexicons", Self.motion])
    let compiled = try CommandRun.genderscan([
      "scan", "-f", "jsonl", "--lexicon", archive.path(), Self.motion,
    ])
    #expect(folder.status == 0, "\(folder.messages)")
    #expect(compiled.output == folder.output)
  }

  /// An option that would do nothing is refused, so that nobody trusts it.
  @Test(arguments: [
    ["-f", "csv", "--offset-unit", "byte"], ["--offset-unit", "utf16"],
    ["-f", "json", "--table", "criteria"],
    ["-o", ""], ["--title", "Plan", "Fixtures/parkeerbeleid/document.txt"],
  ])
  func optionsThatDoNothing(_ options: [String]) throws {
    let run = try CommandRun.genderscan(
      ["scan"] + options + ["Fixtures/motie-gendersensitieve-aanpak/document.txt"])
    #expect(run.status == 3 && run.output.isEmpty)
    #expect(run.messages.hasPrefix("genderscan: E-GEBRUIK: "), "\(run.messages)")
  }

  /// What cannot be read is named, also by `text`; a document without words was not read.
  @Test func textNamesItsDocument() throws {
    let missing = try CommandRun.genderscan(["text", "nergens.txt"])
    #expect(
      missing.status == 2 && missing.messages.hasPrefix("nergens.txt: E-GEEN-BESTAND: "),
      "\(missing.messages)")
    let file = try CommandRun.file("\n\n")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try CommandRun.genderscan(["text", file.path()]).status == 2)
  }
}
