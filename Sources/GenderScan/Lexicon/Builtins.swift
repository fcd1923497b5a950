import PhraseMatching

/// Recognises numbers, percentages, years, amounts and names by their form.
struct Builtins {
  let structure: DocumentStructure

  private static let numberWords: Set<[UInt8]> = Set(
    [
      "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "honderd",
      "duizend",
    ].map { Array($0.utf8) })

  /// The ends that a built-in starting at `start` can have.
  func ends(of builtin: PatternElement.Builtin, start: Int, limit: Int) -> [Int] {
    guard start < limit else { return [] }
    let token = structure.tokens[start]
    switch builtin {
    case .any: return token.kind == .word || token.kind == .number ? [start + 1] : []
    case .number: return isNumber(start) ? [start + 1] : []
    case .percentage:
      guard isNumber(start), start + 1 < limit else { return [] }
      return isWord(start + 1, "%") || isWord(start + 1, "procent") ? [start + 2] : []
    case .year: return isYear(token) ? [start + 1] : []
    case .amount: return amount(start, limit: limit)
    case .name:
      return token.kind == .word && token.flags.contains(.capitalised) && !token.flags.contains(.startsSentence)
        ? [start + 1] : []
    }
  }

  private func amount(_ start: Int, limit: Int) -> [Int] {
    if isWord(start, "€") || isWord(start, "euro"), start + 1 < limit, isNumber(start + 1) {
      return start + 2 < limit && isScale(start + 2) ? [start + 3] : [start + 2]
    }
    guard isNumber(start), start + 1 < limit else { return [] }
    if isWord(start + 1, "euro") { return [start + 2] }
    return isScale(start + 1) && start + 2 < limit && isWord(start + 2, "euro") ? [start + 3] : []
  }

  private func isScale(_ token: Int) -> Bool {
    isWord(token, "miljoen") || isWord(token, "mln") || isWord(token, "miljard")
  }

  private func isNumber(_ index: Int) -> Bool {
    let token = structure.tokens[index]
    if token.kind == .number { return true }
    guard token.kind == .word else { return false }
    return Self.numberWords.contains(folded(index))
  }

  private func isYear(_ token: Token) -> Bool {
    guard token.kind == .number, token.end - token.start == 4 else { return false }
    let value = structure.text.utf8[token.range].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return (1900...2100).contains(value)
  }

  private func isWord(_ index: Int, _ word: String) -> Bool {
    folded(index).elementsEqual(word.utf8)
  }

  private func folded(_ index: Int) -> [UInt8] {
    var result: [UInt8] = []
    WordFolding.fold(structure.text.utf8[structure.tokens[index].range], into: &result)
    return result
  }
}
