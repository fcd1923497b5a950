/// The members of evidence groups in words a reader knows: the explanation of a class, the lemma of an entry, a pattern
/// without its signs.
package struct SearchedWords {
  private let explanations: [String: String]
  private let lemmas: [String: String]

  package init(_ contents: LexiconContents) {
    explanations = Dictionary(
      contents.classes.map { ($0.name, $0.explanation.isEmpty ? $0.name : $0.explanation) },
      uniquingKeysWith: { first, _ in first })
    lemmas = Dictionary(
      contents.entries.map { ($0.id, $0.lemma) }, uniquingKeysWith: { first, _ in first })
  }

  /// Per criterion, in the order of the checklists, what is looked for: each once, as it is stated.
  static func all(_ contents: LexiconContents) -> [SearchedTerms] {
    let words = SearchedWords(contents)
    return contents.checklists.flatMap(\.criteria).map { words.searchedFor($0) }
  }

  private func searchedFor(_ criterion: Criterion) -> SearchedTerms {
    var result: [String] = []
    var seen: Set<String> = [""]
    for member in criterion.evidence.flatMap({ $0.groups.flatMap { $0 } }) {
      let words = plainWords(of: member)
      if seen.insert(words).inserted { result.append(words) }
    }
    return SearchedTerms(terms: Array(result.prefix(SearchedTerms.most)), count: result.count)
  }

  /// Empty for what the contents lack.
  package func plainWords(of member: EvidenceClause.Member) -> String {
    switch member {
    case .wordClass(let name): explanations[name] ?? ""
    case .entry(let id): lemmas[id] ?? ""
    case .pattern(let text): Self.plainWords(ofPattern: text)
    }
  }

  /// A pattern without its signs, and with the bars of choices as slashes.
  ///
  /// Bytes, because this is done for all patterns of all criteria.
  private static func plainWords(ofPattern text: String) -> String {
    String(unsafeUninitializedCapacity: text.utf8.count) { buffer in
      var count = 0
      for byte in text.utf8 {
        switch byte {
        case 0x7B, 0x7D, 0x5B, 0x5D, 0x5F, 0x3C, 0x3E, 0x40, 0x3D: continue
        case 0x7C: buffer[count] = 0x2F
        default: buffer[count] = byte
        }
        count += 1
      }
      return count
    }
  }
}

/// What a report says was looked for to answer a criterion.
package struct SearchedTerms: Sendable, Equatable {
  /// More than a reader takes in; the whole list is in the lexicon.
  static let most = 24

  /// The first terms.
  package var terms: [String] = []
  /// How many there are.
  package var count = 0
}
