import Testing

@testable import PhraseMatching

@Suite struct RecurringWordsTests {
  /// Many more words than the table begins with, so that it grows; numbers as a dictionary would give them.
  @Test func numbersAreThoseOfADictionary() {
    var words: [String] = []
    for number in 0..<4_000 {
      let digits = String((number * 7_919) % 1_500, radix: 5).utf8
      words.append(String(decoding: digits.map { $0 + 0x31 } + Array("geweld".utf8), as: UTF8.self))
    }
    var seen = RecurringWords()
    var expected: [String: Int] = [:]
    for word in words {
      for form in [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()] {
        let number = expected[form] ?? expected.count
        expected[form] = number
        #expect(Self.number(form, &seen) == number)
      }
    }
    #expect(seen.count == expected.count)
    #expect(expected.count > 600)
  }

  /// What lies behind a word in the text is no part of it, at the end of the text as elsewhere.
  @Test(arguments: ["", "abcdefghijklmnopq"])
  func equalWordsOfOneLengthHaveOneNumber(_ rest: String) {
    var seen = RecurringWords()
    for length in 1...15 {
      let word = String("abcdefghijklmnopq".prefix(length))
      let bytes = Array((word + rest).utf8)
      #expect(bytes.withUnsafeBufferPointer { seen.number(0..<length, of: $0) } == length - 1)
      #expect(Self.number(word, &seen) == length - 1)
    }
  }

  @Test func aWordOfMoreThanFifteenBytesHasNone() {
    var seen = RecurringWords()
    #expect(Self.number("abcdefghijklmno", &seen) == 0)
    #expect(Self.number("abcdefghijklmnop", &seen) == nil)
    #expect(Self.number("", &seen) == nil)
    #expect(Self.number("vrouw-én-man", &seen) == 1)
  }

  /// A byte of 0 at the end is part of a word, as every other byte.
  @Test func allBytesAreToldApart() {
    var seen = RecurringWords()
    var numbers: Set<Int> = []
    for byte in UInt8.min...UInt8.max {
      for length in [1, 2, 8, 9, 15] {
        let word = Array(repeating: UInt8(0x61), count: length - 1) + [byte]
        if let number = word.withUnsafeBufferPointer({ seen.number(0..<length, of: $0) }) {
          numbers.insert(number)
        }
      }
    }
    #expect(numbers.count == 5 * 256)
    #expect(seen.count == numbers.count)
  }

  @Test func aRangeOutsideTheTextHasNone() {
    var seen = RecurringWords()
    [UInt8]("geweld".utf8).withUnsafeBufferPointer {
      #expect(seen.number(4..<7, of: $0) == nil)
      #expect(seen.number(-1..<2, of: $0) == nil)
      #expect(seen.number(2..<4, of: $0) == 0)
    }
  }

  private static func number(_ word: String, _ seen: inout RecurringWords) -> Int? {
    Array(word.utf8).withUnsafeBufferPointer { seen.number(0..<$0.count, of: $0) }
  }
}
