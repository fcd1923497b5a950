/// Tells whether a text says itself that a part of it is missing.
///
/// Portals that put the papers of a meeting into one text write that a file *kon niet correct worden ingeladen*. Of such
/// a text nothing can be called missing.
struct MissingPart {
  private static let loaded = Array("ingeladen".utf8)
  private static let denial = Array("niet".utf8)
  private static let file = Array("bestand".utf8)
  /// Tokens before the verb in which the denial stands, and the word for the file, whose name may be long.
  private static let (reach, wideReach) = (6, 60)

  /// A diagnostic when a file was not loaded; cost: a look at the length of each token.
  func diagnostic(_ structure: DocumentStructure) -> Diagnostic? {
    let text = structure.text.utf8
    let isMissing = Self.places(structure.tokens, length: Self.loaded.count).contains { index in
      guard text[structure.tokens[index].range].elementsEqual(Self.loaded) else { return false }
      func stands(_ word: [UInt8], within reach: Int) -> Bool {
        structure.tokens[max(0, index - reach)..<index].contains { text[$0.range].elementsEqual(word) }
      }
      // A lorry is not loaded either: it must be a file.
      return stands(Self.denial, within: Self.reach) && stands(Self.file, within: Self.wideReach)
    }
    guard isMissing else { return nil }
    return Diagnostic(
      code: "W-ONVOLLEDIG",
      message:
        "het stuk zegt zelf dat een bestand niet is ingeladen; dat deel ontbreekt (vraag het bestand op)",
      english: "the text says itself that a file was not loaded; that part is missing (ask for the file)",
      losesText: true)
  }
  /// The tokens of a length in bytes.
  private static func places(_ tokens: [Token], length: Int) -> [Int] {
    let length = UInt32(clamping: length)
    return tokens.withUnsafeBufferPointer { tokens in
      tokens.indices.filter { tokens[$0].end &- tokens[$0].start == length }
    }
  }
}
