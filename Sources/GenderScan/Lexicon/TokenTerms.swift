/// For each token the vocabulary words it stands for, with coordinations and optional parts written out.
package struct TokenTerms {
  private var table: TermTable
  /// Number of the answer per token.
  private var answers: [Int32]
  /// For an ellipsis (`vrouwen-` in `vrouwen- en kindermishandeling`) the end of the word that completes it.
  package private(set) var completions: [Int: Int] = [:]

  /// How many tokens may stand between an ellipsis and the word that completes it.
  private static let ellipsisReach = 6

  package init(structure: DocumentStructure, program: PatternProgram) {
    table = TermTable(program)
    answers = Array(repeating: 0, count: structure.tokens.count)
    let bytes = structure.text.utf8
    for index in structure.tokens.indices {
      let token = structure.tokens[index]
      guard token.kind != .url else { continue }
      let letters = bytes[token.range]
      if token.flags.contains(.optionalPart) {
        answers[index] = Int32(clamping: table.union(Self.variants(letters).map { table.answer(for: $0[...]) }))
      } else {
        answers[index] = Int32(clamping: table.answer(for: letters))
      }
      if token.flags.contains(.ellipsis) { complete(index, structure: structure) }
    }
  }

  package func terms(of token: Int) -> TermTable.Terms {
    table.answers[Int(answers[token])]
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

  private mutating func complete(_ index: Int, structure: DocumentStructure) {
    let bytes = structure.text.utf8
    var first = Array(bytes[structure.tokens[index].range])
    if first.last == UInt8(ascii: "-") { first.removeLast() }
    let end = min(structure.tokens.count, index + 1 + Self.ellipsisReach)
    for next in index + 1..<max(index + 1, end) {
      let token = structure.tokens[next]
      if token.flags.contains(.startsSentence) { return }
      guard token.kind == .word, !token.flags.contains(.ellipsis), token.end - token.start >= 5 else { continue }
      let parts = completions(of: first, by: Array(bytes[token.range]))
      guard !parts.isEmpty else { continue }
      answers[index] = Int32(clamping: table.union([Int(answers[index])] + parts))
      completions[index] = next + 1
      return
    }
  }

  /// The answers for the first part with every tail of the completing word that leaves it at least three letters.
  private mutating func completions(of first: [UInt8], by whole: [UInt8]) -> [Int] {
    guard whole.count >= 5 else { return [] }
    return (2...whole.count - 3).compactMap { start in
      guard whole[start] & 0xC0 != 0x80 else { return nil }
      let tail = whole[start] == UInt8(ascii: "-") ? whole[(start + 1)...] : whole[start...]
      let answer = table.answer(for: (first + tail)[...])
      return answer == 0 || table.answers[answer].words.isEmpty && table.answers[answer].suffixes.isEmpty ? nil : answer
    }
  }
}
