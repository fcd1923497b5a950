import Foundation
import Testing

/// Where compiled lexicons are kept, by how many at once, and what happens where they cannot be.
@Suite struct CacheFolderTests {
  private let place: CachePlace

  init() throws { place = try CachePlace() }

  private func rights(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path())[.posixPermissions] as? Int
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: place.folder.appending(path: path).path())
  }

  @Test func itIsClosedToOthers() throws {
    #expect(try place.run().status == 0)
    #expect(try rights(place.ownFolder) == 0o700)
    #expect(try rights(try place.onlyFile()) == 0o600)
  }

  /// An empty or relative `XDG_CACHE_HOME` is as good as none.
  @Test(arguments: ["", "cache", "./cache"]) func theHomeFolderIsNext(_ value: String) throws {
    let home = place.folder.appending(path: "thuis")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: false)
    #expect(try place.run(environment: ["XDG_CACHE_HOME": value, "HOME": home.path()]).status == 0)
    let kept = home.appending(path: ".cache/genderscan")
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept.path()).count == 1)
    #expect(try rights(home.appending(path: ".cache")) == 0o700)
    #expect(place.names.isEmpty)
  }

  @Test func withoutAFolderNothingIsKept() throws {
    let without = try place.runWithout()
    let home = place.folder.appending(path: "weg").path()
    for environment in [
      ["XDG_CACHE_HOME": "", "HOME": ""], ["XDG_CACHE_HOME": "", "HOME": "."],
      ["XDG_CACHE_HOME": "", "HOME": home], ["XDG_CACHE_HOME": home + "/dieper"],
      ["XDG_CACHE_HOME": place.folder.appending(path: "plan.txt").path()],
      ["XDG_CACHE_HOME": "/proc"], ["XDG_CACHE_HOME": "/dev/null"],
      ["XDG_CACHE_HOME": "/" + String(repeating: "m", count: 5000)],
    ] {
      for _ in 0..<2 { #expect(try place.run(environment: environment).all == without.all, "\(environment)") }
    }
    #expect(!exists("weg") && !exists(".cache") && !exists("genderscan") && place.names.isEmpty)
  }

  /// A folder in which others may write, a link to a folder, a file.
  @Test func aFolderThatIsNotOursIsNotUsed() throws {
    let without = try place.runWithout()
    try FileManager.default.createDirectory(at: place.ownFolder, withIntermediateDirectories: false)
    chmod(place.ownFolder.path(), 0o770)
    #expect(try place.run().all == without.all)
    #expect(place.names.isEmpty)
    try FileManager.default.removeItem(at: place.ownFolder)
    let target = place.folder.appending(path: "doel")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(at: place.ownFolder, withDestinationURL: target)
    #expect(try place.run().all == without.all)
    #expect(try FileManager.default.contentsOfDirectory(atPath: target.path()).isEmpty)
    try FileManager.default.removeItem(at: place.ownFolder)
    try Data("van mij".utf8).write(to: place.ownFolder)
    #expect(try place.run().all == without.all)
    #expect(try String(contentsOf: place.ownFolder, encoding: .utf8) == "van mij")
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere")) func aReadOnlyFolderWillDo() throws {
    let without = try place.runWithout()
    chmod(place.cache.path(), 0o500)
    defer { chmod(place.cache.path(), 0o700) }
    #expect(try place.run().all == without.all)
    #expect(place.names.isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
  func nothingIsLeftInTheHomeOfAnother() throws {
    let without = try place.runWithout()
    try #require(chown(place.cache.path(), 12345, 12345) == 0)
    #expect(try place.run().all == without.all)
    #expect(
      try place.run(environment: ["XDG_CACHE_HOME": "", "HOME": place.cache.path()]).all == without.all)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.cache.path()).isEmpty)
  }

  /// Too long a file for `ulimit -f` would be a signal that ends the process.
  @Test func aLimitOnFilesIsNoError() throws {
    let words = (0..<3000).map { "w\($0)x" }
    try place.write(Self.lexicon(words), to: "lijst/veel.yml")
    let without = try place.runWithout()
    let line = "ulimit -f 32; '\(CommandRun.path)' scan -f jsonl --lexicon lijst plan.txt"
    let run = try CommandRun.shell(
      line, in: place.folder, environment: ["XDG_CACHE_HOME": place.cache.path()])
    #expect(run.all == without.all)
    #expect(place.names.isEmpty)
    #expect(try place.run().all == without.all)
    let size = try Data(contentsOf: try place.onlyFile()).count
    #expect(size > 32 << 10, "larger than the limit was: \(size)")
  }

  /// `cat` ends when the last run does; `wait` would miss ends where the signal for them is blocked.
  @Test func sixteenRunsAtOnceAgree() throws {
    try place.write(Self.lexicon((0..<400).map { "w\($0)x" }), to: "lijst/veel.yml")
    let without = try place.runWithout()
    let run = try CommandRun.shell(
      """
      {
        for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
          { '\(CommandRun.path)' scan -f jsonl --lexicon lijst plan.txt > uit.$n 2>&1; echo $? >> uit.$n; } &
        done
      } | cat
      cat uit.* | sort | uniq -c | sed 's/^ *//'
      """, in: place.folder, environment: ["XDG_CACHE_HOME": place.cache.path()])
    #expect(without.status == 0 && without.messages.isEmpty)
    #expect(run.output == "16 0\n16 \(without.output)")
    let kept = try Data(contentsOf: try place.onlyFile())
    try FileManager.default.removeItem(at: place.ownFolder)
    #expect(try place.run().all == without.all)
    #expect(try Data(contentsOf: try place.onlyFile()) == kept)
  }

  /// The oldest go, with what killed runs left; files of someone else stay.
  @Test func itStaysSmall() throws {
    let folder = place.ownFolder
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let old = (10..<50).map { String(repeating: "\($0)", count: 32) + ".gslx" }
    let left = (1...4).map { ".\($0)-\($0).tmp" }
    for (age, name) in (old + left).enumerated() {
      let file = folder.appending(path: name)
      try Data("oud".utf8).write(to: file)
      let date = Date(timeIntervalSince1970: 1_700_000_000 - Double(age))
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path())
    }
    try Data().write(to: folder.appending(path: "mijn.gslx"))
    #expect(try place.run().status == 0)
    #expect(place.names.count == 32 + 1)
    #expect(place.names.filter { old.prefix(31).contains($0) }.count == 31)
    #expect(place.names.contains("mijn.gslx"))
    let names = place.names
    #expect(try place.run().status == 0)
    #expect(place.names == names)
  }

  private static func lexicon(_ words: [String]) -> String {
    words.reduce("thema: veel\ntermen:\n") {
      $0
        + "  - {id: v.\($1), lemma: \($1), familie: verhullend, lens: taal, ernst: info, vormen: [\($1)], uitleg: Zo.}\n"
    }
  }
}
