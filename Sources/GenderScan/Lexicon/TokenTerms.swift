import PhraseMatching

/// For each token the vocabulary words it stands for, with coordinations and optional parts written out.
///
/// Cost: one look-up per different word, and a few dozen more per coordination; four bytes per token and twelve per
/// different word.
package struct TokenTerms: Sendable {
  /// What a word stands for: a piece of `terms`.
  fileprivate struct Entry: Sendable {
    var first: Int32 = 0
    var end: Int32 = 0
    /// What it is to built-ins.
    var sign: TermTable.Sign = []
  }

  private var terms: [TermTable.Term] = []
  /// Per different word; a word may have more than one, and the first is that of all words that stand for nothing.
  private var entries = [Entry()]
  /// Per token the number of its entry.
  private var words: [Int32] = []
  /// Ends of the words that complete ellipses.
  ///
  /// For `vrouwen-` in `vrouwen- en kindermishandeling` the token after `kindermishandeling`.
  package private(set) var completions: [Int: Int] = [:]
  private let table: TermTable
  private var answers: [WordIndex.Answer] = []

  /// How many tokens may stand between an ellipsis and the word that completes it.
  private static let ellipsisReach = 6

  package init(structure: DocumentStructure, table: TermTable) {
    self.table = table
    words = Array(repeating: 0, count: structure.tokens.count)
    var seen = RecurringWords(words: structure.tokens.count)
    /// Per number of a recurring word its entry.
    var known: [Int32] = []
    structure.text.utf8.withUnsafeBufferPointer { text in
      structure.tokens.withUnsafeBufferPointer { tokens in
        for index in tokens.indices {
          let token = tokens[index]
          guard token.flags.isDisjoint(with: [.optionalPart, .ellipsis]), token.kind != .url else {
            words[index] = add(entry(index, structure, text))
            continue
          }
          let number = seen.number(token.range, of: text)
          if let number, number < known.count {
            words[index] = known[number]
          } else {
            words[index] = add(entry(token.range, of: text))
            if number != nil { known.append(words[index]) }
          }
        }
      }
    }
  }

  /// Keeps an entry; returns its number.
  private mutating func add(_ entry: Entry) -> Int32 {
    if entry.first == entry.end, entry.sign.isEmpty { return 0 }
    entries.append(entry)
    return Int32(truncatingIfNeeded: entries.count - 1)
  }

  /// The terms, as plain memory.
  struct View {
    private let numbers: UnsafeBufferPointer<Int32>
    private let entries: UnsafeBufferPointer<Entry>
    private let terms: UnsafeBufferPointer<TermTable.Term>

    fileprivate init(
      _ numbers: UnsafeBufferPointer<Int32>, _ entries: UnsafeBufferPointer<Entry>,
      _ terms: UnsafeBufferPointer<TermTable.Term>
    ) {
      self.numbers = numbers
      self.entries = entries
      self.terms = terms
    }

    /// How many different words there are that stand for something, and one more: number 0 stands for nothing.
    var words: Int { entries.count }

    /// The number of the word that a token is.
    @inline(__always)
    func word(ofToken token: Int) -> Int { Int(numbers[token]) }

    /// Where the terms of a word are.
    @inline(__always)
    func places(ofWord word: Int) -> Range<Int> { Int(entries[word].first)..<Int(entries[word].end) }

    @inline(__always)
    subscript(_ place: Int) -> TermTable.Term { terms[place] }

    /// What a token is to built-ins.
    @inline(__always)
    func sign(ofToken token: Int) -> TermTable.Sign { entries[word(ofToken: token)].sign }

    /// True when the token has the term.
    func has(_ number: Int32, _ kind: Phrase.Kind, token: Int) -> Bool {
      for index in places(ofWord: word(ofToken: token))
      where terms[index].number == number && terms[index].kind == kind {
        return true
      }
      return false
    }
  }

  /// Calls `body` with the terms; they must not leave the closure.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    words.withUnsafeBufferPointer { words in
      entries.withUnsafeBufferPointer { entries in
        terms.withUnsafeBufferPointer { terms in body(View(words, entries, terms)) }
      }
    }
  }

  /// Looks up the word in a range of the text.
  private mutating func entry(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Entry {
    let first = terms.count
    let sign = table.look(range, of: text, into: &terms, from: first, answers: &answers)
    return Entry(first: Int32(clamping: first), end: Int32(clamping: terms.count), sign: sign)
  }

  /// Looks up a token with a part in brackets, an ellipsis or an address.
  private mutating func entry(
    _ index: Int, _ structure: DocumentStructure, _ text: UnsafeBufferPointer<UInt8>
  ) -> Entry {
    let token = structure.tokens[index]
    let first = terms.count
    var sign: TermTable.Sign = []
    if token.flags.contains(.optionalPart) {
      for letters in Self.variants(structure.text.utf8[token.range]) { look(letters, from: first) }
    } else if token.kind != .url {
      sign = table.look(token.range, of: text, into: &terms, from: first, answers: &answers)
    }
    if token.flags.contains(.ellipsis) { complete(index, structure, from: first) }
    return Entry(first: Int32(clamping: first), end: Int32(clamping: terms.count), sign: sign)
  }

  private mutating func look(_ letters: [UInt8], from first: Int) {
    letters.withUnsafeBufferPointer { bytes in
      _ = table.look(0..<bytes.count, of: bytes, into: &terms, from: first, answers: &answers)
    }
  }

  /// Both readings of a word with a bracketed part: without it, and with it.
  package static func variants(_ letters: ArraySlice<UInt8>) -> [[UInt8]] {
    var without: [UInt8] = []
    var with: [UInt8] = []
    var depth = 0
    for byte in letters {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default:
        with.append(byte)
        if depth == 0 { without.append(byte) }
      }
    }
    return [without, with]
  }

  /// Adds what an ellipsis is together with the tail of the word that completes it.
  private mutating func complete(_ index: Int, _ structure: DocumentStructure, from first: Int) {
    let bytes = structure.text.utf8
    let start = Self.withoutHyphen(bytes[structure.tokens[index].range])
    let end = min(structure.tokens.count, index + 1 + Self.ellipsisReach)
    for next in index + 1..<max(index + 1, end) {
      let token = structure.tokens[next]
      if token.flags.contains(.startsSentence) { return }
      guard token.kind == .word, !token.flags.contains(.ellipsis) else { continue }
      if complete(start, by: bytes[token.range], from: first) {
        completions[index] = next + 1
        return
      }
    }
  }

  /// Tries every tail of the completing word that leaves it at least two letters before and three in the tail.
  private mutating func complete(_ start: [UInt8], by whole: ArraySlice<UInt8>, from first: Int) -> Bool {
    guard whole.count >= 5 else { return false }
    var isCompleted = false
    for cut in whole.startIndex + 2...whole.endIndex - 3 where whole[cut] & 0xC0 != 0x80 {
      let before = terms.count
      look(start + (whole[cut] == UInt8(ascii: "-") ? whole[(cut + 1)...] : whole[cut...]), from: before)
      // A beginning alone says nothing about the tail.
      if terms[before...].contains(where: { $0.kind != .prefix }) {
        isCompleted = true
      } else {
        terms.removeSubrange(before...)
      }
    }
    return isCompleted
  }

  private static func withoutHyphen(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    for hyphen in [[0x2D], [0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91]] as [[UInt8]]
    where letters.suffix(hyphen.count).elementsEqual(hyphen) {
      return Array(letters.dropLast(hyphen.count))
    }
    return Array(letters)
  }
}
