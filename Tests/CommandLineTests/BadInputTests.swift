import Foundation
import Testing

/// What cannot be scanned gets its exit code and a coded message, and never a crash.
@Suite struct BadInputTests {
  /// A call, and the exit code and code of message it must give.
  struct Call: CustomTestStringConvertible, Sendable {
    let name: String
    let arguments: [String]
    let status: Int32
    let code: String
    var testDescription: String { name }
  }

  private static let fixture = "Fixtures/parkeerbeleid/document.txt"
  static let calls = [
    Call(name: "missing file", arguments: ["scan", "nergens.txt"], status: 2, code: "E-GEEN-BESTAND"),
    Call(name: "folder", arguments: ["scan", "Fixtures"], status: 2, code: "E-MAP"),
    Call(name: "device", arguments: ["scan", "/dev/null"], status: 2, code: "E-GEEN-BESTAND"),
    Call(name: "unknown format", arguments: ["scan", "-f", "docx", fixture], status: 3, code: "E-FORMAAT"),
    Call(name: "later format", arguments: ["scan", "-f", "sarif", fixture], status: 3, code: "E-FORMAAT"),
    Call(name: "unknown flag", arguments: ["scan", "--kleur", fixture], status: 3, code: "E-GEBRUIK"),
    Call(name: "no file", arguments: ["scan"], status: 3, code: "E-GEBRUIK"),
    Call(name: "unknown subcommand", arguments: ["lees", fixture], status: 3, code: "E-GEBRUIK"),
    Call(
      name: "unknown instrument", arguments: ["scan", "--instrument", "geneve", fixture], status: 3,
      code: "E-INSTRUMENT"),
    Call(
      name: "unknown checklist", arguments: ["scan", "--checklist", "niets", fixture], status: 3,
      code: "E-CHECKLIST"),
    Call(
      name: "unknown encoding", arguments: ["scan", "--encoding", "utf-12", fixture], status: 3,
      code: "E-CODERING"),
    Call(
      name: "missing lexicon", arguments: ["scan", "--lexicon", "nergens.yml", fixture], status: 3,
      code: "E-GEEN-BESTAND"),
    Call(
      name: "output in a missing folder", arguments: ["scan", "-o", "/nergens/rapport.html", fixture],
      status: 4,
      code: "E-UITVOER"),
    Call(
      name: "too large", arguments: ["scan", "--max-size", "100", fixture], status: 2, code: "E-GROOTTE"),
    Call(name: "no size", arguments: ["scan", "--max-size", "0", fixture], status: 3, code: "E-GEBRUIK"),
    Call(
      name: "wrong language", arguments: ["scan", "--lang", "fr", fixture], status: 3, code: "E-GEBRUIK"),
    Call(
      name: "html of two documents", arguments: ["scan", "-f", "html", fixture, fixture], status: 3,
      code: "E-GEBRUIK"),
    Call(
      name: "lexicon of no kind", arguments: ["scan", "--lexicon", "Fixtures", fixture], status: 3,
      code: "E-GEEN-BESTAND"),
    Call(
      name: "output over the document", arguments: ["scan", "-o", fixture, fixture], status: 4,
      code: "E-UITVOER"),
    Call(name: "unknown id", arguments: ["explain", "ZZ99"], status: 3, code: "E-ONBEKEND"),
  ]

  @Test(arguments: calls) func refuses(_ call: Call) throws {
    let run = try CommandRun.genderscan(call.arguments)
    #expect(run.status == call.status, "\(run.messages)")
    #expect(run.messages.contains(": \(call.code)"), "\(run.messages)")
  }

