/// Recognises numbers, percentages, years, amounts and names by their form.
struct Builtins {
  let structure: DocumentStructure
  let terms: TokenTerms

  /// The end of a built-in that starts at `start`, or nil.
  func end(of builtin: PatternElement.Builtin, start: Int, limit: Int) -> Int? {
    guard start < limit else { return nil }
    let token = structure.tokens[start]
    switch builtin {
    case .any: return token.kind == .word || token.kind == .number ? start + 1 : nil
    case .number: return isNumber(start) ? start + 1 : nil
    case .percentage: return isNumber(start) && has(.percent, start + 1, limit) ? start + 2 : nil
    case .year: return isYear(token) ? start + 1 : nil
    case .amount: return amount(start, limit)
    case .name:
      return token.kind == .word && token.flags.contains(.capitalised)
        && !token.flags.contains(.startsSentence) ? start + 1 : nil
    }
  }

  /// *€ 5 miljoen*, *5 euro*, *5 miljoen euro*.
  private func amount(_ start: Int, _ limit: Int) -> Int? {
    if has(.euro, start, limit) {
      guard start + 1 < limit, isNumber(start + 1) else { return nil }
      return has(.scale, start + 2, limit) ? start + 3 : start + 2
    }
    guard isNumber(start) else { return nil }
    if has(.euro, start + 1, limit) { return start + 2 }
    return has(.scale, start + 1, limit) && has(.euro, start + 2, limit) ? start + 3 : nil
  }

  private func has(_ sign: TermTable.Sign, _ token: Int, _ limit: Int) -> Bool {
    token < limit && terms.signs[token].contains(sign)
  }

  private func isNumber(_ index: Int) -> Bool {
    let token = structure.tokens[index]
    return token.kind == .number || token.kind == .word && terms.signs[index].contains(.number)
  }

  private func isYear(_ token: Token) -> Bool {
    guard token.kind == .number, token.end - token.start == 4 else { return false }
    var value = 0
    for byte in structure.text.utf8[token.range] {
      guard byte &- 0x30 < 10 else { return false }
      value = value * 10 + Int(byte & 0x0F)
    }
    return (1900...2100).contains(value)
  }
}
