import DocumentLoading
import GenderScan

/// Structures of texts written in a test.
enum Parsed {
  /// The structure of a plain text, or of `name`'s kind of text.
  static func structure(_ text: String, name: String = "proef.txt") throws -> DocumentStructure {
    try structure(Array(text.utf8), name: name)
  }

  static func structure(_ bytes: [UInt8], name: String) throws -> DocumentStructure {
    StructureParser().parse(try DocumentLoader().load(bytes, name: name))
  }
}

extension DocumentStructure {
  /// Each block as its zone, a bar and its text.
  var outline: [String] { blocks.map { "\($0.zone.rawValue)|\(string($0.range))" } }

  /// The texts of the sentences.
  var sentenceTexts: [String] { sentences.map { string(tokens: $0.tokens) } }

  /// The letters of the tokens.
  var tokenTexts: [String] { tokens.map { string($0.range) } }

  /// The texts of the blocks of a zone.
  func texts(_ zone: Zone) -> [String] { blocks.filter { $0.zone == zone }.map { string($0.range) } }

  /// How often a kind of repair was made.
  func repaired(_ kind: Repair.Kind) -> Int { repairs.first { $0.kind == kind }?.count ?? 0 }
}
