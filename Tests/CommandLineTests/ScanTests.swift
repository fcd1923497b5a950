import Foundation
import Testing

/// The contract of `genderscan scan`: streams, exit codes, options.
@Suite struct ScanTests {
  private static let regiovisie = "Fixtures/regiovisie-lindestreek/document.txt"
  private static let parking = "Fixtures/parkeerbeleid/document.txt"

  @Test func readsStandardInput() throws {
    let run = try CommandRun.genderscan(
      ["scan", "-f", "jsonl", "-"], input: "Het plan richt zich op geweld tegen vrouwen.\n")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("\"quote\":\"geweld tegen vrouwen\""))
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func findingsDoNotChangeTheExitCode() throws {
    let text = "Bij een vechtscheiding krijgen beide ouders mediation. Het familiedrama schokte de wijk.\n"
    #expect(try CommandRun.genderscan(["scan", "-"], input: text).status == 0)
    #expect(try CommandRun.genderscan(["scan", "--fail-on", "avoid", "-"], input: text).status == 1)
    #expect(try CommandRun.genderscan(["scan", "--fail-on", "avoid", Self.parking]).status == 0)
  }

  @Test func incompleteWinsOverTheGate() throws {
    let text = "Het familiedrama schokte de wijk.\n"
    let run = try CommandRun.genderscan(["scan", "--fail-on", "info", "-", "nergens.txt"], input: text)
    #expect(run.status == 2)
  }

  @Test(arguments: ["text", "json", "jsonl", "html", "md", "csv"])
  func writesTheSameBytesTwice(_ format: String) throws {
    let first = try CommandRun.genderscan(["scan", "-f", format, Self.regiovisie])
    let second = try CommandRun.genderscan(
      ["scan", "-f", format, Self.regiovisie], environment: ["SWIFT_DETERMINISTIC_HASHING": "1"])
    #expect(first.status == 0, "\(first.messages)")
    #expect(first.output.count > 200)
    #expect(first.output == second.output)
    #expect(first.messages.isEmpty, "\(first.messages)")
  }

  /// The command reads and reports as the library does, whatever it was linked with.
  @Test(arguments: [
    "bekendmaking-subsidieregeling/document.xhtml", "uitvoeringsplan-zandrijk/document.html",
    "regiovisie-lindestreek/document.txt",
  ])
  func reportsWhatTheLibraryDoes(_ document: String) throws {
    let run = try CommandRun.genderscan(["scan", "-f", "json", "--show", "all", "Fixtures/\(document)"])
    let stored = CommandRun.root.appending(path: "Fixtures/\(document)").deletingLastPathComponent()
      .appending(path: "report.json")
    func withoutVersion(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.hasPrefix("    \"version\": ") }
    }
    let expected = withoutVersion(try String(contentsOf: stored, encoding: .utf8))
    let found = withoutVersion(run.output)
    #expect(expected.count > 100 && found.count == expected.count)
    for (line, other) in zip(found, expected) where line != other {
      Issue.record("\(line), and not \(other)")
      return
    }
  }

  @Test func colourOnlyOnATerminal() throws {
    let run = try CommandRun.genderscan(["scan", Self.regiovisie])
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func offTopicGetsNoBlame() throws {
    let run = try CommandRun.genderscan(["scan", "-f", "jsonl", Self.parking])
    #expect(run.output.contains("\"topic\":\"off-topic\""))
    #expect(!run.output.contains("\"verdict\":\"notFound\""))
  }

  @Test func writesOneFilePerDocument() throws {
    let folder = CommandRun.temporaryFile("-map")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try CommandRun.genderscan([
      "scan", "-f", "html", "-o", folder.path(), Self.regiovisie, Self.parking,
    ])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).count == 2)
  }
}
