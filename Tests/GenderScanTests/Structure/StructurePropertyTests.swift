import DocumentLoading
import GenderScan
import TestSupport
import Testing

/// What must hold for every document, tried on all reference documents.
@Suite struct StructurePropertyTests {
  @Test(.enabled(if: SharedFiles.exist, "needs ../shared"), arguments: SharedFiles.names("corpus/dev"))
  func structureIsSound(_ name: String) throws {
    guard name != "SOURCES.tsv", let bytes = SharedFiles.bytes("corpus/dev/" + name) else { return }
    let structure = try Parsed.structure(bytes, name: name)
    #expect(Self.faults(structure, sourceBytes: bytes.count) == [])
  }

  @Test(arguments: 0..<40)
  func randomTextIsSound(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let parts = [
      "de ", "Vrouwen ", "geweld.1 ", "\n", "\n\n", "- ", "1. ", "\u{0C}", "‘", "”", "wet-\n", "é",
      "| a | b |\n", "12 ", "   ",
      "http://a.nl\n", "> ", "# ", "\u{AD}\n", "art. 4 ", "…", "ﬁ", ": ", "; ", "Inhoud\n", "a ..... 3\n",
    ]
    var text = ""
    for _ in 0..<200 { text += parts.randomElement(using: &random) ?? "" }
    #expect(Self.faults(try Parsed.structure(text), sourceBytes: text.utf8.count) == [], "\(text)")
  }

  @Test func sentencesAreFoundFromAnySentenceBefore() throws {
    let structure = try Parsed.structure(
      (0..<40).map { "Zin \($0) is kort. Een andere zin niet." }.joined(separator: "\n\n"))
    #expect(structure.sentences.count == 80)
    for (number, sentence) in structure.sentences.enumerated() {
      for token in sentence.tokens {
        for start in [0, number / 2, max(number - 1, 0), number] {
          #expect(structure.sentence(ofToken: token, from: start) == number)
        }
      }
    }
  }

  /// What is wrong, at most a few.
  private static func faults(_ structure: DocumentStructure, sourceBytes: Int) -> [String] {
    var faults = blockFaults(structure) + sentenceFaults(structure)
    for (index, token) in structure.tokens.enumerated() {
      let source = structure.text.map.sourceRange(of: token.textRange)
      if source.upperBound.bytes > sourceBytes || source.isEmpty { faults.append("source of token \(index)") }
    }
    for sentences in structure.blocks.map(\.leadIn) where sentences >= structure.sentences.count {
      faults.append("lead-in \(sentences)")
    }
    var end = 0
    for quotation in structure.quotations {
      if quotation.lowerBound < end || quotation.upperBound > structure.tokens.count {
        faults.append("quotation")
      }
      end = quotation.upperBound
    }
    return Array(faults.prefix(5))
  }

  private static func blockFaults(_ structure: DocumentStructure) -> [String] {
    var faults: [String] = []
    var end = 0
    var token = 0
    for (index, block) in structure.blocks.enumerated() {
      if block.range.lowerBound < end || block.range.upperBound > structure.text.utf8.count {
        faults.append("block \(index) out of order")
      }
      end = block.range.upperBound
      if block.tokens.lowerBound != token { faults.append("tokens of block \(index)") }
      token = block.tokens.upperBound
      for range in structure.tokens[block.tokens].map(\.range) {
        if range.isEmpty || range.lowerBound < block.range.lowerBound || range.upperBound > end {
          faults.append("token outside block \(index)")
        }
      }
    }
    if token != structure.tokens.count { faults.append("tokens without block") }
    return faults
  }

  private static func sentenceFaults(_ structure: DocumentStructure) -> [String] {
    var faults: [String] = []
    var token = 0
    for (index, sentence) in structure.sentences.enumerated() {
      if sentence.tokens.lowerBound != token || sentence.tokens.isEmpty { faults.append("sentence \(index)") }
      token = sentence.tokens.upperBound
      guard structure.blocks.indices.contains(Int(sentence.block)),
        structure.blocks[Int(sentence.block)].sentences.contains(index)
      else { faults.append("block of sentence \(index)"); continue }
    }
    if token != structure.tokens.count { faults.append("tokens without sentence") }
    return faults
  }

  /// The letters of each token stand in the file in the same order, whatever lies between them.
  @Test(
    .enabled(if: SharedFiles.exist, "needs ../shared"),
    arguments: SharedFiles.names("corpus/dev").filter { $0.hasSuffix(".txt") && !$0.hasPrefix("enc-") })
  func lettersOfTokensAreInTheSource(_ name: String) throws {
    let bytes = try #require(SharedFiles.bytes("corpus/dev/" + name))
    let document = try DocumentLoader().load(bytes, name: name)
    guard document.encoding == "utf-8", document.blocks.isEmpty else { return }
    let structure = StructureParser().parse(document)
    var missing: [String] = []
    for token in structure.tokens where missing.count < 3 {
      let source = structure.text.map.sourceRange(of: token.textRange)
      var letters = structure.text.utf8[token.range][...]
      for byte in bytes[source.lowerBound.bytes..<source.upperBound.bytes] where byte == letters.first {
        letters = letters.dropFirst()
      }
      // U+FFFD stands for bytes that mean nothing.
      if !letters.isEmpty, !structure.string(token.range).contains("\u{FFFD}") {
        missing.append(structure.string(token.range))
      }
    }
    #expect(missing == [])
  }
}
