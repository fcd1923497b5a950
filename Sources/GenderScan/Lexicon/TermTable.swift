package import PhraseMatching

/// The vocabulary of a lexicon, ready to say what a word is to it.
///
/// Made once per lexicon; immutable. Cost: about a microsecond per word of the vocabulary to make, tens of nanoseconds
/// to ask.
package struct TermTable: Sendable {
  /// What a word can be to the vocabulary.
  package struct Term: Hashable, Sendable {
    /// The number of the vocabulary word.
    package var number: Int32
    /// Whether the token is that word, or a longer word that begins or ends with it.
    package var kind: Phrase.Kind
  }

  /// Words that built-ins know, whatever the vocabulary.
  package struct Sign: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// *een* to *twaalf*, *honderd*, *duizend*.
    package static let number = Sign(rawValue: 1)
    /// *%*, *procent*.
    package static let percent = Sign(rawValue: 2)
    /// *€*, *euro*.
    package static let euro = Sign(rawValue: 4)
    /// *miljoen*, *mln*, *miljard*.
    package static let scale = Sign(rawValue: 8)
  }

  private let index: WordIndex
  /// Per phrase of the index its vocabulary number.
  private let numbers: PlainList<Int32>
  private let signs: [Sign]

  /// Answers are kept until there are so many: throwing them away costs more than they do.
  private static let mostAnswers = 256

  /// Letters and digits that a compound must have beyond its part.
  private static let freePart = 2

  private static let signWords: [(Sign, [String])] = [
    (
      .number,
      [
        "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        "honderd", "duizend",
      ]
    ),
    (.percent, ["%", "procent"]), (.euro, ["€", "euro"]), (.scale, ["miljoen", "mln", "miljard"]),
  ]

  package init(_ program: PatternProgram) {
    var builder = WordIndexBuilder(words: program.vocabulary.count)
    var numbers: [Int32] = []
    let kinds: [(WordUse, Phrase.Kind)] = [(.whole, .whole), (.prefix, .prefix), (.suffix, .suffix)]
    program.vocabulary.letters.withUnsafeBufferPointer { letters in
      for number in 0..<program.vocabulary.count {
        let range = program.vocabulary.range(number)
        for (use, kind) in kinds where program.uses[number].contains(use) {
          builder.add(
            range, of: letters, phrase: numbers.count, kind, minimumRest: kind == .whole ? 0 : Self.freePart)
          numbers.append(Int32(clamping: number))
        }
      }
    }
    var signs: [Sign] = []
    for (sign, words) in Self.signWords {
      for word in words {
        builder.add(WordFolding.fold(word)[...], phrase: numbers.count + signs.count, .whole, minimumRest: 0)
        signs.append(sign)
      }
    }
    index = builder.index()
    self.numbers = PlainList(numbers)
    self.signs = signs
  }

  /// The table that was written: see ``WordIndex``.
  init(_ reader: inout PlainNumbers.Reader) {
    index = WordIndex(&reader)
    numbers = reader.nextList()
    signs = reader.nextBytes().map(Sign.init(rawValue:))
  }

  /// Writes all of it.
  func write(to written: inout PlainNumbers) {
    index.write(to: &written)
    written.append(numbers)
    written.append(signs.map(\.rawValue))
  }

  /// Adds what the word in a range of the text is to the vocabulary, each term once; returns what it is to built-ins.
  package func look(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, into terms: inout [Term], from first: Int,
    answers: inout [WordIndex.Answer]
  ) -> Sign {
    let before = answers.count
    index.find(range, of: text, into: &answers)
    guard answers.count > before else { return [] }
    defer { if answers.count > Self.mostAnswers { answers.removeAll(keepingCapacity: true) } }
    var sign: Sign = []
    for place in before..<answers.count {
      let answer = answers[place]
      if answer.phrase < numbers.count {
        let term = Term(number: numbers[answer.phrase], kind: answer.kind)
        if !terms[first...].contains(term) { terms.append(term) }
      } else {
        sign.formUnion(signs[answer.phrase - numbers.count])
      }
    }
    return sign
  }
}
