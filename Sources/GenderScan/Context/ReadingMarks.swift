import PhraseMatching

/// For each token, the word classes that the reading rules look at, and its folded letters on request.
package struct ReadingMarks: Sendable {
  /// The classes, as a set per token.
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt16
    static let preposition = Kind(rawValue: 1)
    static let owned = Kind(rawValue: 2)
    static let person = Kind(rawValue: 4)
    static let man = Kind(rawValue: 8)
    static let woman = Kind(rawValue: 16)
    static let institution = Kind(rawValue: 32)
    static let thing = Kind(rawValue: 64)
    static let title = Kind(rawValue: 128)
    static let particle = Kind(rawValue: 256)
    static let firstName = Kind(rawValue: 512)
    static let modal = Kind(rawValue: 1024)
    static let adjective = Kind(rawValue: 2048)
  }

  private static let classes: [(Kind, [String])] = [
    (.preposition, ["voorzetsel"]), (.owned, ["bezitwoord"]), (.person, ["persoon_generiek"]),
    (.man, ["man_woord"]), (.woman, ["vrouw_woord"]), (.institution, ["instelling"]), (.thing, ["zaak"]),
    (.modal, ["modaal"]), (.adjective, ["predicaat_adj"]), (.title, ["titel"]),
    (.particle, ["tussenvoegsel"]), (.firstName, ["voornaam", "voornaam_m", "voornaam_v"]),
  ]

  private static let numerals: Set<String> = [
    "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "vijftien",
    "twintig",
    "dertig", "veertig", "vijftig", "honderd", "duizend",
  ]

  private let structure: DocumentStructure
  private var kinds: [Kind]

  init(structure: DocumentStructure, lexicon: Lexicon, occurrences: [[LexiconMatches.Occurrence]]) {
    self.structure = structure
    kinds = Array(repeating: [], count: structure.tokens.count)
    for (kind, names) in Self.classes {
      for set in names.compactMap({ lexicon.set(forClass: $0) }) {
        for place in occurrences[set] {
          for token in place.tokens { kinds[token].insert(kind) }
        }
      }
    }
  }

  func has(_ kind: Kind, _ token: Int) -> Bool { kinds[token].contains(kind) }

  func kind(_ token: Int) -> Kind { kinds[token] }

  /// Ends like a plural: *-en*, *-s*.
  ///
  /// *Commissaris* and *politicus* do not.
  func isPlural(_ token: Int) -> Bool {
    let word = word(token)
    if word.hasSuffix("en") { return true }
    return word.hasSuffix("s") && !["is", "us", "ss", "as"].contains { word.hasSuffix($0) }
  }

  func isNumberWord(_ token: Int) -> Bool { Self.numerals.contains(word(token)) }

  /// The folded letters of a token.
  func word(_ token: Int) -> String {
    structure.text.utf8.withUnsafeBufferPointer { text in
      let letters = UnsafeBufferPointer(rebasing: text[structure.tokens[token].range])
      guard letters.contains(where: { $0 >= 0x80 }) else {
        return String(unsafeUninitializedCapacity: letters.count) { word in
          for (index, byte) in letters.enumerated() {
            word.initializeElement(at: index, to: byte &- 0x41 < 26 ? byte | 0x20 : byte)
          }
          return letters.count
        }
      }
      var folded: [UInt8] = []
      WordFolding.fold(letters, into: &folded)
      return String(decoding: folded, as: UTF8.self)
    }
  }

  /// True when the token is one of some words.
  func isOne(of words: WordSet, _ token: Int) -> Bool {
    structure.text.utf8.withUnsafeBufferPointer { words.contains(structure.tokens[token].range, of: $0) }
  }

  /// The token before in the same sentence.
  func previous(_ token: Int) -> Int? {
    token > structure.sentences[structure.sentence(ofToken: token)].tokens.lowerBound ? token - 1 : nil
  }

  /// The token after in the same sentence.
  func next(_ token: Int) -> Int? {
    token + 1 < structure.sentences[structure.sentence(ofToken: token)].tokens.upperBound ? token + 1 : nil
  }
}
