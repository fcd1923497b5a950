import Foundation
import Testing

/// A folder with a small lexicon, a document and a folder for caches, for as long as a test runs.
final class CachePlace {
  let folder = CommandRun.temporaryFile("-map")

  init() throws {
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "lijst"), withIntermediateDirectories: true)
    try write("De nota heeft een proefterm en een toetswoord in de tekst.\n", to: "plan.txt")
    try write(Self.lexicon("proefterm"), to: "lijst/termen.yml")
    // With a name of its own, so that it replaces the bundled lexicon.
    try write("lexicon: klein\nnaam: Klein\nversie: '1'\n", to: "lijst/lexicon.yml")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A lexicon that finds one word.
  static func lexicon(_ word: String, family: String = "verhullend") -> String {
    """
    thema: eigen
    termen:
      - {id: x1.\(word), lemma: \(word), familie: \(family), lens: taal, ernst: info, vormen: [\(word)], uitleg: Zo.}

    """
  }

  /// The arguments of a scan with the small lexicon in place of the bundled one.
  static let scan = ["scan", "-f", "jsonl", "--lexicon", "lijst", "plan.txt"]

  var cache: URL { folder.appending(path: "cache") }
  var ownFolder: URL { cache.appending(path: "genderscan") }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// Runs the command in the folder.
  func run(_ arguments: [String] = scan, environment: [String: String] = [:]) throws -> CommandRun {
    try CommandRun.genderscan(
      arguments, in: folder, environment: ["XDG_CACHE_HOME": cache.path()].merging(environment) { $1 })
  }

  /// Runs the command with caching switched off.
  func runWithout(_ arguments: [String] = scan) throws -> CommandRun {
    try run(arguments, environment: ["GENDERSCAN_NO_CACHE": "1"])
  }

  /// The names in the folder of genderscan, hidden ones too.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: ownFolder.path())) ?? []).sorted()
  }

  /// When a file last changed.
  func time(of file: URL) throws -> Date {
    try #require(FileManager.default.attributesOfItem(atPath: file.path())[.modificationDate] as? Date)
  }

  /// The only file that is kept.
  func onlyFile() throws -> URL {
    #expect(names.count == 1, "\(names)")
    return ownFolder.appending(path: try #require(names.first))
  }
}

extension CommandRun {
  /// Everything that a run shows.
  var all: String { "\(status)\n\(output)\n\(messages)" }
}
