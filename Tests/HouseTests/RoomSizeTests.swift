import Testing

/// Files and functions stay small enough to read in one go.
@Suite struct RoomSizeTests {
  @Test func filesAreShort() throws {
    let files = try SourceTree.files(below: "Sources")
    let lengths = files.map(\.lines.count).sorted()
    let median = lengths[lengths.count / 2]
    let ninetieth = lengths[lengths.count * 9 / 10]
    print(
      "files \(files.count), lines \(lengths.reduce(0, +)), median file \(median), 90th percentile \(ninetieth)"
    )
    #expect(median <= 120)
    #expect(ninetieth <= 300)
    for file in files { #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines") }
  }

  @Test func functionsAreShort() throws {
    var lengths: [Int] = []
    for file in try SourceTree.files(below: "Sources") {
      for (name, length) in Self.functions(file) {
        lengths.append(length)
        #expect(length <= 60, "\(file.path): \(name) has \(length) lines")
      }
    }
    lengths.sort()
    let median = lengths[lengths.count / 2]
    let ninetieth = lengths[lengths.count * 9 / 10]
    print("functions \(lengths.count), median \(median), 90th percentile \(ninetieth)")
    #expect(median <= 8)
    #expect(ninetieth <= 25)
  }

  /// Names and lengths of functions, from the line of `func` or `init` to the brace that closes it at its indent.
  static func functions(_ file: SourceTree.File) -> [(name: String, length: Int)] {
    var result: [(String, Int)] = []
    for (index, line) in file.lines.enumerated() {
      let indent = line.prefix { $0 == " " }
      let words = line.split(whereSeparator: { $0 == " " || $0 == "(" || $0 == "<" })
      guard let at = words.firstIndex(where: { $0 == "func" || $0 == "init" }), !line.contains("//") else {
        continue
      }
      guard words[..<at].allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "@" || $0 == "_" } }) else {
        continue
      }
      if line.hasSuffix("}") {
        result.append((String(words.last ?? ""), 1))
        continue
      }
      let closing = indent + "}"
      guard let end = file.lines[(index + 1)...].firstIndex(where: { $0 == closing }) else { continue }
      result.append((words[at...].prefix(2).joined(separator: " "), end - index + 1))
    }
    return result
  }
}
