/// Makes a `WordIndex` of words that are folded already.
package struct WordIndexBuilder {
  private var words: WordTable
  private var prefixes = AffixTable(isSuffix: false)
  private var suffixes = AffixTable(isSuffix: true)
  private var firstPhrase: [Int32] = []
  private var nextPhrase: [Int32] = []

  /// For so many words; it grows beyond them.
  package init(words: Int) {
    self.words = WordTable(expecting: words)
  }

  /// Adds a word or word part, folded already; nothing when it is empty.
  package mutating func add(_ letters: ArraySlice<UInt8>, phrase: Int, _ kind: Phrase.Kind, minimumRest: Int)
  {
    letters.withUnsafeBufferPointer {
      add(0..<$0.count, of: $0, phrase: phrase, kind, minimumRest: minimumRest)
    }
  }

  /// Adds the word or word part, folded already, in a range of some letters; nothing when it is empty.
  package mutating func add(
    _ range: Range<Int>, of letters: UnsafeBufferPointer<UInt8>, phrase: Int, _ kind: Phrase.Kind,
    minimumRest: Int
  ) {
    guard let base = letters.baseAddress, !range.isEmpty, range.lowerBound >= 0,
      range.upperBound <= letters.count
    else { return }
    switch kind {
    case .prefix:
      prefixes.add(UnsafeBufferPointer(rebasing: letters[range]), phrase: phrase, minimumRest: minimumRest)
    case .suffix:
      suffixes.add(UnsafeBufferPointer(rebasing: letters[range]), phrase: phrase, minimumRest: minimumRest)
    case .whole:
      let view = WordView(
        base + range.lowerBound, count: range.count, readable: letters.count - range.lowerBound)
      let word = words.insert(view, parent: 0)
      while nextPhrase.count <= phrase { nextPhrase.append(-1) }
      if word == firstPhrase.count { return firstPhrase.append(Int32(clamping: phrase)) }
      var last = Int(firstPhrase[word])
      while nextPhrase[last] >= 0 { last = Int(nextPhrase[last]) }
      nextPhrase[last] = Int32(clamping: phrase)
    }
  }

  /// The index of what was added.
  package consuming func index() -> WordIndex {
    prefixes.seal()
    suffixes.seal()
    return WordIndex(
      WordIndex.Tables(words, prefixes, suffixes, firstPhrase: firstPhrase, nextPhrase: nextPhrase))
  }
}
