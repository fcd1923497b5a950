/// Tells the role of a section from its heading.
struct HeadingRoles {
  private let all: StructureRules.HeadingTerms
  private let rules: StructureRules

  init(rules: StructureRules) {
    all = rules.headingTerms()
    self.rules = rules
  }

  /// The role of the best term in `title`: the one of most words, then the first.
  ///
  /// Unknown when no term fits.
  func role(of title: String) -> SectionRole {
    let words = Self.folded(title)
    if words.count == 1, let role = rules.role(ofWordAlone: words[0]) { return role }
    var best: (length: Int, at: Int, number: Int, role: SectionRole) = (0, 0, 0, .unknown)
    for at in words.indices {
      let start = WordStart(words[at])
      for number in all.terms(beginningWith: start) {
        let term = all.terms[number]
        guard term.words.count >= best.length, term.start.mayFit(start), fits(term, words, at) else {
          continue
        }
        // Of terms as long, the first in the heading; of those, the first in the list.
        if (-term.words.count, at, number) < (-best.length, best.at, best.number) {
          best = (term.words.count, at, number, term.role)
        }
      }
    }
    return best.role
  }

  /// True when the words of a heading from a place on are those of a term.
  private func fits(_ term: StructureRules.HeadingTerm, _ words: WordList, _ at: Int) -> Bool {
    words.count - at >= term.words.count
      && term.words.allSatisfy { Self.fits(words[at + $0 - term.words.lowerBound], all.words[$0]) }
  }

  private static func fits(_ word: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    guard pattern.last == 0x7E else { return word == pattern }
    return word.starts(with: pattern.dropLast())
  }

  /// The words of a heading in small letters without accents.
  static func folded(_ title: String) -> WordList {
    var title = title
    return title.withUTF8(foldedPlain) ?? foldedAny(title)
  }

  /// The same of a heading in ASCII; nil of any other.
  private static func foldedPlain(_ title: UnsafeBufferPointer<UInt8>) -> WordList? {
    guard title.allSatisfy({ $0 < 0x80 }) else { return nil }
    var words = WordList()
    var start = 0
    for end in 0...title.count {
      if end < title.count, (title[end] | 0x20) &- 0x61 < 26 || title[end] &- 0x30 < 10 { continue }
      if end > start { words.append(title[start..<end].lazy.map { $0 | 0x20 }) }
      start = end + 1
    }
    return words
  }

  /// The same of any heading.
  static func foldedAny(_ title: String) -> WordList {
    var words = WordList()
    var word: [UInt8] = []
    for scalar in title.unicodeScalars {
      if let letter = fold(scalar.value) {
        word.append(letter)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The ASCII small letter or digit of a character, or nil for what stands between words.
  private static func fold(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x41...0x5A: UInt8(value) | 0x20
    case 0x61...0x7A, 0x30...0x39: UInt8(value)
    case 0xE0...0xE5, 0xC0...0xC5: 0x61
    case 0xE7, 0xC7: 0x63
    case 0xE8...0xEB, 0xC8...0xCB: 0x65
    case 0xEC...0xEF, 0xCC...0xCF: 0x69
    case 0xF2...0xF6, 0xD2...0xD6: 0x6F
    case 0xF9...0xFC, 0xD9...0xDC: 0x75
    default: nil
    }
  }
}
