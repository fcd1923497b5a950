import GenderScan

/// Turns a sentence about women into the same sentence about men, and the other way round.
///
/// *Haar* becomes *zijn* where it owns something and *hem* elsewhere; *zijn* only changes where it owns something, and *zij*
/// only where it is one person. Marks «» stay around what they were around.
struct GenderMirror {
  let lexicon: Lexicon
  let reader: ExampleReader

  /// The mirrored sentence, or nil when nothing in it names a sex.
  func mirrored(_ sentence: String) -> String? {
    let words = Words(sentence)
    let owning = possessives(MarkedSentence(sentence).text)
    var result = ""
    var hasChanged = false
    for (index, part) in words.parts.enumerated() {
      let other = part.isWord ? counterpart(part, index, words, owning) : nil
      hasChanged = hasChanged || other != nil
      result += other.map { Self.capitalized($0, like: part.text) } ?? part.text
    }
    return hasChanged ? result : nil
  }

  private func counterpart(_ part: Words.Part, _ index: Int, _ words: Words, _ owning: Set<Int>) -> String? {
    let word = part.text.lowercased()
    switch word {
    case "haar": return owning.contains(part.offset) ? "zijn" : "hem"
    case "zijn", "z'n": return owning.contains(part.offset) ? "haar" : nil
    case "zij", "ze":
      return Self.isMany(words.around(index)) ? nil : "hij"
    default: return GenderWords.counterpart(of: word)
    }
  }

  /// Where a *zijn* or *haar* that owns something starts, in bytes of the text.
  private func possessives(_ text: [UInt8]) -> Set<Int> {
    let document = ExampleReader.document(text)
    let structure = reader.analyzer.structure(of: document)
    let matches = LexiconMatcher.matches(in: structure, lexicon: lexicon)
    let resolver = ReadingResolver(
      structure: structure, lexicon: lexicon,
      occurrences: (0..<matches.sets).map { Array(matches.occurrences(of: $0)) })
    var result: Set<Int> = []
    for (number, token) in structure.tokens.enumerated()
    where resolver.has(.possessive, token: number) {
      result.insert(Int(token.start))
    }
    return result
  }

  /// Finite verbs of *zij* when it is more than one person.
  private static let plurals: Set<String> = [
    "zijn", "worden", "hebben", "kunnen", "moeten", "willen", "mogen", "zullen", "gaan", "waren", "werden",
    "hadden", "konden", "moesten", "wilden", "mochten", "zouden", "gingen",
  ]

  /// True when a verb beside *zij*, or an auxiliary near it, is plural.
  private static func isMany(_ around: (before: String, after: [String])) -> Bool {
    around.before.hasSuffix("en") || around.after.first?.hasSuffix("en") == true
      || around.after.contains { plurals.contains($0) }
  }

  private static func capitalized(_ word: String, like model: String) -> String {
    guard let first = model.first, first.isUppercase else { return word }
    if model.count > 1, model.allSatisfy(\.isUppercase) { return word.uppercased() }
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}

extension GenderMirror {
  /// A sentence in words and what stands between them.
  struct Words {
    struct Part {
      var text: String
      var isWord: Bool
      /// Where it starts in the sentence without marks, in bytes.
      var offset: Int
    }

    private(set) var parts: [Part] = []

    init(_ sentence: String) {
      var offset = 0
      for character in sentence {
        let isWord = character.isLetter || character == "'" && parts.last?.isWord == true
        if let last = parts.indices.last, parts[last].isWord == isWord {
          parts[last].text.append(character)
        } else {
          parts.append(Part(text: String(character), isWord: isWord, offset: offset))
        }
        if character != "«", character != "»" { offset += character.utf8.count }
      }
    }

    /// The word before a part and up to three after it, in lower case.
    func around(_ index: Int) -> (before: String, after: [String]) {
      let before = parts[..<index].last { $0.isWord }
      let after = parts[(index + 1)...].filter(\.isWord).prefix(3)
      return (before?.text.lowercased() ?? "", after.map { $0.text.lowercased() })
    }
  }
}
