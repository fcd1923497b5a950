import DocumentLoading
import GenderScan
import TestSupport
import Testing

/// The inputs of html5lib and libxml2: none may make the loader stumble or lose text in silence.
@Suite("Test suites of others", .enabled(if: SharedFiles.exist, "needs ../shared"))
struct SuiteTests {
  private static let libxmlFolder = "corpus/dev/suites/libxml2-html/test/HTML"
  private static let tokenizerFolder = "corpus/dev/suites/html5lib-tests/tokenizer"
  private static let encodingFolder = "corpus/dev/suites/html5lib-tests/encoding"

  private func check(_ document: Document, _ input: [UInt8] = []) {
    #expect(String(validating: document.text.utf8, as: UTF8.self) != nil)
    #expect(document.text.map.textLength == document.text.utf8.count)
    #expect(
      document.blocks.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= document.text.utf8.count })
    let faults = document.diagnostics.filter { $0.code == "E-AFGEBROKEN" || $0.message.contains("onzeker") }
    #expect(faults.isEmpty, "\(String(decoding: input, as: UTF8.self).debugDescription)")
  }

  @Test("libxml2", arguments: SharedFiles.names(libxmlFolder))
  func libxml(name: String) throws {
    let bytes = try #require(SharedFiles.bytes(Self.libxmlFolder + "/" + name))
    check(try DocumentLoader().load(bytes, name: name, as: .html))
    check(try DocumentLoader().load(bytes, name: name, as: .xml))
  }

  @Test(
    "html5lib, each input by itself",
    arguments: SharedFiles.names(tokenizerFolder).filter { $0.hasSuffix(".test") }
  )
  func html5lib(name: String) throws {
    let file = String(
      decoding: try #require(SharedFiles.bytes(Self.tokenizerFolder + "/" + name)), as: UTF8.self)
    let inputs = file.split(separator: "\n").filter { $0.contains("\"input\"") }
    #expect(!inputs.isEmpty)
    for line in inputs {
      let input = unescaped(String(line.drop { $0 != ":" }.dropFirst()))
      check(
        try DocumentLoader().load(Array(input.utf8), name: "a.html", as: .html, encoding: "utf-8"),
        Array(input.utf8))
    }
  }

  /// The first JSON string of a piece of text.
  private func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.drop { $0 != "\"" }.dropFirst()
    while let scalar = scalars.popFirst(), scalar != "\"" {
      guard scalar == "\\", let kind = scalars.popFirst() else {
        result.append(scalar)
        continue
      }
      if kind == "u" {
        let number = UInt32(String(String.UnicodeScalarView(scalars.prefix(4))), radix: 16)
        scalars = scalars.dropFirst(4)
        result.append(number.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      } else {
        result.append(["n": "\n", "t": "\t", "r": "\r"][kind] ?? kind)
      }
    }
    return String(result)
  }

  @Test("html5lib encodings", arguments: ["tests1.dat", "tests2.dat"])
  func encodings(name: String) throws {
    let file = try #require(SharedFiles.bytes(Self.encodingFolder + "/" + name))
    let known: Set<String> = ["utf-8", "windows-1252", "iso-8859-15", "macintosh"]
    var compared = 0
    for test in parts(file, "#data\n") {
      let halves = parts(test, "\n#encoding\n")
      guard halves.count == 2 else { continue }
      let wanted = String(decoding: halves[1].prefix { $0 > 0x20 }, as: UTF8.self).lowercased()
      let document = try DocumentLoader().load(halves[0], name: "a.html", as: .html)
      guard known.contains(wanted) else { continue }
      compared += 1
      // Without a label, text of ASCII alone is called utf-8 here and windows-1252 by the standard.
      let isPlain =
        halves[0].allSatisfy { $0 < 0x80 } && wanted == "windows-1252" && document.encoding == "utf-8"
      #expect(document.encoding == wanted || isPlain, "\(String(decoding: halves[0], as: UTF8.self))")
    }
    #expect(compared > 10)
  }

  private func parts(_ bytes: [UInt8], _ mark: String) -> [[UInt8]] {
    var rest = bytes[...]
    var parts: [[UInt8]] = []
    while let found = rest.firstRange(of: Array(mark.utf8)) {
      if !found.isEmpty, found.lowerBound > rest.startIndex { parts.append(Array(rest[..<found.lowerBound])) }
      rest = rest[found.upperBound...]
    }
    return parts + [Array(rest)]
  }
}
