import Foundation
import Testing

/// Where reports go: files, folders, links, pipes, and what cannot be written.
@Suite final class OutputTests {
  private static let parking = "Fixtures/parkeerbeleid/document.txt"
  private static let motion = "Fixtures/motie-gendersensitieve-aanpak/document.txt"
  private let folder = CommandRun.temporaryFile("-map")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path() }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() }
  }

  @Test func theStreamItselfCanBeNamed() throws {
    let plain = try CommandRun.genderscan(["scan", "-f", "jsonl", Self.parking])
    for name in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
      let run = try CommandRun.genderscan(["scan", "-f", "jsonl", "-o", name, Self.parking])
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output == plain.output, "\(name)")
    }
  }

  @Test func aPipeIsWrittenThrough() throws {
    let run = try CommandRun.shell(
      "mkfifo p; cat p & '\(CommandRun.path)' scan -f jsonl -o p '\(CommandRun.root.path())\(Self.parking)'; wait",
      in: folder)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.hasPrefix("{\"schema\":\"genderscan/report/1\""))
  }

  @Test func aLinkStaysALink() throws {
    try Data("oud".utf8).write(to: folder.appending(path: "doel.txt"))
    try FileManager.default.createSymbolicLink(atPath: path("link.txt"), withDestinationPath: "doel.txt")
    let run = try CommandRun.genderscan(["scan", "-o", path("link.txt"), Self.parking])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link.txt")) == "doel.txt")
    #expect(try text("doel.txt").contains("genderscan"))
    #expect(try names == ["doel.txt", "link.txt"])
  }

  @Test func aFileKeepsItsRights() throws {
    try Data("oud".utf8).write(to: folder.appending(path: "uit.md"))
    chmod(path("uit.md"), 0o640)
    #expect(try CommandRun.genderscan(["scan", "-f", "md", "-o", path("uit.md"), Self.parking]).status == 0)
    let rights = try FileManager.default.attributesOfItem(atPath: path("uit.md"))[.posixPermissions]
    #expect(rights as? Int == 0o640)
  }

  /// Places that nobody may write, whoever runs the test.
  @Test(arguments: ["/proc/rapport.txt", "/nergens/rapport.txt", "/dev/full"])
  func whatCannotBeWrittenEndsWithFour(_ place: String) throws {
    let run = try CommandRun.genderscan(["scan", "-o", place, Self.parking])
    #expect(run.status == 4)
    #expect(run.messages.hasPrefix("\(place): E-UITVOER: "), "\(run.messages)")
    #expect(run.messages.hasSuffix(")\n"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere")) func aReadOnlyFolderIsRefused() throws {
    chmod(folder.path(), 0o555)
    defer { chmod(folder.path(), 0o755) }
    let run = try CommandRun.genderscan(["scan", "-o", path("uit.txt"), Self.parking])
    #expect(run.status == 4)
    #expect(run.messages.contains("E-UITVOER"))
  }

  @Test func aFullStreamEndsWithFour() throws {
    let run = try CommandRun.shell("'\(CommandRun.path)' scan \(Self.parking) > /dev/full")
    #expect(run.status == 4)
    #expect(run.messages.hasPrefix("genderscan: E-UITVOER: "), "\(run.messages)")
  }

  @Test func aReportNeverTakesThePlaceOfItsDocument() throws {
    let page = "<html><body><p>Het plan is er.</p></body></html>"
    try Data(page.utf8).write(to: folder.appending(path: "plan.html"))
    let run = try CommandRun.genderscan(
      ["scan", "-f", "html", "-o", folder.path(), path("plan.html"), Self.parking])
    #expect(run.status == 4)
    #expect(run.messages.contains("plan.html: E-UITVOER: "), "\(run.messages)")
    #expect(try text("plan.html") == page)
    #expect(try names == ["document.html", "plan.html"], "the other document is still done")
  }

  @Test func twoTablesAndTwoDocuments() throws {
    let run = try CommandRun.genderscan([
      "scan", "-f", "csv", "-o", path("uit.csv"), Self.parking, Self.motion,
    ])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try names == ["uit-criteria.csv", "uit.csv"])
    for name in try names {
      let lines = try text(name).split(whereSeparator: \.isNewline)
      #expect(lines.count > 1, "\(name)")
      #expect(lines.filter { $0 == lines[0] }.count == 1, "one header in \(name)")
    }
    let criteria = try CommandRun.genderscan(["scan", "-f", "csv", "--table", "criteria", Self.motion])
    #expect(
      criteria.output.split(whereSeparator: \.isNewline).first
        == (try text("uit-criteria.csv")).split(whereSeparator: \.isNewline).first)
  }

  @Test func documentsWithTheSameNameGetTheirOwnFile() throws {
    let run = try CommandRun.genderscan([
      "scan", "-f", "json", "-o", folder.path(), Self.parking, Self.motion,
    ])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try names == ["document-2.json", "document.json"])
  }

  @Test(arguments: ["-", "uit.jsonl"]) func oneLinePerDocument(_ output: String) throws {
    let pdf = path("scan.pdf")
    try Data("%PDF-1.7\n".utf8).write(to: URL(filePath: pdf))
    let place = output == "-" ? [] : ["-o", path(output)]
    let run = try CommandRun.genderscan(
      ["scan", "-f", "jsonl"] + place + [Self.parking, pdf, "nergens.txt", Self.motion])
    #expect(run.status == 2)
    let lines = (output == "-" ? run.output : try text(output)).split(separator: "\n")
    let schemas = lines.map { $0.prefix(34).contains("report/1") ? "report" : "refusal" }
    #expect(schemas == ["report", "refusal", "refusal", "report"])
  }

  @Test func aRefusedDocumentAloneIsWrittenToo() throws {
    let run = try CommandRun.genderscan(["scan", "-f", "jsonl", "-o", path("uit.jsonl"), "nergens.txt"])
    #expect(run.status == 2)
    #expect(try text("uit.jsonl").contains("E-GEEN-BESTAND"))
  }

  /// `plan-2` is the second plan, or a document of its own; neither may take the other's place.
  @Test(arguments: [["a/plan.txt", "b/plan.txt", "plan-2.txt"], ["plan-2.txt", "a/plan.txt", "b/plan.txt"]])
  func noReportTakesThePlaceOfAnother(_ documents: [String]) throws {
    for folder in ["a", "b", "uit"] {
      try FileManager.default.createDirectory(
        at: self.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    for name in documents {
      try Data("De tekst van \(name) noemt geweld tegen vrouwen.\n".utf8).write(
        to: folder.appending(path: name))
    }
    let run = try CommandRun.genderscan(["scan", "-f", "json", "-o", path("uit")] + documents.map(path))
    #expect(run.status == 0, "\(run.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: path("uit"))
    #expect(names.count == 3, "\(names)")
    let reports = try names.map { try text("uit/\($0)") }
    for name in documents {
      #expect(reports.contains { $0.contains("De tekst van \(name) noemt geweld tegen vrouwen") }, "\(name)")
    }
  }

  @Test func aTableTakesNoPlaceOfAnother() throws {
    for name in ["nota.txt", "nota-criteria.txt"] {
      try Data("De nota is kort.\n".utf8).write(to: folder.appending(path: name))
    }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "uit"), withIntermediateDirectories: true)
    let run = try CommandRun.genderscan(
      ["scan", "-f", "csv", "-o", path("uit"), path("nota.txt"), path("nota-criteria.txt")])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: path("uit")).count == 4)
  }

  @Test func aDashIsTheStream() throws {
    let plain = try CommandRun.genderscan(["scan", "-f", "jsonl", Self.parking])
    let run = try CommandRun.genderscan(["scan", "-f", "jsonl", "-o", "-", Self.parking])
    #expect(run.status == 0 && run.output == plain.output)
  }
}
