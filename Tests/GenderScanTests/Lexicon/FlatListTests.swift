import Testing

@testable import GenderScan

@Suite struct FlatListTests {
  private static let steps = [
    PatternStep(.word, 7), PatternStep(.gap, 3, detail: 1),
    PatternStep(.exact, -1, detail: PatternStep.largestDetail),
  ]

  private static var bytes: [UInt8] {
    var numbers: [UInt32] = []
    for step in steps { step.append(to: &numbers) }
    return numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  }

  @Test func holdsItsItems() {
    let list = FlatList(Self.steps)
    #expect(list.count == 3)
    #expect(list.withView(Array.init) == Self.steps)
    #expect(FlatList<PatternStep>().count == 0)
  }

  /// From whatever place in memory, copied or where it lies.
  @Test(arguments: 0..<8)
  func readsBytesWhereTheyLie(_ offset: Int) {
    let memory = Array(repeating: UInt8(0), count: offset) + Self.bytes
    memory.withUnsafeBytes { all in
      let bytes = UnsafeRawBufferPointer(rebasing: all[offset...])
      #expect(FlatList<PatternStep>(copying: bytes) == FlatList(Self.steps))
      // Good as long as the memory is, which is this closure.
      #expect(FlatList<PatternStep>(builtIn: bytes) == FlatList(Self.steps))
    }
  }

  @Test func whatIsBuiltInIsCopiedBeforeItGrows() {
    Self.bytes.withUnsafeBytes { bytes in
      var list = FlatList<PatternStep>(builtIn: bytes)
      list.append(PatternStep(.builtin, 0))
      #expect(list.withView(Array.init) == Self.steps + [PatternStep(.builtin, 0)])
      #expect(FlatList<PatternStep>(builtIn: bytes).count == 3)
    }
  }

  @Test func leavesOutHalfAnItem() {
    let half = Array(Self.bytes.dropLast())
    half.withUnsafeBytes { bytes in
      #expect(FlatList<PatternStep>(copying: bytes) == FlatList(Self.steps.dropLast()))
      #expect(FlatList<PatternStep>(builtIn: bytes) == FlatList(Self.steps.dropLast()))
    }
  }
}
