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
    let html = HTMLReport().string(try fixture.report())
    try Data(html.utf8).write(to: page)
    let (dom, requests) = try Self.open(page, in: folder)
    #expect(dom.contains("</html>"))
    #expect(dom.contains("dwingende controle"))
    #expect(requests.isEmpty, "the page asked for something")
    let pdf = folder.appending(path: "rapport.pdf")
    _ = try Self.run(
      ["--no-pdf-header-footer", "--print-to-pdf=\(pdf.path())", page.absoluteString], in: folder)
    let bytes = try Data(contentsOf: pdf)
    #expect(bytes.starts(with: Data("%PDF".utf8)))
    #expect(bytes.count > 50_000)
  }

  /// The log tells a request when there is one: the test above can fail.
  @Test(.enabled(if: browser != nil, "needs Chromium"))
  func seesARequest() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "genderscan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "vraag.html")
    try Data("<html><body><img src=\"http://127.0.0.1:9/x.png\"></body></html>".utf8).write(to: page)
    #expect(try !Self.open(page, in: folder).requests.isEmpty)
  }

  /// The page as the browser has it, and the log lines of requests that the page made.
  private static func open(_ page: URL, in folder: URL) throws -> (dom: String, requests: [Substring]) {
    let log = folder.appending(path: "net.json")
    let dom = try run(["--dump-dom", "--log-net-log=\(log.path())", page.absoluteString], in: folder)
    let net = try String(contentsOf: log, encoding: .utf8)
    // A request of a page on disk has that page's site; the browser's own traffic has none.
    let requests = net.split(separator: "\n").filter {
      $0.contains("site=file://") && $0.contains("\"url\":\"http")
    }
    return (dom, requests)
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
