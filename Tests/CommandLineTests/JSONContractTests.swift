import Foundation
import Testing

/// The JSON that comes out is JSON, and what the published schema says.
@Suite struct JSONContractTests {
  private static let fixtures = [
    "bekendmaking-subsidieregeling/document.xhtml", "motie-gendersensitieve-aanpak/document.txt",
    "nota-inclusie-hoogmeer/document.txt", "parkeerbeleid/document.txt", "plan-gelijk-en-veilig/document.txt",
    "regiovisie-lindestreek/document.txt", "veiligheidsplan-rietkwartier/document.txt",
  ].map { "Fixtures/" + $0 }

  private static func python(knows module: String) -> Bool {
    (try? CommandRun.shell("python3 -c 'import \(module)'").status) == 0
  }

  @Test(.enabled(if: python(knows: "json"), "needs python3"))
  func anotherReaderReadsIt() throws {
    let script = "import json,sys; print(len(json.load(open(sys.argv[1]))))"
    let file = CommandRun.temporaryFile(".json")
    defer { try? FileManager.default.removeItem(at: file) }
    let scan = try CommandRun.genderscan(
      ["scan", "-f", "json", "-o", file.path(), "nergens.txt", "Fixtures"] + Self.fixtures)
    #expect(scan.status == 2)
    let run = try CommandRun.shell("python3 -c '\(script)' '\(file.path())'")
    #expect(run.output == "\(Self.fixtures.count + 2)\n", "\(run.messages)")
  }

  @Test(.enabled(if: python(knows: "jsonschema"), "needs python3-jsonschema"))
  func everyReportFollowsTheSchema() throws {
    let script = """
      import json, sys
      from jsonschema.validators import validator_for
      schema = json.load(open("Fixtures/schema/report-1.schema.json"))
      kind = validator_for(schema)
      kind.check_schema(schema)
      for line in open(sys.argv[1]):
          for error in kind(schema).iter_errors(json.loads(line)):
              print(list(error.path), error.message[:200])
      """
    for options in [
      [], ["--show", "all", "--lang", "en", "--offset-unit", "utf16"], ["--instrument", "istanbul"],
    ] {
      let file = CommandRun.temporaryFile(".jsonl")
      defer { try? FileManager.default.removeItem(at: file) }
      let scan = try CommandRun.genderscan(
        ["scan", "-f", "jsonl", "-o", file.path()] + options + Self.fixtures)
      #expect(scan.status == 0, "\(scan.messages)")
      let run = try CommandRun.shell("python3 -c '\(script)' '\(file.path())'")
      #expect(run.status == 0 && run.output.isEmpty, "\(run.output)\(run.messages)")
    }
  }
}
