import Foundation
import GenderScan
import TestSupport
import Testing

/// The HTML report in a real browser: it loads nothing, has its text in the page, and prints to PDF.
///
/// Skipped where no Chromium is installed.
@Suite struct BrowserTests {
  private static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: browser != nil, "needs Chromium"))
  func showsAndPrintsWithoutARequest() throws {
    let fixture = try #require(Fixture.all.first { $0.name == "regiovisie-lindestreek" })
    let folder = FileManager.default.temporaryDirectory.appending(path: "genderscan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "rapport.html")
    try Data(HTMLReport().string(try fixture.report()).utf8).write(to: page)
    let log = folder.appending(path: "net.json")
    let dom = try Self.run(["--dump-dom", "--log-net-log=\(log.path())", page.absoluteString], in: folder)
    #expect(dom.contains("</html>"))
    #expect(dom.contains("dwingende controle"))
    let net = try String(contentsOf: log, encoding: .utf8)
    // What a page asks for names the page as its initiator; the browser's own traffic does not.
    #expect(!net.contains("\"initiator\":\"file"), "the page made a request")
    let pdf = folder.appending(path: "rapport.pdf")
    _ = try Self.run(
      ["--no-pdf-header-footer", "--print-to-pdf=\(pdf.path())", page.absoluteString], in: folder)
    let bytes = try Data(contentsOf: pdf)
    #expect(bytes.starts(with: Data("%PDF".utf8)))
    #expect(bytes.count > 50_000)
  }

  private static func run(_ arguments: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: browser ?? "")
    process.arguments =
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync", "--no-first-run", "--user-data-dir=\(folder.path())/profile", "--timeout=20000",
      ] + arguments
    let output = folder.appending(path: "out")
    _ = FileManager.default.createFile(atPath: output.path(), contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: output, encoding: .utf8)
  }
}
