import Foundation
import Testing

/// What is wrong with a kept file or with its folder never shows: the lexicon is compiled again.
@Suite struct CacheDamageTests {
  private let place: CachePlace
  private let plain: String

  init() throws {
    place = try CachePlace()
    plain = try place.runWithout().all
  }

  /// Puts something in place of the kept file, and expects the same run and the file whole again.
  private func expectRepair(_ what: String, _ damage: (URL, Data) throws -> Void) throws {
    try #require(try place.run().all == plain)
    let file = try place.onlyFile()
    let whole = try Data(contentsOf: file)
    try damage(file, whole)
    #expect(try place.run().all == plain, "\(what)")
    #expect(try place.onlyFile() == file)
    #expect(try Data(contentsOf: file) == whole, "\(what) is repaired")
    let type = try FileManager.default.attributesOfItem(atPath: file.path())[.type] as? FileAttributeType
    #expect(type == .typeRegular, "\(what)")
  }

  @Test func aCutFileIsReplaced() throws {
    let count = try keptCount()
    for length in [0, 1, 4, 5, 12, 13, 44, 45, 46, count / 2, count - 1] {
      try expectRepair("cut at \(length)") { try $1.prefix(length).write(to: $0) }
    }
  }

  @Test func aFlippedBitIsSeen() throws {
    let count = try keptCount()
    for index in Array(0..<14) + Array(stride(from: 14, to: count, by: 11)) + [count - 1] {
      try expectRepair("bit in byte \(index)") { file, whole in
        var bytes = whole
        bytes[index] ^= 1 << (index % 8)
        try bytes.write(to: file)
      }
    }
  }

  @Test func otherContentIsReplaced() throws {
    try expectRepair("garbage") { file, whole in
      var generator = SystemRandomNumberGenerator()
      try Data((0..<whole.count).map { _ in UInt8.random(in: 0...255, using: &generator) }).write(to: file)
    }
    try expectRepair("zeros") { try Data(count: $1.count).write(to: $0) }
    try expectRepair("a tail") { try ($1 + Data([0])).write(to: $0) }
    try expectRepair("half of it twice") { try ($1.prefix($1.count / 2) + $1).write(to: $0) }
    try expectRepair("another version") { file, whole in
      var bytes = whole
      bytes[4] &+= 1
      try bytes.write(to: file)
    }
  }

  /// None of these is read: they could lead to a file that is not ours, or wait for ever.
  @Test func whatIsNoFileOfOursIsReplaced() throws {
    let other = place.folder.appending(path: "ander.gslx")
    try place.write(CachePlace.lexicon("toetswoord"), to: "ander.yml")
    #expect(try place.run(["lexicon", "compile", "ander.yml", "-o", other.path()]).status == 0)
    let before = try Data(contentsOf: other)
    try expectRepair("a link") { file, _ in
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createSymbolicLink(at: file, withDestinationURL: other)
    }
    #expect(try Data(contentsOf: other) == before)
    try expectRepair("a pipe") { file, _ in
      try FileManager.default.removeItem(at: file)
      #expect(mkfifo(file.path(), 0o600) == 0)
    }
  }

  @Test func aFolderInPlaceOfTheFileIsLeftAlone() throws {
    _ = try place.run()
    let file = try place.onlyFile()
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    #expect(try place.run().all == plain)
    #expect(place.names == [file.lastPathComponent])
  }

  private func keptCount() throws -> Int {
    _ = try place.run()
    return try Data(contentsOf: try place.onlyFile()).count
  }
}
