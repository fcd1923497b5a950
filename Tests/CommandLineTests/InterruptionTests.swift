import Foundation
import Testing

/// What an interruption or a fault of our own leaves behind.
@Suite struct InterruptionTests {
  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func endsWithTheCodeOfTheSignal(_ number: Int32, _ status: Int32) throws {
    let ended = try Self.stopped(by: number)
    #expect(ended.reason == .exit)
    #expect(ended.status == status)
    #expect(ended.messages.isEmpty, "\(ended.messages)")
    #expect(ended.files.isEmpty, "\(ended.files)")
  }

  @Test(arguments: [SIGILL, SIGSEGV, SIGABRT, SIGTRAP])
  func aFaultSaysHowToReportIt(_ number: Int32) throws {
    let ended = try Self.stopped(by: number)
    #expect(ended.reason == .exit)
    #expect(ended.status == 5)
    #expect(ended.messages.hasPrefix("genderscan: E-INTERN: "), "\(ended.messages)")
    #expect(ended.messages.contains("meld dit"))
    #expect(ended.files.isEmpty, "\(ended.files)")
  }

  @Test func aSignalThatWasIgnoredStaysIgnored() throws {
    let run = try CommandRun.shell(
      """
      trap '' INT
      { sleep 1; echo 'Het plan is er.'; } | '\(CommandRun.path)' scan -f jsonl - &
      sleep 0.5; kill -INT $!; wait $!
      """)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("genderscan/report/1"))
  }

  /// A scan that waits for its input, stopped, with what it said and left in the folder of its output.
  private static func stopped(
    by number: Int32
  ) throws -> (reason: Process.TerminationReason, status: Int32, messages: String, files: [String]) {
    let folder = CommandRun.temporaryFile("-map")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: CommandRun.path)
    process.arguments = [
      "scan", "-f", "html", "-o", folder.appending(path: "rapport.html").path(), "/dev/stdin",
    ]
    let (input, messages) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = messages
    try process.run()
    Thread.sleep(forTimeInterval: 0.8)
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    try input.fileHandleForWriting.close()
    let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (process.terminationReason, process.terminationStatus, text, files)
  }
}
