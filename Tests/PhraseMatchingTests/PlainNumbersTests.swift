import PhraseMatching
import Testing

@Suite struct PlainNumbersTests {
  private static let numbers: PlainNumbers = {
    var numbers = PlainNumbers()
    numbers.append(7)
    numbers.append(UInt64(0x0123_4567_89AB_CDEF))
    numbers.append([Int32.min, -1, 0, .max])
    numbers.append(PlainList([UInt32.max, 1]))
    numbers.append(PlainList([UInt64.max, 3]))
    numbers.append(PlainList([UInt64]()))
    numbers.append([UInt8](1...9))
    numbers.append([UInt8]())
    return numbers
  }()

  /// Read where they lie or copied, the numbers are the same.
  @Test(arguments: [false, true]) func readsWhatWasWritten(_ isBuiltIn: Bool) {
    Self.numbers.all.withUnsafeBufferPointer { all in
      var reader = PlainNumbers.Reader(all, isBuiltIn: isBuiltIn)
      #expect(reader.next() == 7)
      #expect(reader.nextWide() == 0x0123_4567_89AB_CDEF)
      #expect(Self.items(reader.nextList() as PlainList<Int32>) == [.min, -1, 0, .max])
      #expect(Self.items(reader.nextList() as PlainList<UInt32>) == [.max, 1])
      #expect(Self.items(reader.nextList() as PlainList<UInt64>) == [.max, 3])
      #expect((reader.nextList() as PlainList<UInt64>).isEmpty)
      #expect(reader.nextBytes() == [UInt8](1...9))
      #expect(reader.nextBytes().isEmpty)
      #expect(reader.next() == 0)
    }
  }

  /// Both ways of looking: one by one, and as plain memory.
  private static func items<Item: Equatable>(_ list: PlainList<Item>) -> [Item] {
    let items = list.withUnsafeBufferPointer(Array.init)
    #expect(items == (0..<list.count).map { list[$0] })
    return items
  }

  /// What lies elsewhere is copied before it is changed.
  @Test(arguments: [false, true]) func aChangeStaysInTheList(_ isBuiltIn: Bool) {
    var numbers = PlainNumbers()
    numbers.append(PlainList([UInt64](1...3)))
    numbers.all.withUnsafeBufferPointer { all in
      var reader = PlainNumbers.Reader(all, isBuiltIn: isBuiltIn)
      var again = PlainNumbers.Reader(all, isBuiltIn: isBuiltIn)
      var list: PlainList<UInt64> = reader.nextList()
      list[1] = 9
      list.append(4)
      #expect(Self.items(list) == [1, 9, 3, 4])
      #expect(Self.items(again.nextList() as PlainList<UInt64>) == [1, 2, 3])
    }
  }

  /// Cut off anywhere, and read as anything, it ends with nothing.
  @Test(arguments: [false, true]) func endsWhereTheNumbersEnd(_ isBuiltIn: Bool) {
    for count in 0..<Self.numbers.all.count {
      Array(Self.numbers.all[..<count]).withUnsafeBufferPointer { all in
        var reader = PlainNumbers.Reader(all, isBuiltIn: isBuiltIn)
        for _ in 0..<20 {
          _ = reader.nextList() as PlainList<UInt64>
          _ = reader.nextBytes()
          _ = reader.nextList() as PlainList<Int32>
          _ = reader.nextWide()
        }
        #expect(reader.next() == 0)
        #expect((reader.nextList() as PlainList<UInt32>).isEmpty)
      }
    }
  }
}
