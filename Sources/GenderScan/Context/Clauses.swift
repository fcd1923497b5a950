/// Clause borders inside a sentence: a comma, semicolon, colon, dash or bracket, or a subordinator.
///
/// Good enough for the reach of a negation; it is not a parser.
package struct Clauses: Sendable {
  private let structure: DocumentStructure
  private let cues: CueMap

  package init(structure: DocumentStructure, cues: CueMap) {
    self.structure = structure
    self.cues = cues
  }

  /// The clause that holds a passage, as tokens, within its sentence.
  ///
  /// A border inside the passage is passed over.
  package func clause(around match: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var start = match.lowerBound
    while start > sentence.lowerBound, !isBorder(start - 1) {
      start -= 1
      if cues[start].contains(.subordinator) { break }
    }
    var end = match.upperBound
    while end < sentence.upperBound, !isBorder(end), !cues[end].contains(.subordinator) { end += 1 }
    return start..<max(end, start)
  }

  /// The clause before the one that starts at `start`, or an empty range at the start of the sentence.
  package func clauseBefore(_ start: Int, in sentence: Range<Int>) -> Range<Int> {
    var end = start
    while end > sentence.lowerBound, isBorder(end - 1) { end -= 1 }
    guard end > sentence.lowerBound else { return start..<start }
    return clause(around: end - 1..<end, in: sentence).lowerBound..<end
  }

  private func isBorder(_ token: Int) -> Bool {
    let token = structure.tokens[token]
    guard token.kind == .mark, Int(token.start) < structure.text.utf8.count else { return false }
    switch structure.text.utf8[Int(token.start)] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"):
      return true
    // The dashes U+2013 and U+2014 take three bytes and begin with E2 80, as do quotation marks.
    case 0xE2: return token.end - token.start == 3 && isDash(at: Int(token.start))
    case UInt8(ascii: "-"): return true
    default: return false
    }
  }

  private func isDash(at start: Int) -> Bool {
    let bytes = structure.text.utf8
    return start + 2 < bytes.count && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94)
  }
}
