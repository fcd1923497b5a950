/// Chooses which places of entries remain: required words present, and the longest of overlapping ones per lens.
struct EntrySelection {
  let structure: DocumentStructure
  let lexicon: Lexicon
  /// The places of all sets.
  let matches: LexiconMatches

  /// The places of all entries that remain, by first token.
  func entries() -> [LexiconMatches.EntryMatch] {
    var all: [LexiconMatches.EntryMatch] = []
    for (entry, sets) in lexicon.program.entries.enumerated() {
      let places = matches.occurrences(of: sets.forms)
      guard !places.isEmpty else { continue }
      let requirement = requirement(sets)
      for place in places where isMet(requirement, place.tokens) {
        all.append(LexiconMatches.EntryMatch(entry: entry, tokens: place.tokens))
      }
    }
    return longest(all)
  }

  /// Where the words stand that an entry requires; nil when it requires none.
  private struct Requirement {
    var sentences: Set<Int>?
    var blocks: Set<Int>?
  }

  private func requirement(_ sets: PatternProgram.CompiledEntry) -> Requirement {
    Requirement(
      sentences: sets.required < 0 ? nil : Set(matches.occurrences(of: sets.required).map { sentence($0) }),
      blocks: sets.requiredInParagraph < 0
        ? nil : Set(matches.occurrences(of: sets.requiredInParagraph).map { block($0) }))
  }

  private func isMet(_ requirement: Requirement, _ tokens: Range<Int>) -> Bool {
    // Most entries require nothing; their places lie in sentences, as all do.
    if requirement.sentences == nil, requirement.blocks == nil { return true }
    let index = structure.sentence(ofToken: tokens.lowerBound)
    guard structure.sentences.indices.contains(index) else { return false }
    let block = Int(structure.sentences[index].block)
    let leadIn = structure.blocks[block].leadIn
    if let sentences = requirement.sentences, !sentences.contains(index), !sentences.contains(leadIn) {
      return false
    }
    guard let blocks = requirement.blocks else { return true }
    if blocks.contains(block) { return true }
    guard structure.sentences.indices.contains(leadIn) else { return false }
    return blocks.contains(Int(structure.sentences[leadIn].block))
  }

  private func sentence(_ place: LexiconMatches.Occurrence) -> Int {
    structure.sentence(ofToken: Int(place.first))
  }

  private func block(_ place: LexiconMatches.Occurrence) -> Int {
    let index = sentence(place)
    return structure.sentences.indices.contains(index) ? Int(structure.sentences[index].block) : -1
  }

  /// Within a lens a longer match takes the place of the shorter ones it overlaps; the first of equals stays.
  private func longest(_ all: [LexiconMatches.EntryMatch]) -> [LexiconMatches.EntryMatch] {
    var result: [LexiconMatches.EntryMatch] = []
    // Per token the number of the last lens that has a match there, from 1.
    var takenBy = Array(repeating: UInt8(0), count: structure.tokens.count)
    for (number, lens) in zip(UInt8(1)..., Lens.allCases) {
      let own = all.filter { lexicon.program.entries[$0.entry].traits.lens == lens }
        .sorted {
          ($1.tokens.count, $0.tokens.lowerBound, $0.entry) < (
            $0.tokens.count, $1.tokens.lowerBound, $1.entry
          )
        }
      for match in own where !takenBy[match.tokens].contains(number) {
        for token in match.tokens { takenBy[token] = number }
        result.append(match)
      }
    }
    return result.sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound, $0.entry) < (
        $1.tokens.lowerBound, $1.tokens.upperBound, $1.entry
      )
    }
  }
}
