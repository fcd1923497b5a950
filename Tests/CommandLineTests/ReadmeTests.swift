import Foundation
import Testing

/// The README shows real runs: its commands are run here and must print what it says.
///
/// `RENEW_README=1 swift test --filter ReadmeTests` writes the real output into it.
@Suite struct ReadmeTests {
  private static let file = CommandRun.root.appending(path: "README.md")

  /// A command of the README and what stands below it.
  private struct Step {
    var command: String
    var output: [Substring] = []
  }

  @Test func itsRunsAreReal() throws {
    let folder = CommandRun.temporaryFile("-map")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    var renewed = text
    for block in text.components(separatedBy: "```console\n").dropFirst() {
      let old = try #require(block.components(separatedBy: "```").first)
      let steps = Self.steps(old)
      #expect(!steps.isEmpty)
      var new = ""
      for step in steps { new += "$ \(step.command)\n" + (try Self.run(step, in: folder)) }
      if ProcessInfo.processInfo.environment["RENEW_README"] == nil {
        #expect(new == old, "make readme renews it")
      }
      renewed = renewed.replacing(old, with: new)
    }
    if ProcessInfo.processInfo.environment["RENEW_README"] != nil {
      try Data(renewed.utf8).write(to: Self.file)
    }
  }

  @Test func itIsShortAndItsLinksLead() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 250)
    for link in text.matches(of: /\]\(([^)#:]+)/) {
      let path = CommandRun.root.appending(path: String(link.1)).path()
      #expect(FileManager.default.fileExists(atPath: path), "\(link.1)")
    }
  }

  private static func steps(_ block: String) -> [Step] {
    var steps: [Step] = []
    for line in block.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if !steps.isEmpty {
        steps[steps.count - 1].output.append(line)
      }
    }
    return steps
  }

  /// What a step prints.
  ///
  /// `cat FILE` first makes the file of what is shown.
  private static func run(_ step: Step, in folder: URL) throws -> String {
    if step.command.hasPrefix("cat ") {
      let shown = step.output.map { $0 + "\n" }.joined()
      try Data(shown.utf8).write(to: folder.appending(path: String(step.command.dropFirst(4))))
      return shown
    }
    let run = try CommandRun.shell(
      "genderscan() { '\(CommandRun.path)' \"$@\"; }; \(step.command)", in: folder)
    #expect(run.messages.isEmpty, "\(run.messages)")
    let output = run.output.hasSuffix("\n\n") ? String(run.output.dropLast()) : run.output
    return output
  }
}
