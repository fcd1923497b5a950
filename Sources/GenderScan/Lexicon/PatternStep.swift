/// One step of a compiled pattern, as plain numbers: what `PatternElement` says in eight bytes.
package struct PatternStep: Hashable, Sendable {
  /// What the step asks of its place.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case word, prefix, suffix, exact, reading, wordClass, builtin, gap
  }

  /// The kind in the lowest byte, the detail above.
  private let head: UInt32
  /// A vocabulary number, the set of a class, or the most words of a gap.
  package let number: Int32

  /// A step; `detail` is the number of a reading, a built-in or an exact word's letters, 1 for a gap within the clause.
  init(_ kind: Kind, _ number: Int, detail: Int = 0) {
    head = UInt32(kind.rawValue) | UInt32(clamping: detail) << 8
    self.number = Int32(clamping: number)
  }

  /// False for a step from an archive that has no kind.
  var isKnown: Bool { head & 0xFF < UInt32(Kind.allCases.count) }

  @inline(__always)
  package var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: head)) ?? .gap }

  /// The most that fits: a lexicon with more exact words is refused.
  static let largestDetail = 0xFF_FFFF

  @inline(__always)
  package var detail: Int { Int(head >> 8) }

  /// The vocabulary number of a step that asks for a word or word part, or -1.
  var vocabulary: Int32 {
    switch kind {
    case .word, .prefix, .suffix, .exact, .reading: number
    case .wordClass, .builtin, .gap: -1
    }
  }

  /// True when a token that has the word, or word part, surely passes the step.
  var isWordAlone: Bool {
    switch kind {
    case .word, .prefix, .suffix: true
    case .exact, .reading, .wordClass, .builtin, .gap: false
    }
  }

  /// What a built-in step asks for.
  @inline(__always)
  var builtin: PatternElement.Builtin { PatternElement.Builtin(number: detail) }

  /// What a reading step asks for.
  var reading: PatternElement.Reading { PatternElement.Reading(number: detail) }
}

extension PatternStep: FlatItem {
  package static var width: Int { 2 }

  @inline(__always)
  package init(numbers: UnsafePointer<UInt32>) {
    head = numbers[0]
    number = Int32(bitPattern: numbers[1])
  }

  package func append(to numbers: inout [UInt32]) {
    numbers.append(head)
    numbers.append(UInt32(bitPattern: number))
  }
}

extension PatternElement.Builtin {
  /// Its number among all of them.
  var number: Int {
    switch self {
    case .number: 0
    case .percentage: 1
    case .year: 2
    case .amount: 3
    case .name: 4
    case .any: 5
    }
  }

  /// The built-in with a number; the last one for a number that none has.
  @inline(__always)
  init(number: Int) {
    switch number {
    case 0: self = .number
    case 1: self = .percentage
    case 2: self = .year
    case 3: self = .amount
    case 4: self = .name
    default: self = .any
    }
  }
}

extension PatternElement.Reading {
  /// Its number among all of them.
  var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The reading with a number; the last one for a number that none has.
  init(number: Int) { self = Self.allCases[min(number, Self.allCases.count - 1)] }
}
