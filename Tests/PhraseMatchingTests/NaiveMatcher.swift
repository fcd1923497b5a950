import Foundation
import PhraseMatching

/// Says plainly and slowly what a match is: every stretch of text that begins and ends where words do and folds to the
/// phrase.
struct NaiveMatcher {
  let phrases: [Phrase]
  var options = PhraseOptions()

  func all(in text: String) -> [PhraseMatch] {
    let scalars = Array(text.unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + String(scalar).utf8.count) }
    let wanted = phrases.map { fold($0.text.unicodeScalars) }
    var result: [PhraseMatch] = []
    for start in scalars.indices where isStart(start, scalars) {
      for end in start + 1...scalars.count where isEnd(end, scalars) {
        let folded = fold(scalars[start..<end])
        for (number, phrase) in phrases.enumerated() where isMatch(folded, wanted[number], phrase) {
          result.append(PhraseMatch(start: offsets[start], end: offsets[end], phrase: number))
        }
      }
    }
    return result.sorted { ($0.start, -$0.end, $0.phrase) < ($1.start, -$1.end, $1.phrase) }
  }

  static func leftmostLongest(_ all: [PhraseMatch]) -> [PhraseMatch] {
    var result: [PhraseMatch] = []
    for match in all where match.start >= result.last?.end ?? 0 { result.append(match) }
    return result
  }

  private func isMatch(_ folded: String, _ wanted: String, _ phrase: Phrase) -> Bool {
    let isOneWord = folded.unicodeScalars.allSatisfy { Self.isWordPart($0) }
    let rest = folded.unicodeScalars.count - wanted.unicodeScalars.count
    switch phrase.kind {
    case .whole: return folded == wanted
    case .prefix: return isOneWord && folded.hasPrefix(wanted) && rest >= phrase.minimumRest
    case .suffix: return isOneWord && folded.hasSuffix(wanted) && rest >= phrase.minimumRest
    }
  }

  /// A word part with no word part before it, invisible characters aside.
  private func isStart(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard Self.isWordPart(scalars[index]) else { return false }
    return !(scalars[..<index].last { !isInvisible($0) }.map(Self.isWordPart) ?? false)
  }

  /// After a word part and its accents, with no word part behind it, invisible characters aside.
  private func isEnd(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let last = scalars[index - 1]
    guard scalars[..<index].last(where: { !isInvisible($0) }).map(Self.isWordPart) ?? false else {
      return false
    }
    guard Self.isWordPart(last) || Self.isAccent(last) else { return false }
    let following = scalars[index...].prefix { isInvisible($0) }
    guard !following.contains(where: Self.isAccent) || options.folding != .full else { return false }
    return !(scalars[(index + following.count)...].first.map(Self.isWordPart) ?? false)
  }

  private func fold(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars where !isInvisible(scalar) { text.append(scalar) }
    var folded = String(text)
    switch options.folding {
    case .full: folded = folded.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    case .letterCase: folded = folded.lowercased()
    }
    guard options.spacing == .any else { return folded }
    return folded.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }

  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    options.folding == .full && (scalar.value == 0xAD || Self.isAccent(scalar))
  }

  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || CharacterSet.alphanumerics.contains(scalar) && !isAccent(scalar)
  }
}
