/// Walks over values in a fixed order: a writer takes them in, a reader fills them.
///
/// One description serves both ways, so that writing and reading cannot part.
protocol LexiconArchiveCoder {
  /// A number of -1 or more.
  mutating func code(_ number: inout Int)
  mutating func code(_ text: inout String)
  mutating func code(_ bytes: inout [UInt8])
  /// Numbers of four bytes, in one piece that starts at a multiple of four.
  mutating func code<Item: FlatItem>(_ list: inout FlatList<Item>)
  /// The number of items of a list: writers note `own`, readers answer what was noted.
  mutating func count(_ own: Int) -> Int
  /// Begins a list of which items can be read by number: writers note `own`, readers answer what was noted.
  mutating func beginTable(_ own: Int) -> Int
  /// Says that the next item of the table begins.
  mutating func beginItem()
  mutating func endTable()
  /// Says that what was read does not fit together; everything after reads as empty.
  mutating func refuse()
  /// True when nothing more can be read.
  var isStopped: Bool { get }
  /// True for what is part of the program, so that it need not be checked.
  var isBuiltIn: Bool { get }
}

extension LexiconArchiveCoder {
  mutating func code(_ flag: inout Bool) {
    var number = flag ? 1 : 0
    code(&number)
    flag = number == 1
  }

  mutating func code<Choice: CaseIterable & Equatable>(_ choice: inout Choice) {
    var index = 0
    for (number, other) in Choice.allCases.enumerated() where other == choice { index = number }
    code(&index)
    for (number, other) in Choice.allCases.enumerated() where number == index { choice = other }
  }

  mutating func code(_ strength: inout Strength?) {
    var isPresent = strength != nil
    var value = strength ?? .absent
    code(&isPresent)
    code(&value)
    strength = isPresent ? value : nil
  }

  mutating func code<Item>(
    _ items: inout [Item], blank: @autoclosure () -> Item, _ each: (inout Self, inout Item) -> Void
  ) {
    let count = count(items.count)
    if items.count == count {
      for index in items.indices { each(&self, &items[index]) }
      return
    }
    // Grown item by item: a forged count takes no memory that its bytes do not earn.
    items = []
    items.reserveCapacity(min(count, 4096))
    while items.count < count, !isStopped {
      items.append(blank())
      each(&self, &items[items.count - 1])
    }
  }

  /// A list of which items can be read by number.
  mutating func code<Item>(
    table items: inout [Item], blank: @autoclosure () -> Item, _ each: (inout Self, inout Item) -> Void
  ) {
    let count = beginTable(items.count)
    if items.count == count {
      for index in items.indices {
        beginItem()
        each(&self, &items[index])
      }
    } else {
      items = []
      items.reserveCapacity(min(count, 4096))
      while items.count < count, !isStopped {
        items.append(blank())
        each(&self, &items[items.count - 1])
      }
    }
    endTable()
  }

  mutating func code(_ texts: inout [String]) {
    code(&texts, blank: "") { $0.code(&$1) }
  }

  mutating func code(_ numbers: inout [Int]) {
    code(&numbers, blank: 0) { $0.code(&$1) }
  }

  /// A dictionary, by rising key.
  mutating func code<Key: Comparable & Hashable, Value>(
    _ items: inout [Key: Value], blank: (Key, Value), _ each: (inout Self, inout (Key, Value)) -> Void
  ) {
    var pairs = items.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    code(&pairs, blank: blank, each)
    if items.isEmpty { items = Dictionary(pairs, uniquingKeysWith: { first, _ in first }) }
  }
}
