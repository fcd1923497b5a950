/// Recognises names, titles and references to sources, which mention a word without saying anything with it.
package struct NameRules: Sendable {
  let structure: DocumentStructure
  let cues: CueMap

  /// True when the passage is part of a name or title: *Stichting Vrouwenopvang Lindewaard*.
  ///
  /// A capital inside a sentence makes a name. At the start of a sentence, and in headings, a capital says nothing by
  /// itself; there a naming word before it or a capitalised word after it is needed. *Turkse vrouwen* has its capital
  /// from a country and is no name.
  package func isName(_ match: Range<Int>) -> Bool {
    let tokens = structure.tokens
    guard let first = match.first(where: { tokens[$0].kind == .word }) else { return false }
    if isTitle(first) { return true }
    guard tokens[first].flags.contains(.capitalised), !tokens[first].flags.contains(.allCapitals) else {
      return false
    }
    if followsNamingWord(first) { return true }
    if cues[first].contains(.nationality) || isAcronym(tokens[first]) { return false }
    if tokens[first].flags.contains(.startsSentence) || zone(of: first) == .heading {
      return zone(of: first) != .heading && isFollowedByCapital(match)
    }
    return true
  }

  /// *Handreiking gendersensitief werken*: a naming word with a capital inside a sentence begins a title.
  private func isTitle(_ token: Int) -> Bool {
    guard followsNamingWord(token) else { return false }
    let flags = structure.tokens[token - 1].flags
    return flags.contains(.capitalised) && !flags.contains(.startsSentence) && zone(of: token) != .heading
  }

  /// *LHBTI-gemeenschap*: capitals of an abbreviation, not of a name.
  private func isAcronym(_ token: Token) -> Bool {
    let bytes = structure.text.utf8[token.range].prefix(3)
    return bytes.count == 3 && bytes.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private func zone(of token: Int) -> Zone {
    let sentence = structure.sentence(ofToken: token)
    guard structure.sentences.indices.contains(sentence) else { return .body }
    return structure.blocks[Int(structure.sentences[sentence].block)].zone
  }

  private func followsNamingWord(_ token: Int) -> Bool {
    token > 0 && cues[token - 1].contains(.nameNoun) && isSameSentence(token - 1, token)
  }

  private func isFollowedByCapital(_ match: Range<Int>) -> Bool {
    let next = match.upperBound
    guard structure.tokens.indices.contains(next), isSameSentence(match.lowerBound, next) else {
      return false
    }
    let token = structure.tokens[next]
    return token.kind == .word && token.flags.contains(.capitalised) && !token.flags.contains(.allCapitals)
  }

  private func isSameSentence(_ left: Int, _ right: Int) -> Bool {
    structure.sentence(ofToken: left) == structure.sentence(ofToken: right)
  }

  /// True when the sentence of the passage only points at a source.
  ///
  /// It holds a mark such as *Trb.* or *ISBN*, or begins with *zie*.
  package func isReference(_ match: Range<Int>, sentence: Int) -> Bool {
    let tokens = structure.sentences[sentence].tokens
    guard match.lowerBound >= tokens.lowerBound, match.upperBound <= tokens.upperBound else { return false }
    return cues.contains(.sourceMark, in: tokens.lowerBound..<match.lowerBound)
      || cues.contains(.sourceMark, in: match.upperBound..<tokens.upperBound)
  }
}
