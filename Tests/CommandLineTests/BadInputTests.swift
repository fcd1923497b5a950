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
      name: "unknown encoding", arguments: ["scan", "--encoding", "utf-12", fixture], status: 2, code: "E-"),
    Call(
      name: "missing lexicon", arguments: ["scan", "--lexicon", "nergens.yml", fixture], status: 3,
      code: "E-GEEN-BESTAND"),
    Call(
      name: "output in a missing folder", arguments: ["scan", "-o", "/nergens/rapport.html", fixture],
      status: 4,
      code: "E-UITVOER"),
    Call(
      name: "too large", arguments: ["scan", "--max-size", "100", fixture], status: 2, code: "E-TE-GROOT"),
    Call(name: "unknown id", arguments: ["explain", "ZZ99"], status: 3, code: "E-ONBEKEND"),
  ]

  @Test(arguments: calls) func refuses(_ call: Call) throws {
    let run = try CommandRun.genderscan(call.arguments)
    #expect(run.status == call.status, "\(run.messages)")
    #expect(run.messages.contains(": \(call.code)"), "\(run.messages)")
  }

  /// Bytes that are no text, and the code they get.
  static let bytes: [(String, [UInt8], Int32)] = [
    ("pdf", Array("%PDF-1.7\n1 0 obj\n".utf8), 2),
    ("zip", [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0], 2),
    ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], 2),
  ]

  @Test(arguments: bytes.indices) func refusesBinary(_ index: Int) throws {
    let (name, content, status) = Self.bytes[index]
    let file = try CommandRun.file(Data(content), ending: ".\(name)")
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try CommandRun.genderscan(["scan", file.path()])
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.contains(": E-"), "\(run.messages)")
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

  @Test func endsQuietlyWhenThePipeCloses() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let command =
      "'\(CommandRun.path)' scan -f json Fixtures/regiovisie-lindestreek/document.txt | head -c 10"
    process.arguments = ["-c", command]
    process.currentDirectoryURL = CommandRun.root
    let (out, messages) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = messages
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(out.fileHandleForReading.readDataToEndOfFile().count == 10)
    #expect(!text.contains("Fatal"), "\(text)")
    #expect(!text.contains("E-"), "\(text)")
  }
}
