/// For each token, the word classes that the reading rules look at, and its folded letters on request.
///
/// Cost: two bytes per token, and a `SentenceFinder`.
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
    /// The first or last token of its sentence.
    fileprivate static let first = Kind(rawValue: 4096)
    fileprivate static let last = Kind(rawValue: 8192)
  }

  private static let classes: [(Kind, [String])] = [
    (.preposition, ["voorzetsel"]), (.owned, ["bezitwoord"]), (.person, ["persoon_generiek"]),
    (.man, ["man_woord"]), (.woman, ["vrouw_woord"]), (.institution, ["instelling"]), (.thing, ["zaak"]),
    (.modal, ["modaal"]), (.adjective, ["predicaat_adj"]), (.title, ["titel"]),
    (.particle, ["tussenvoegsel"]), (.firstName, ["voornaam", "voornaam_m", "voornaam_v"]),
  ]

  private static let numerals: WordSet = [
    "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "vijftien",
    "twintig",
    "dertig", "veertig", "vijftig", "honderd", "duizend",
  ]

  private let structure: DocumentStructure
  private var kinds: [Kind]
  private let finder: SentenceFinder

  /// `occurrences` gives the places of a set.
  init(
    structure: DocumentStructure, lexicon: Lexicon,
    occurrences: (Int) -> ArraySlice<LexiconMatches.Occurrence>
  ) {
    self.structure = structure
    finder = SentenceFinder(structure)
    kinds = Array(repeating: [], count: structure.tokens.count)
    for (kind, names) in Self.classes {
      for set in names.compactMap({ lexicon.set(forClass: $0) }) {
        for place in occurrences(set) {
          for token in place.tokens { kinds[token].insert(kind) }
        }
      }
    }
    markSentences()
  }

  private mutating func markSentences() {
    for sentence in structure.sentences {
      guard let first = sentence.tokens.first, let last = sentence.tokens.last else { continue }
      kinds[first].insert(.first)
      kinds[last].insert(.last)
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
    return word.hasSuffix("s") && !word.hasSuffix("is") && !word.hasSuffix("us") && !word.hasSuffix("ss")
      && !word.hasSuffix("as")
  }

  func isNumberWord(_ token: Int) -> Bool { Self.numerals.contains(word(token)) }

  /// The folded letters of a token.
  func word(_ token: Int) -> FoldedWord { FoldedWord(structure, token) }

  /// True when the token is one of some words.
  @inline(__always)
  func isOne(of words: WordSet, _ token: Int) -> Bool {
    structure.text.utf8.withUnsafeBufferPointer { words.contains(structure.tokens[token].range, of: $0) }
  }

  // MARK: Sentences

  /// The number of the sentence that holds a token.
  func sentenceNumber(of token: Int) -> Int { finder.sentence(ofToken: token) }

  /// The tokens of the sentence that holds a token.
  func sentence(of token: Int) -> Range<Int> { structure.sentences[sentenceNumber(of: token)].tokens }

  /// The token before in the same sentence.
  func previous(_ token: Int) -> Int? { token == 0 || kinds[token].contains(.first) ? nil : token - 1 }

  /// The token after in the same sentence.
  func next(_ token: Int) -> Int? {
    token + 1 >= kinds.count || kinds[token].contains(.last) ? nil : token + 1
  }

  /// The tokens after a token in the same sentence, up to a mark, and at most `count`.
  func following(_ token: Int, most count: Int = .max) -> Range<Int> {
    var end = token + 1
    var last = token
    while end - token <= count, let next = next(last), structure.tokens[next].kind != .mark {
      last = next
      end = next + 1
    }
    return token + 1..<end
  }
}
