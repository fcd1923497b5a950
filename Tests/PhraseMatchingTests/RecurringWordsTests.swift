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
      let number = expected[word] ?? expected.count
      expected[word] = number
      for form in [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()] {
        #expect(Self.number(form, &seen) == number)
      }
    }
    #expect(seen.count == expected.count)
    #expect(expected.count > 600)
  }

  @Test func onlyWhatIsToldApartByItsKeyHasANumber() {
    var seen = RecurringWords()
    #expect(Self.number("abcdefghijklmnop", &seen) == 0)
    #expect(Self.number("abcdefghijklmnopq", &seen) == nil)
    #expect(Self.number("vrouw-man", &seen) == nil)
    #expect(Self.number("é", &seen) == nil)
    #expect(Self.number("4x", &seen) == nil)
    #expect(Self.number("", &seen) == nil)
  }

  /// Setting the bit that tells small letters makes some marks equal: those must stay apart.
  @Test func marksAndLettersStayApart() {
    var seen = RecurringWords()
    var numbers: Set<Int> = []
    for byte in UInt8(0)..<0x80 where !(0x41...0x5A).contains(byte) {
      let text = [byte, 0x20, 0x61]
      text.withUnsafeBufferPointer {
        if let number = seen.number(0..<1, of: $0) { numbers.insert(number) }
      }
    }
    #expect(numbers.count == 128 - 26)
    #expect(Self.number("A", &seen) == Self.number("a", &seen))
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