  /// Bytes that are no whole text, with the exit code and the code of message they get.
  static let bytes: [(name: String, content: [UInt8], status: Int32, code: String)] = [
    ("pdf", Array("%PDF-1.7\n1 0 obj\n".utf8), 2, "E-TYPE-PDF"),
    ("docx", [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0], 2, "E-TYPE-KANTOOR"),
    ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], 2, "E-TYPE-BEELD"),
    ("txt", [0x61, 0, 1, 2, 3, 4, 5, 6, 7, 0x80, 0x81], 2, "E-TYPE-BINAIR"),
    ("txt", [], 2, "W-LEEG"),
    ("txt", Array("Het caf".utf8) + [0xE9, 0x81, 0x8D, 0xFF], 0, "W-CODERING-GEGOKT"),
    ("html", Array("<html><body><p>Het plan is er.</p><!-- en verder".utf8), 2, "W-OPEN"),
  ]

  @Test(arguments: bytes.indices) func saysWhatIsWrongWithBytes(_ index: Int) throws {
    let (name, content, status, code) = Self.bytes[index]
    let file = try CommandRun.file(Data(content), ending: ".\(name)")
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try CommandRun.genderscan(["scan", "-f", "jsonl", file.path()])
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.hasPrefix("\(file.path()): \(code): "), "\(run.messages)")
    #expect(run.messages.contains("("), "\(run.messages)")
    #expect(run.output.split(separator: "\n").count == 1)
  }

  /// A PDF is refused for what it is as soon as its size is let through.
  @Test(arguments: [([], "E-GROOTTE"), (["--max-size", "100000000"], "E-TYPE-PDF")])
  func aHigherLimitLetsMoreThrough(_ options: [String], _ code: String) throws {
    let file = try CommandRun.file(Data("%PDF-1.7\n1 0 obj\n".utf8), ending: ".pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(truncate(file.path(), 70_000_000) == 0)
    let run = try CommandRun.genderscan(["scan"] + options + [file.path()])
    #expect(run.status == 2)
    #expect(run.messages.contains(": \(code): "), "\(run.messages)")
  }

  @Test func undecodableBytesAreSaid() throws {
    let file = try CommandRun.file(Data(Array("Het caf".utf8) + [0xE9, 0x0A]))
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try CommandRun.genderscan(["scan", "--encoding", "utf-8", file.path()])
    #expect(run.status == 0)
    #expect(run.messages.contains(": W-ONGELDIGE-BYTES: "), "\(run.messages)")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything")) func anUnreadableFileIsSaid() throws {
    let file = try CommandRun.file("Het plan.")
    defer { try? FileManager.default.removeItem(at: file) }
    chmod(file.path(), 0)
    let run = try CommandRun.genderscan(["scan", file.path()])
    #expect(run.status == 2)
    #expect(run.messages.contains(": E-LEZEN: "), "\(run.messages)")
  }

  /// The reasons in English, for the same calls.
  @Test(arguments: [
    (["scan", "--lang", "en", "nergens.txt"], "no such file (check the name and the folder)"),
    (["scan", "--lang=en", "--kleur", "x"], "Unknown option '--kleur' (see: genderscan scan --help)"),
    (["explain", "--lang", "en", "ZZ99"], "unknown id 'ZZ99'"),
  ])
  func refusesInEnglish(_ arguments: [String], _ message: String) throws {
    let run = try CommandRun.genderscan(arguments)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  /// What the argument parser refuses is said in Dutch, with the help to look at.
  @Test(arguments: [
    (["scan", "--kleur", "x"], "de optie '--kleur' bestaat niet (zie: genderscan scan --help)"),
    (["scan", "--instrumnt", "atria", "x"], "(bedoelt u '--instrument'?)"),
    (["scan", "x", "-f"], "na '-f <formaat>' ontbreekt een waarde"),
    (["scan", "--show", "veel", "x"], "de waarde 'veel' past niet bij '--show <keuze>' (kies uit top, all)"),
    (["scan", "--no-color=ja", "x"], "de optie '--no-color' krijgt geen waarde"),
    (["scan"], "er ontbreekt iets: '<bestand> ...'"),
    (["lees"], "'lees' hoort hier niet, of is geen opdracht van genderscan (zie: genderscan --help)"),
    (["lees", "dit"], "dit hoort hier niet, of is geen opdracht van genderscan: 'lees', 'dit'"),
  ])
  func refusesInDutch(_ arguments: [String], _ message: String) throws {
    let run = try CommandRun.genderscan(arguments)
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(run.messages.hasPrefix("genderscan: E-GEBRUIK: "), "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test func aFileNameCannotSteerTheTerminal() throws {
    let run = try CommandRun.genderscan(["scan", "a\nb\u{1B}[31mc\u{202E}.txt"])
    #expect(run.status == 2)
    #expect(run.messages.hasPrefix("a\\u{a}b\\u{1b}[31mc\\u{202e}.txt: E-GEEN-BESTAND: "), "\(run.messages)")
    #expect(run.messages.split(separator: "\n").count == 1)
  }

  @Test func aNameInAnOldEncodingIsOpened() throws {
    let folder = CommandRun.temporaryFile("-map")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = """
      printf 'Het plan gaat over geweld tegen vrouwen.' > "$(printf 'caf\\351.txt')"
      '\(CommandRun.path)' scan -f jsonl caf*.txt
      """
    let run = try CommandRun.shell(script, in: folder)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("geweld tegen vrouwen"))
  }

  @Test func aPipeCanBeADocument() throws {
    let run = try CommandRun.shell(
      "echo 'Het plan gaat over geweld tegen vrouwen.' | '\(CommandRun.path)' scan -f jsonl /dev/stdin")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("geweld tegen vrouwen"))
    let empty = try CommandRun.shell(
      "p=$(mktemp -u); mkfifo $p; timeout 10 '\(CommandRun.path)' scan $p; s=$?; rm $p; exit $s")
    #expect(empty.status == 2)
    #expect(empty.messages.contains(": E-GEEN-BESTAND: "), "\(empty.messages)")
  }

  @Test func scansTheOtherFiles() throws {
    let run = try CommandRun.genderscan(["scan", "-f", "jsonl", "nergens.txt", Self.fixture])
    #expect(run.status == 2)
    #expect(run.messages.contains("nergens.txt: E-GEEN-BESTAND"))
    #expect(run.output.contains("Parkeerbeleid binnenstad Waterbroek"))
  }

  @Test func saysWhatIsWrongInALexicon() throws {
    let lexicon = try CommandRun.file("termen:\n  - id: a9.proef\n    lema: proef\n", ending: ".yml")
    defer { try? FileManager.default.removeItem(at: lexicon) }
    let run = try CommandRun.genderscan(["scan", "--lexicon", lexicon.path(), Self.fixture])
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(".yml:3:5"), "\(run.messages)")
    #expect(run.messages.contains("lemma"), "\(run.messages)")
  }

  @Test func keepsTheOldReportWhenWritingFails() throws {
    let folder = CommandRun.temporaryFile("-map")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appending(path: "rapport.html")
    try Data("oud".utf8).write(to: report)
    let run = try CommandRun.genderscan(["scan", "-f", "html", "-o", report.path(), Self.fixture])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try String(contentsOf: report, encoding: .utf8).hasPrefix("<!"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["rapport.html"])
  }

  @Test func saysThatThePipeClosed() throws {
    let run = try CommandRun.shell(
      """
      { '\(CommandRun.path)' scan -f json Fixtures/regiovisie-lindestreek/document.txt; echo $? >&2; } | head -c 10
      """)
    #expect(run.output.utf8.count == 10)
    #expect(run.messages.hasPrefix("genderscan: E-PIJP: "), "\(run.messages)")
    #expect(run.messages.hasSuffix("\n4\n"), "\(run.messages)")
  }
}
