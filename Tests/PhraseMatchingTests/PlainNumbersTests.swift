import PhraseMatching
import Testing

@Suite struct PlainNumbersTests {
  private static let numbers: PlainNumbers = {
    var numbers = PlainNumbers()
    numbers.append(7)
    numbers.append(UInt64(0x0123_4567_89AB_CDEF))
    numbers.append([Int32.min, -1, 0, .max])
    numbers.append([UInt32.max, 1])
    numbers.append([UInt64.max, 3])
    numbers.append([UInt8](1...9))
    numbers.append([UInt8]())
    return numbers
  }()

  @Test func readsWhatWasWritten() {
    Self.numbers.all.withUnsafeBufferPointer { all in
      var reader = PlainNumbers.Reader(all)
      #expect(reader.next() == 7)
      #expect(reader.nextWide() == 0x0123_4567_89AB_CDEF)
      #expect(reader.nextList() as [Int32] == [.min, -1, 0, .max])
      #expect(reader.nextList() as [UInt32] == [.max, 1])
      #expect(reader.nextList() as [UInt64] == [.max, 3])
      #expect(reader.nextBytes() == [UInt8](1...9))
      #expect(reader.nextBytes().isEmpty)
      #expect(reader.next() == 0)
    }
  }

  /// Cut off anywhere, and read as anything, it ends with nothing.
  @Test func endsWhereTheNumbersEnd() {
    for count in 0..<Self.numbers.all.count {
      Array(Self.numbers.all[..<count]).withUnsafeBufferPointer { all in
        var reader = PlainNumbers.Reader(all)
        for _ in 0..<20 {
          _ = reader.nextList() as [UInt64]
          _ = reader.nextBytes()
          _ = reader.nextList() as [Int32]
          _ = reader.nextWide()
        }
        #expect(reader.next() == 0)
        #expect((reader.nextList() as [UInt32]).isEmpty)
      }
    }
  }
}
