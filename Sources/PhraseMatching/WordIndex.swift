/// Says of one word which of many words it is, begins with and ends with.
///
/// ```swift
/// let index = WordIndex([Phrase("geweld"), Phrase("gender", .prefix, minimumRest: 2)])
/// var found: [WordIndex.Answer] = []
/// index.find(Array("Gender-identiteit".utf8)[...], into: &found)  // phrase 1, .prefix
/// ```
/// For text that is cut into words already: whatever the word holds, hyphens and apostrophes included, is part of it.
/// ``PhraseMatcher`` finds words by itself. Folding is full; see ``WordFolding``.
/// Cost: tens of nanoseconds per word; nothing is kept. Memory: about 100 bytes per word of the index.
public struct WordIndex: Sendable {
  /// One way in which a word is in the index.
  public struct Answer: Hashable, Sendable {
    /// The number of the phrase in the list, from 0.
    public let phrase: Int
    /// Whether it is the word, or how the word begins or ends.
    public let kind: Phrase.Kind
  }

  /// In one piece, so that handing on an index copies nothing.
  private let tables: Tables

  final class Tables: Sendable {
    let words: WordTable
    let prefixes: AffixTable
    let suffixes: AffixTable
    let sieve: WordSieve
    /// Per word of `words` the first phrase that it is; per phrase the next one of the same word; -1 for none.
    let firstPhrase: PlainList<Int32>
    let nextPhrase: PlainList<Int32>

    init(
      _ words: WordTable, _ prefixes: AffixTable, _ suffixes: AffixTable, firstPhrase: [Int32],
      nextPhrase: [Int32]
    ) {
      self.words = words
      self.prefixes = prefixes
      self.suffixes = suffixes
      self.firstPhrase = PlainList(firstPhrase)
      self.nextPhrase = PlainList(nextPhrase)
      sieve = WordSieve(words, prefixes, suffixes)
    }

    init(_ numbers: inout PlainNumbers.Reader) {
      words = WordTable(&numbers)
      prefixes = AffixTable(&numbers, isSuffix: false)
      suffixes = AffixTable(&numbers, isSuffix: true)
      sieve = WordSieve(&numbers, prefixes, suffixes)
      firstPhrase = numbers.nextList()
      nextPhrase = numbers.nextList()
    }
  }

  init(_ tables: Tables) { self.tables = tables }

  /// Makes an index.
  ///
  /// A phrase of which nothing is left when it is folded is never found.
  public init(_ phrases: [Phrase]) {
    var builder = WordIndexBuilder(words: phrases.count)
    for (number, phrase) in phrases.enumerated() {
      builder.add(
        WordFolding.fold(phrase.text)[...], phrase: number, phrase.kind, minimumRest: phrase.minimumRest)
    }
    self = builder.index()
  }

  /// The index that was written.
  ///
  /// Numbers that no index wrote may make it trap: it is for numbers that are part of a program.
  package init(_ numbers: inout PlainNumbers.Reader) { tables = Tables(&numbers) }

  /// Writes all of it, so that it is made again in a fraction of the time.
  package func write(to numbers: inout PlainNumbers) {
    tables.words.write(to: &numbers)
    tables.prefixes.write(to: &numbers)
    tables.suffixes.write(to: &numbers)
    tables.sieve.write(to: &numbers)
    numbers.append(tables.firstPhrase)
    numbers.append(tables.nextPhrase)
  }

  /// Adds what a word is in the index: whole words, then beginnings from the shortest, then ends from the shortest.
  public func find(_ word: ArraySlice<UInt8>, into found: inout [Answer]) {
    word.withUnsafeBufferPointer { find(0..<$0.count, of: $0, into: &found) }
  }

  /// Adds what the word in a range of a text is in the index.
  ///
  /// Quicker than a slice of its own. A range outside the text holds no word.
  public func find(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, into found: inout [Answer]) {
    guard let base = text.baseAddress, range.lowerBound >= 0, range.upperBound <= text.count, !range.isEmpty
    else {
      return
    }
    let start = base + range.lowerBound
    if WordMask.hasHighByte(start, from: 0, to: range.count) {
      var letters: [UInt8] = []
      WordFolding.fold(text[range], into: &letters)
      letters.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress, !buffer.isEmpty else { return }
        look(WordView(base, count: buffer.count, readable: buffer.count), into: &found)
      }
    } else {
      // The range lies in the text, so from its start to the end of the text may be read.
      look(WordView(start, count: range.count, readable: text.count - range.lowerBound), into: &found)
    }
  }

  private func look(_ word: WordView, into found: inout [Answer]) {
    let tables = tables
    let key = word.key
    let hash = key.hash(parent: 0)
    if tables.sieve.holds(hash: hash),
      let number = tables.words.find(word, key, hash: hash, parent: 0)
    {
      var phrase = tables.firstPhrase[number]
      while phrase >= 0 {
        found.append(Answer(phrase: Int(phrase), kind: .whole))
        phrase = tables.nextPhrase[Int(phrase)]
      }
    }
    guard tables.sieve.hasAffixes else { return }
    // Bytes beyond a short word are 0 in its key, as they are in that of a stem.
    if tables.sieve.holds(prefix: key.low) {
      tables.prefixes.forEach(of: word, key.low) { found.append(Answer(phrase: $0.phrase, kind: .prefix)) }
    }
    let last = key.tail(word.base)
    if tables.sieve.holds(suffix: last) {
      tables.suffixes.forEach(of: word, last) { found.append(Answer(phrase: $0.phrase, kind: .suffix)) }
    }
  }
}
