/// Words in UTF-8, laid out one after the other.
package struct WordList: RandomAccessCollection, Hashable, Sendable {
  /// Where each word begins in `letters`; one more than words.
  package private(set) var starts: [Int32] = [0]
  package private(set) var letters: [UInt8] = []

  package init() {}

  /// The words of a text, which stand apart by white space.
  init(_ text: StaticString) {
    text.withUTF8Buffer { bytes in
      letters.reserveCapacity(bytes.count)
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] <= 0x20 {
        if end > start { append(bytes[start..<end]) }
        start = end + 1
      }
    }
  }

  /// Words as they were laid out before; nil when the parts do not fit together.
  ///
  /// `isChecked` says that they do.
  init?(starts: [Int32], letters: [UInt8], isChecked: Bool) {
    let fits =
      isChecked
      || starts.first == 0 && starts.last == Int32(clamping: letters.count)
        && zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
    guard fits else { return nil }
    self.starts = starts
    self.letters = letters
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { starts.count - 1 }

  mutating func append(_ word: some Sequence<UInt8>) {
    letters += word
    starts.append(Int32(clamping: letters.count))
  }

  /// How many bytes a word has.
  func length(_ number: Int) -> Int { Int(starts[number + 1] - starts[number]) }

  /// Where its bytes lie in `letters`.
  func range(_ number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }

  package subscript(_ number: Int) -> ArraySlice<UInt8> { letters[range(number)] }
}
