/// Tells the role of a section from its heading.
struct HeadingRoles {
  private let terms: [StructureRules.HeadingTerm]

  init(rules: StructureRules) { terms = rules.headingTerms() }

  /// The role of the best term in `title`: the one of most words, then the first.
  ///
  /// Unknown when no term fits.
  func role(of title: String) -> SectionRole {
    let words = Self.folded(title)
    // The divider of a motion; in a longer heading the word names a regulation.
    if words == [Array("besluit".utf8)] || words == [Array("besluiten".utf8)] { return .measures }
    let starts = words.map { WordStart($0) }
    var best: (length: Int, at: Int, role: SectionRole) = (0, 0, .unknown)
    for index in terms.indices where starts.contains(where: { terms[index].start.mayFit($0) }) {
      let term = terms[index]
      guard term.words.count >= best.length, let at = place(of: term, in: words) else { continue }
      if term.words.count > best.length || at < best.at { best = (term.words.count, at, term.role) }
    }
    return best.role
  }

  private func place(of term: StructureRules.HeadingTerm, in words: [[UInt8]]) -> Int? {
    guard !term.words.isEmpty, words.count >= term.words.count else { return nil }
    return (0...words.count - term.words.count).first { start in
      term.words.indices.allSatisfy { Self.fits(words[start + $0], term.words[$0]) }
    }
  }

  private static func fits(_ word: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard pattern.last == 0x7E else { return word == pattern }
    return word.starts(with: pattern.dropLast())
  }

  /// The words of a heading in small letters without accents.
  static func folded(_ title: String) -> [[UInt8]] {
    var title = title
    return title.withUTF8(foldedPlain) ?? foldedAny(title)
  }

  /// The same of a heading in ASCII; nil of any other.
  private static func foldedPlain(_ title: UnsafeBufferPointer<UInt8>) -> [[UInt8]]? {
    guard title.allSatisfy({ $0 < 0x80 }) else { return nil }
    let words = title.split { ($0 | 0x20) &- 0x61 >= 26 && $0 &- 0x30 >= 10 }
    return words.map { word in word.map { $0 | 0x20 } }
  }

  /// The same of any heading.
  static func foldedAny(_ title: String) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    for scalar in title.unicodeScalars {
      if let letter = fold(scalar.value) {
        words[words.count - 1].append(letter)
      } else if words.last?.isEmpty == false {
        words.append([])
      }
    }
    return words.filter { !$0.isEmpty }
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
