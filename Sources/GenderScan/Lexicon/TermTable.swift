import PhraseMatching

/// Gives each token of a document the vocabulary words it is, begins with and ends with.
///
/// Each distinct folded word is looked up once; later tokens with the same letters share the answer.
/// Cost: one hash per token, and for each distinct word one look-up per possible edge length.
package struct TermTable {
  /// What a word is to the vocabulary.
  package struct Terms: Hashable {
    package var words: [Int] = []
    package var prefixes: [Int] = []
    package var suffixes: [Int] = []
    package var isEmpty: Bool { words.isEmpty && prefixes.isEmpty && suffixes.isEmpty }
  }

  private let program: PatternProgram
  private var numbers: [ArraySlice<UInt8>: Int] = [:]
  private var prefixLengths: [Int] = []
  private var suffixLengths: [Int] = []
  private var known: [[UInt8]: Int] = [:]
  private var scratch: [UInt8] = []
  /// Distinct answers; number 0 is the empty one.
  package private(set) var answers: [Terms] = [Terms()]

  /// Letters that a compound must have beyond its part.
  private static let freePart = 2

  package init(_ program: PatternProgram) {
    self.program = program
    numbers.reserveCapacity(program.vocabulary.count)
    var prefixes: Set<Int> = []
    var suffixes: Set<Int> = []
    for (number, word) in program.vocabulary.enumerated() {
      numbers[word[...]] = number
      if program.isPrefix[number] { prefixes.insert(word.count) }
      if program.isSuffix[number] { suffixes.insert(word.count) }
    }
    prefixLengths = prefixes.sorted()
    suffixLengths = suffixes.sorted()
  }

  /// The number of the answer for the letters of a token.
  package mutating func answer(for bytes: ArraySlice<UInt8>) -> Int {
    scratch.removeAll(keepingCapacity: true)
    WordFolding.fold(bytes, into: &scratch)
    return answer(folded: scratch)
  }

  /// The number of the answer for folded letters.
  package mutating func answer(folded: [UInt8]) -> Int {
    if let answer = known[folded] { return answer }
    let terms = look(up: folded)
    let answer = terms.isEmpty ? 0 : answers.count
    if answer > 0 { answers.append(terms) }
    known[folded] = answer
    return answer
  }

  /// One answer that holds several.
  package mutating func union(_ parts: [Int]) -> Int {
    var terms = Terms()
    for part in Set(parts).sorted() {
      terms.words += answers[part].words
      terms.prefixes += answers[part].prefixes
      terms.suffixes += answers[part].suffixes
    }
    guard !terms.isEmpty else { return 0 }
    answers.append(terms)
    return answers.count - 1
  }

  private func look(up word: [UInt8]) -> Terms {
    var terms = Terms()
    if let number = numbers[word[...]] { terms.words.append(number) }
    for length in prefixLengths where length + Self.freePart <= word.count {
      guard let number = numbers[word[..<length]], program.isPrefix[number] else { continue }
      if letters(word[length...]) >= Self.freePart { terms.prefixes.append(number) }
    }
    for length in suffixLengths where length + Self.freePart <= word.count {
      let start = word.count - length
      guard let number = numbers[word[start...]], program.isSuffix[number] else { continue }
      if letters(word[..<start]) >= Self.freePart { terms.suffixes.append(number) }
    }
    return terms
  }

  private func letters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 != UInt8(ascii: "-") && $1 & 0xC0 != 0x80 ? 1 : 0) }
  }
}
