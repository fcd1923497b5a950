import PhraseMatching

/// For each token the vocabulary words it stands for, with coordinations and optional parts written out.
///
/// Cost: one look-up per token, and a few dozen more per coordination.
package struct TokenTerms: Sendable {
  /// Terms of all tokens, one after the other.
  private var terms: [TermTable.Term] = []
  /// Where the terms of a token begin; one more than tokens.
  private var starts: [Int32] = [0]
  /// What each token is to built-ins.
  private var signs: [TermTable.Sign] = []
  /// Ends of the words that complete ellipses.
  ///
  /// For `vrouwen-` in `vrouwen- en kindermishandeling` the token after `kindermishandeling`.
  package private(set) var completions: [Int: Int] = [:]
  private let table: TermTable
  private var answers: [WordIndex.Answer] = []

  /// How many tokens may stand between an ellipsis and the word that completes it.
  private static let ellipsisReach = 6

  package init(structure: DocumentStructure, table: TermTable) {
    self.table = table
    starts.reserveCapacity(structure.tokens.count + 1)
    signs.reserveCapacity(structure.tokens.count)
    structure.text.utf8.withUnsafeBufferPointer { text in
      for index in structure.tokens.indices { add(index, structure, text, table) }
    }
  }

  /// The terms, as plain memory.
  struct View {
    private let starts: UnsafeBufferPointer<Int32>
    private let terms: UnsafeBufferPointer<TermTable.Term>
    /// What each token is to built-ins.
    let signs: UnsafeBufferPointer<TermTable.Sign>

    fileprivate init(
      _ starts: UnsafeBufferPointer<Int32>, _ terms: UnsafeBufferPointer<TermTable.Term>,
      _ signs: UnsafeBufferPointer<TermTable.Sign>
    ) {
      self.starts = starts
      self.terms = terms
      self.signs = signs
    }

    /// The terms of a token.
    @inline(__always)
    subscript(_ token: Int) -> Slice<UnsafeBufferPointer<TermTable.Term>> {
      terms[Int(starts[token])..<Int(starts[token + 1])]
    }

    /// True when the token has the term.
    func has(_ number: Int32, _ kind: Phrase.Kind, token: Int) -> Bool {
      for index in Int(starts[token])..<Int(starts[token + 1]) {
        if terms[index].number == number, terms[index].kind == kind { return true }
      }
      return false
    }
  }

  /// Calls `body` with the terms; they must not leave the closure.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      terms.withUnsafeBufferPointer { terms in
        signs.withUnsafeBufferPointer { signs in body(View(starts, terms, signs)) }
      }
    }
  }

  /// The table is handed over, because one that is part of what changes is copied for every token.
  private mutating func add(
    _ index: Int, _ structure: DocumentStructure, _ text: UnsafeBufferPointer<UInt8>, _ table: TermTable
  ) {
    let token = structure.tokens[index]
    let first = terms.count
    var sign: TermTable.Sign = []
    if token.flags.contains(.optionalPart) {
      for letters in Self.variants(structure.text.utf8[token.range]) { look(letters, from: first) }
    } else if token.kind != .url {
      sign = table.look(token.range, of: text, into: &terms, from: first, answers: &answers)
    }
    if token.flags.contains(.ellipsis) { complete(index, structure, from: first) }
    signs.append(sign)
    starts.append(Int32(clamping: terms.count))
  }

  private mutating func look(_ letters: [UInt8], from first: Int) {
    letters.withUnsafeBufferPointer { bytes in
      _ = table.look(0..<bytes.count, of: bytes, into: &terms, from: first, answers: &answers)
    }
  }

  /// Both readings of a word with a bracketed part: without it, and with it.
  package static func variants(_ letters: ArraySlice<UInt8>) -> [[UInt8]] {
    var without: [UInt8] = []
    var with: [UInt8] = []
    var depth = 0
    for byte in letters {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default:
        with.append(byte)
        if depth == 0 { without.append(byte) }
      }
    }
    return [without, with]
  }

  /// Adds what an ellipsis is together with the tail of the word that completes it.
  private mutating func complete(_ index: Int, _ structure: DocumentStructure, from first: Int) {
    let bytes = structure.text.utf8
    let start = Self.withoutHyphen(bytes[structure.tokens[index].range])
    let end = min(structure.tokens.count, index + 1 + Self.ellipsisReach)
    for next in index + 1..<max(index + 1, end) {
      let token = structure.tokens[next]
      if token.flags.contains(.startsSentence) { return }
      guard token.kind == .word, !token.flags.contains(.ellipsis) else { continue }
      if complete(start, by: bytes[token.range], from: first) {
        completions[index] = next + 1
        return
      }
    }
  }

  /// Tries every tail of the completing word that leaves it at least two letters before and three in the tail.
  private mutating func complete(_ start: [UInt8], by whole: ArraySlice<UInt8>, from first: Int) -> Bool {
    guard whole.count >= 5 else { return false }
    var isCompleted = false
    for cut in whole.startIndex + 2...whole.endIndex - 3 where whole[cut] & 0xC0 != 0x80 {
      let before = terms.count
      look(start + (whole[cut] == UInt8(ascii: "-") ? whole[(cut + 1)...] : whole[cut...]), from: before)
      // A beginning alone says nothing about the tail.
      if terms[before...].contains(where: { $0.kind != .prefix }) {
        isCompleted = true
      } else {
        terms.removeSubrange(before...)
      }
    }
    return isCompleted
  }

  private static func withoutHyphen(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    for hyphen in [[0x2D], [0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91]] as [[UInt8]]
    where letters.suffix(hyphen.count).elementsEqual(hyphen) {
      return Array(letters.dropLast(hyphen.count))
    }
    return Array(letters)
  }
}
